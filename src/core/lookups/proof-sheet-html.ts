// The proof sheet as a page: one file that loads nothing and prints.
import { type ProofSheet, reviewText } from './proof-sheet.ts';
import { NO_SOURCE_TEXT } from './source-paragraph.ts';

type Row = ProofSheet['rows'][number];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `body { font: 15px/1.45 Georgia, serif; margin: 2rem; color: #111; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid #999; padding: 0.6rem; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td:nth-child(2) { width: 38%; }
ul { margin: 0; padding-left: 1.1rem; }
mark { background: #ffe9a8; }
p { margin: 0 0 0.3rem; }
.small { font-size: 0.85em; color: #444; }
.careful { font-weight: bold; }`;

function factHtml({ fact, review }: Row['facts'][number]): string {
  const quote = fact.quote.length === 0 ? '' : `\n<p>“${escapeHtml(fact.quote.join(' … '))}”</p>`;
  const careful = fact.careful.map((caution) => `\n<p class="careful">Careful: ${escapeHtml(caution)}</p>`).join('');
  return `<li><p>${escapeHtml(fact.statement)}</p>${quote}
<p class="small">${escapeHtml(fact.source)}</p>${careful}
<p class="small">Second reader: ${escapeHtml(reviewText(review))}. <code>${escapeHtml(fact.id)}</code></p></li>`;
}

function rowHtml({ paragraph, text, facts }: Row): string {
  const marked = text?.map((part) => (part.marked ? `<mark>${escapeHtml(part.text)}</mark>` : escapeHtml(part.text))).join('');
  return `<tr><th scope="row">${paragraph}</th>
<td>${marked ?? `<span class="small">${escapeHtml(NO_SOURCE_TEXT)}</span>`}</td>
<td><ul>
${facts.map(factHtml).join('\n')}
</ul></td>
<td>&#9744;</td></tr>`;
}

/** The sheet as one HTML page that loads nothing and prints: text and facts side by side, evidence marked, a box to tick. */
export function proofSheetHtml(sheet: ProofSheet): string {
  const { subject, asOf, version, rows } = sheet;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Proof sheet: ${escapeHtml(subject)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>Proof sheet: ${escapeHtml(subject)}</h1>
<p>As of ${escapeHtml(asOf)}. Version of the file: <code>${escapeHtml(version)}</code></p>
<table>
<thead><tr><th scope="col">Paragraph</th><th scope="col">Text, evidence marked</th><th scope="col">Facts</th><th scope="col">Checked</th></tr></thead>
<tbody>
${rows.map(rowHtml).join('\n')}
</tbody>
</table>
<p>Signed off by ____________________ on ____________________</p>
</body>
</html>
`;
}
