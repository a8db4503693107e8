// The backup sheet of a checked draft: a row for each sentence and finding, as CSV.
import { csvRow } from '../text/csv-row.ts';
import type { CheckedDraft } from './claim.ts';

const HEADINGS = ['sentence', 'verdict', 'kind', 'wrote', 'file has', 'fact', 'paragraph', 'who says so', 'statement'];

/** The sheet, rows ended by CRLF: each finding of a sentence with its fact, else each of its facts, else the sentence alone. */
export function backupSheet(checked: CheckedDraft): string {
  const rows = checked.sentences.flatMap((sentence) => {
    const { text, verdict, findings, facts } = sentence;
    const shown = new Map(facts.map((fact) => [fact.id, fact]));
    const found = findings.map(({ kind, wrote, file, fact: id, paragraph }) => {
      const fact = id === null ? undefined : shown.get(id);
      return [
        text,
        verdict,
        kind,
        wrote,
        file ?? '',
        id ?? '',
        paragraph?.toString() ?? '',
        fact?.saidBy ?? '',
        fact?.statement ?? '',
      ];
    });
    const cited = new Set(findings.map(({ fact }) => fact));
    const supporting = facts
      .filter(({ id }) => !cited.has(id))
      .map((fact) => [text, verdict, '', '', '', fact.id, fact.paragraph.toString(), fact.saidBy, fact.statement]);
    const both = [...found, ...supporting];
    return both.length > 0 ? both : [[text, verdict, '', '', '', '', '', '', '']];
  });
  return [HEADINGS, ...rows].map(csvRow).join('');
}
