// One row of a CSV file (RFC 4180) that a spreadsheet may open.

/** A field in quotation marks. What a spreadsheet would take for a formula is led by an apostrophe. */
function csvField(value: string): string {
  const harmless = /^[\s]*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** The fields of a row, ended by CRLF. */
export const csvRow = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;
