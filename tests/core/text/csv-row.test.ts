// A row of a CSV file: quoted whatever it holds, and no formula for a spreadsheet.
import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../src/core/text/csv-row.ts';

describe('csvRow', () => {
  it('quotes every field, doubles quotation marks, keeps line breaks and ends with CRLF', () => {
    expect(csvRow(['a', '', 'say "b"', 'c\nd'])).toBe('"a","","say ""b""","c\nd"\r\n');
  });

  it('leads what a spreadsheet would run with an apostrophe', () => {
    expect(csvRow(['=1+1', ' @x', '-2', 'a=b'])).toBe('"\'=1+1","\' @x","\'-2","a=b"\r\n');
  });
});
