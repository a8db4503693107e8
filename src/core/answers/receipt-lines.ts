// A receipt as short lines, the same in Slack and in a terminal.
import type { Matched, Receipt, Weighed } from './explain-answer.ts';
import { REFUSED_ABOVE } from './reach-verdict.ts';
import type { FollowUpFeature } from './weigh-follow-up.ts';

const BY: Readonly<Record<Matched['by'], (matched: Matched) => string>> = {
  word: ({ typed }) => typed,
  synonym: ({ typed, as }) => `${typed} (as ${as})`,
  name: ({ typed, as }) => (typed === as ? typed : `${typed} (as ${as})`),
  wording: ({ typed }) => `${typed} (as people ask for it)`,
  nothing: ({ typed }) => `${typed} (no match)`,
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const weighedText = ({ fact, paragraph, share }: Weighed): string => `${fact}, paragraph ${paragraph} (${percent(share)})`;

/** A feature of its own: one of a follow-up by itself has the words of the feature, and all that say what is missing have the same. */
type OwnFeature = Exclude<FollowUpFeature, `alone ${string}` | `missing ${string}`>;

/** What speaks for the best against the runner-up, in a reader's words. */
const REASON: Readonly<Record<OwnFeature, string>> = {
  statementCoverage: 'its statement holds more of the question',
  searchShare: 'the search ranks it higher',
  likelihood: 'its wordings make the question likelier',
  namesMissing: 'it is about the names that are asked about',
  statementFocus: 'it says little else',
  wantedHeld: 'it holds what is wanted',
  passage: 'questions like this are about its paragraph',
  passageShare: 'questions like this are about its paragraph',
  passageNeeded: 'questions like this are about its paragraph',
  passageFact: 'questions like this are about it',
  passageFactShare: 'questions like this are about it',
  passageNothing: 'the file answers questions like this',
  unknownShare: 'the file knows the words of the question',
  absentShare: 'the file is about what is asked',
  laterAsked: 'it is not about a later time',
  countedMissing: 'it counts what is to be counted',
  roleMissing: 'it has the office that is asked about',
  strangers: 'it has the names that are asked about',
  otherScope: 'its figures are of the place that is asked about',
  otherSpeaker: 'it is said by whom the question means',
  refusedOdds: 'the question is like those that the file answers',
  refusedNear: 'the question is unlike those that are refused near it',
  nextLike: 'people asked this next after the same answer',
  nextLikeAround: 'people asked this next after the same answer',
  nextShare: 'people asked this next after the same answer',
  nextShareAround: 'people asked this next after the same answer',
  wantsSeveral: 'a single thing is asked for',
  severalOdds: 'a single thing is asked for',
  partlyOdds: 'the whole of the question is in the file',
  bareParagraph: 'it stands in the paragraph that the thread is about',
  bareLead: 'the thread is about it',
  threadParagraph: 'it stands in the paragraph that the thread is about',
  threadLead: 'the thread is about it',
  threadShown: 'the thread has shown it',
  sharesNames: 'it is about the same names as the last answer',
};

const isMissing = (feature: string): feature is `missing ${string}` => feature.startsWith('missing ');

function reasonOf(feature: FollowUpFeature): string {
  const own = feature.replace(/^alone /, '') as Exclude<FollowUpFeature, `alone ${string}`>;
  return isMissing(own) ? REASON.wantedHeld : REASON[own];
}

const reasonText = (lostBy: Receipt['lostBy']): string => [...new Set(lostBy.map(reasonOf))].join('; ');

/** The lines of a receipt: read as, corrections, expected answer, matches, first, runner-up with why it lost, how probably it is not in the
 * file, version. */
export function receiptLines(receipt: Receipt): string[] {
  return [
    `Read as: ${receipt.readAs}`,
    ...(receipt.corrections.length > 0
      ? [`Corrected: ${receipt.corrections.map(({ from, to }) => `${from} to ${to}`).join(', ')}`]
      : []),
    `Expected: ${receipt.kind}${receipt.wanted === null ? '' : `, holding: ${receipt.wanted.replace('-', ' ')}`}`,
    ...(receipt.matched.length > 0 ? [`Matched: ${receipt.matched.map((matched) => BY[matched.by](matched)).join(', ')}`] : []),
    ...(receipt.first ? [`Best: ${weighedText(receipt.first)}`] : []),
    ...(receipt.second
      ? [
          `Runner-up: ${weighedText(receipt.second)}; the best won because ${reasonText(receipt.lostBy) || 'it stands first in the article'}`,
        ]
      : []),
    `Not in the file: ${percent(receipt.refused)} (refused above ${percent(REFUSED_ABOVE)})`,
    `File: ${receipt.version}`,
  ];
}
