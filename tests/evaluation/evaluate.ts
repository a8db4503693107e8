// Prints how well the desk answers, for each question set. usage: npm run evaluate [-- SET ...] [--misses] [--kinds]
import { askThread } from '../../src/cli/batch.ts';
import { createDesk } from '../../src/core/desk.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { readSet } from './question-set.ts';
import { MEASURES, rate, score } from './score.ts';

const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const desk = createDesk(await readKnowledge());
const answerer = {
  ask: (question: string) => desk.ask(question),
  askThread: (questions: readonly string[]) => askThread(desk, questions),
};

for (const name of names.length > 0 ? names : ['development', 'check']) {
  const report = score(readSet(name), answerer);
  console.log(`\n${name}`);
  for (const measure of MEASURES)
    console.log(
      `  ${measure.padEnd(22)} ${rate(report.rates[measure]).toFixed(3)}  ${report.rates[measure].good}/${report.rates[measure].all}`,
    );
  console.log(`  shown per needed       ${report.shownPerNeeded.toFixed(2)}`);
  if (process.argv.includes('--kinds')) {
    for (const [kind, part] of [...report.byKind, ...report.byStyle])
      console.log(`    ${kind.padEnd(26)} ${rate(part).toFixed(3)}  ${part.good}/${part.all}`);
  }
  if (process.argv.includes('--misses'))
    for (const miss of report.misses)
      console.log(`  ${miss.measure} ${miss.id} [${miss.kind}/${miss.style}] ${miss.q} | ${miss.expected} | ${miss.got}`);
}
