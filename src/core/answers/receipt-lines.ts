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

const weighedText = ({ what, paragraph, share }: Weighed): string =>
  `${what}${paragraph === null ? '' : `, paragraph ${paragraph}`} (${percent(share)})`;

/** A feature of its own: one of a follow-up by itself has the words of the feature, and all that say what is missing have the same. */
type OwnFeature = Exclude<FollowUpFeature, `alone ${string}` | `missing ${string}`>;

/** What speaks for the best against the runner-up, in a reader's words. */
const REASON: Readonly<Record<OwnFeature, string>> = {
  statementCoverage: 'its statement holds more of the question',
  coverage: 'it covers more of the question',
  bestWording: 'people ask for it in nearly these words',
  likeWording: 'people ask for it in nearly these words',
  bestWordingOfKind: 'people ask for it in this way',
  meanWording: 'several wordings of it are alike',
  silenceWording: 'the file is known not to say this',
  searchShare: 'the search ranks it higher',
  likelihood: 'its wordings make the question likelier',
  likelihoodPerWord: 'its wordings make the question likelier',
  wordingOdds: 'its wordings hold rarer words of the question',
  kindOdds: 'it is asked for with this kind of question',
  namesMissing: 'it has the names that are asked about',
  namesMissingOwn: 'it is about the names that are asked about',
  contentMissing: 'it leaves fewer words unanswered',
  termsMissing: 'it leaves fewer words unanswered',
  statementFocus: 'it says little else',
  wantedHeld: 'it holds what is wanted',
  isSilence: 'the other is something that the file does not say',
  passage: 'questions like this are about its paragraph',
  passageShare: 'questions like this are about its paragraph',
  passageNeeded: 'questions like this are about its paragraph',
  passageSilence: 'the file does not answer questions like this',
  passageSilenceShare: 'the file does not answer questions like this',
  passageList: 'questions like this are about its paragraphs',
  passageListLeast: 'questions like this are about its paragraphs',
  passageFact: 'questions like this are about it',
  passageFactShare: 'questions like this are about it',
  focusMissing: 'it has what is asked about first',
  countedMissing: 'it counts what is to be counted',
  roleMissing: 'it has the office that is asked about',
  strangers: 'it has the names that are asked about',
  otherScope: 'its figures are of the place that is asked about',
  otherSpeaker: 'it is said by whom the question means',
  refusedOdds: 'the question is like those that the file answers',
  refusedNear: 'the question is unlike those that are refused near it',
  refusedTerms: 'it leaves fewer words unanswered',
  absentMissing: 'it leaves fewer words unanswered',
  nextLike: 'people asked this next after the same answer',
  nextLikeAround: 'people asked this next after the same answer',
  nextShare: 'people asked this next after the same answer',
  nextShareAround: 'people asked this next after the same answer',
  laterAsked: 'it is not about a later time',
  isList: 'it is what several facts say together',
  listOfSeveral: 'several things are asked for',
  listOdds: 'several things are asked for',
  factOfSeveral: 'a single thing is asked for',
  factOdds: 'a single thing is asked for',
  threadSilence: 'the file is known not to say this of what the thread is about',
  bareParagraph: 'it stands in the paragraph that the thread is about',
  bareLead: 'the thread is about it',
  bareSilence: 'the file is known not to say this of what the thread is about',
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
    `Not in the file: ${percent(receipt.refused)} altogether (refused above ${percent(REFUSED_ABOVE)})`,
    `File: ${receipt.version}`,
  ];
}
