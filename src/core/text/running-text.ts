// Words put into running text.

/** "17", "6 and 17", "6, 7 and 17"; nothing for nothing. */
export function enumerate(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** With a capital, as at the beginning of a line. */
export const capitalised = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
