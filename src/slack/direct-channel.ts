// Which conversations are between two: nobody else is to read what was said there.

/** Whether an id is that of direct messages; Slack's ids tell by their first letter. */
export const isDirectChannel = (channel: string): boolean => channel.startsWith('D');
