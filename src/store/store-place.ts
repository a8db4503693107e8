// Where the store is: the path of a file, or the address of a PostgreSQL database.

/** Whether a place of the store is the address of a PostgreSQL database; otherwise it is the path of a file. */
export const isPostgres = (place: string): boolean => /^postgres(?:ql)?:\/\//.test(place);

/** How a database is named to people: without user and password. @example placeName('postgres://u:p@db:5432/mali') // "db:5432/mali" */
export function placeName(place: string): string {
  if (!isPostgres(place)) return place;
  const { host, pathname } = new URL(place);
  return `${host}${pathname}`;
}
