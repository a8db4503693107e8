// The backup sheet: proper CSV, and no formula for a spreadsheet to run.
import { describe, expect, it } from 'vitest';
import { backupSheet } from '../../../src/core/claims/backup-sheet.ts';
import { aCheckedDraft, aFinding, aSentence } from '../../support/sample-checks.ts';

const HEAD = '"sentence","verdict","kind","wrote","file has","fact","paragraph","who says so","statement"';

describe('backupSheet', () => {
  it('has a row for each finding with its fact', () => {
    expect(backupSheet(aCheckedDraft())).toBe(
      `${HEAD}\r\n"The ferry carried 1,300 passengers.","differs","number","1,300","about 1,200","ferry-carried-about-1200","1","Harbour Office, in paraphrase; said","The ferry carried about 1,200 passengers."\r\n`,
    );
  });

  it('has a row for each fact that supports, and one for a sentence with neither', () => {
    const sentences = [
      aSentence({ verdict: 'supported', findings: [] }),
      aSentence({ text: 'Why?', verdict: 'no-claim', findings: [], facts: [] }),
    ];
    expect(backupSheet(aCheckedDraft({ sentences })).split('\r\n').slice(1)).toEqual([
      '"The ferry carried 1,300 passengers.","supported","","","","ferry-carried-about-1200","1","Harbour Office, in paraphrase; said","The ferry carried about 1,200 passengers."',
      '"Why?","no-claim","","","","","","",""',
      '',
    ]);
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@sum', `"'@sum"`],
    [' =1', `"' =1"`],
    ['\t=1', `"'\t=1"`],
    ['fine, "quoted"\nand broken', '"fine, ""quoted""\nand broken"'],
  ])('writes %j so that nothing is run and nothing breaks', (text, field) => {
    const sentences = [aSentence({ text, verdict: 'no-claim', findings: [], facts: [] })];
    expect(backupSheet(aCheckedDraft({ sentences }))).toBe(`${HEAD}\r\n${field},"no-claim","","","","","","",""\r\n`);
  });

  it('guards what was written as well', () => {
    const sentences = [aSentence({ findings: [aFinding({ wrote: '=1', file: '@x' })] })];
    expect(backupSheet(aCheckedDraft({ sentences }))).toContain(`"'=1","'@x"`);
  });
});
