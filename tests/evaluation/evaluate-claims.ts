// Prints how well drafts are checked: on the claim sets, and on mutants of every fact and paraphrase.
// usage: npm run evaluate, or tsx tests/evaluation/evaluate-claims.ts [FILE.jsonl] [--misses]
import { pathToFileURL } from 'node:url';
import { createDraftChecker } from '../../src/core/claims/check-draft.ts';
import type { DraftSentence } from '../../src/core/knowledge/draft.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { type ClaimSet, WRITER_PARTS, heldOut, readClaims } from './claim-set.ts';
import { CLAIM_MEASURES, type ClaimReport, scoreClaims } from './score-claims.ts';
import { type MutationReport, scoreMutants } from './score-mutants.ts';
import { rate } from './score.ts';

const figure = ({ good, all }: { good: number; all: number }): string =>
  `${`${good}/${all}`.padStart(9)}  ${rate({ good, all }).toFixed(3)}`;

function printMisses({ misses }: ClaimReport): void {
  for (const { measure, expected, got } of misses) {
    if (measure !== 'verdictRight' && measure !== 'wordsFound') continue;
    const findings = got.sentences.flatMap(({ findings: found }) =>
      found.map(({ kind, wrote, file }) => `${kind}: ${wrote} > ${file ?? '-'}`),
    );
    const wanted = [expected.verdict, expected.kind, expected.wrong].filter((part) => part).join(' / ');
    console.log(`  ${measure} ${wanted} -> ${got.verdict} | ${expected.claim} | ${findings.join('; ')}`);
  }
}

/** The sum of all generators. */
export function caughtOf({ byGenerator }: MutationReport): { good: number; all: number } {
  const entries = [...byGenerator.values()];
  return { good: entries.reduce((sum, { caught }) => sum + caught, 0), all: entries.reduce((sum, { all }) => sum + all, 0) };
}

function printMutants(report: MutationReport, misses: boolean): void {
  console.log('\nmutants of every fact and supported sentence: one change each');
  for (const [by, { all, caught, supported }] of report.byGenerator)
    console.log(`  ${by.padEnd(20)} ${figure({ good: caught, all })}  called supported: ${supported}`);
  console.log(`  ${'caught, right kind'.padEnd(20)} ${figure(caughtOf(report))}  called supported: ${report.endorsed.length}`);
  console.log(`  ${'unchanged, supported'.padEnd(20)} ${figure(report.unchanged)}`);
  for (const mutant of report.endorsed) console.log(`  called supported: ${mutant}`);
  console.log(`  ${'dropped, still true'.padEnd(20)} ${String(report.dropped.length).padStart(9)}`);
  for (const mutant of report.dropped) console.log(`  dropped, ${mutant}`);
  if (misses) for (const miss of report.missed) console.log(`  ${miss}`);
}

function printClaims({ name, claims, check }: ClaimSet, misses: boolean): void {
  const report = scoreClaims(claims, check);
  console.log(`\n${name}: ${claims.length} sentences`);
  for (const measure of CLAIM_MEASURES) console.log(`  ${measure.padEnd(20)} ${figure(report.rates[measure])}`);
  if (misses) printMisses(report);
}

/** A set in a file, put to the checker as it is shipped. */
function setOf(knowledge: Knowledge, name: string | URL): ClaimSet {
  const { check } = createDraftChecker(knowledge, createLexicon(knowledge));
  return { name: String(name), claims: readClaims(name), check };
}

/** The sentences of which mutants are made, beside every statement: those of one writer. */
export const mutated = ({ drafts }: Knowledge): readonly DraftSentence[] => drafts[0]?.sentences ?? [];

/** Prints all that there is: the check set, each part of the writers held out, and the mutants. */
export function printAllClaims(knowledge: Knowledge, misses: boolean): void {
  // The check set is measured, not read.
  printClaims(setOf(knowledge, 'claims-check'), false);
  for (let part = 0; part < WRITER_PARTS; part += 1) printClaims(heldOut(knowledge, part), misses);
  printMutants(scoreMutants(knowledge, mutated(knowledge)), misses);
}

if (process.argv[1]?.endsWith('evaluate-claims.ts')) {
  const [path] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const misses = process.argv.includes('--misses');
  const knowledge = await readKnowledge();
  if (path === undefined) printAllClaims(knowledge, misses);
  else printClaims(setOf(knowledge, pathToFileURL(path)), misses);
}
