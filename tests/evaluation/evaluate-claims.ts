// Prints how well drafts are checked on a claim set. usage: tsx tests/evaluation/evaluate-claims.ts [FILE.jsonl] [--misses]
import { pathToFileURL } from 'node:url';
import { createDraftChecker } from '../../src/core/claims/check-draft.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { readClaims } from './claim-set.ts';
import { CLAIM_MEASURES, scoreClaims } from './score-claims.ts';
import { rate } from './score.ts';

const [path] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const set = readClaims(path === undefined ? 'claims-development' : pathToFileURL(path));
const knowledge = await readKnowledge();
const desk = createDraftChecker(knowledge, createLexicon(knowledge));
const { rates, misses } = scoreClaims(set, (claim) => desk.check(claim));
for (const measure of CLAIM_MEASURES)
  console.log(
    `  ${measure.padEnd(16)} ${`${rates[measure].good}/${rates[measure].all}`.padStart(9)}  ${rate(rates[measure]).toFixed(3)}`,
  );
if (process.argv.includes('--misses')) {
  for (const { measure, expected, got } of misses) {
    if (
      measure === 'supportedKept' ||
      measure === 'wrongCaught' ||
      measure === 'absentTold' ||
      measure === 'noFalseAlarm' ||
      measure === 'notEndorsed'
    )
      continue;
    if (
      (measure === 'wordsFound' || measure === 'kindRight') &&
      misses.some((other) => other.measure === 'verdictRight' && other.expected === expected)
    )
      continue;
    const findings = got.sentences.flatMap((sentence) =>
      sentence.findings.map((finding) => `${finding.kind}:${finding.wrote}>${finding.file}`),
    );
    console.log(
      `${measure} | ${expected.verdict}${expected.kind ? `/${expected.kind}/${expected.wrong}` : ''} -> ${got.verdict} | ${expected.claim} | ${findings.join(' ; ')} | ${got.sentences.flatMap((sentence) => sentence.facts.map((fact) => fact.id)).join(',')}`,
    );
  }
}
