// How well a target answers a question, as a row of features; what each is worth is learned (judge-weights.ts).
import type { FactIndex, Target } from '../search/fact-index.ts';
import type { Lexicon, Term } from '../search/lexicon.ts';
import type { Question } from '../questions/question.ts';

/** The features of a question with a target, in the order of the learned weights. All lie between 0 and about 1. */
export const FEATURES = [
  'statementCoverage',
  'coverage',
  'bestWording',
  'bestWordingOfKind',
  'meanWording',
  'searchShare',
  'namesMissing',
  'namesMissingOwn',
  'contentMissing',
  'statementFocus',
  'kindFits',
  'kindMissing',
  'isSilence',
  'silenceWording',
  'absentMissing',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What every candidate of one question shares. */
export type Weighed = { readonly terms: readonly { readonly term: Term; readonly weight: number; readonly absent: boolean }[]; readonly total: number };

/** The question's terms with what each tells. */
export function weighTerms(question: Question, index: FactIndex, lexicon: Lexicon): Weighed {
  const terms = question.terms.map((term) => ({
    term,
    weight: index.weightOfTerm(term),
    absent: term.units.some(lexicon.isAbsent),
  }));
  return { terms, total: terms.reduce((sum, { weight }) => sum + weight, 0) };
}

const UNITS_BY_WORD = 1;
const UNITS_BY_CONCEPT = 0.85;

/** How firmly a set of units holds a term: by word or name, by concept, or not at all. */
function holds(units: ReadonlySet<string>, term: Term): number {
  let best = 0;
  for (const unit of term.units) {
    if (!units.has(unit)) continue;
    if (!unit.startsWith('c:')) return UNITS_BY_WORD;
    best = UNITS_BY_CONCEPT;
  }
  return best;
}

/** Whether a fact has what a kind of question asks for; null where the kind asks for nothing that shows. */
export function kindFits(question: Question, target: Target): boolean | null {
  const { fact } = target;
  if (!fact) return null;
  const asked = new Set(question.names);
  switch (question.kind) {
    case 'how-many':
      return fact.quantities.some((quantity) => quantity.unit !== 'USD');
    case 'how-much':
      return fact.quantities.length > 0;
    case 'when':
      return fact.when !== undefined || fact.tells.includes('how');
    case 'who':
      return fact.about.some((id) => !asked.has(id)) || fact.said_by.unnamed !== undefined;
    case 'where':
      return fact.tells.includes('where');
    case 'why':
      return fact.tells.includes('why');
    case 'quote':
      return fact.quote !== undefined;
    case 'position':
      return fact.tells.includes('position');
    case 'definition':
      return fact.tells.includes('definition');
    default:
      return null;
  }
}

/** The row of features of one target. */
export function weighCandidate(question: Question, weighed: Weighed, target: Target, searchShare: number, index: FactIndex): number[] {
  const { terms, total } = weighed;
  const scale = total === 0 ? 1 : total;
  let own = 0;
  let all = 0;
  let missing = 0;
  let absentMissing = 0;
  let names = 0;
  let namesMissing = 0;
  let namesMissingOwn = 0;
  let matchedOwn = 0;
  for (const { term, weight, absent } of terms) {
    const inOwn = holds(target.own, term);
    const inImplied = inOwn === 0 ? holds(target.implied, term) : 0;
    const inAsked = holds(target.asked, term);
    const anywhere = Math.max(inOwn, inImplied * 0.6, inAsked * 0.9);
    own += weight * Math.max(inOwn, inImplied * 0.5);
    all += weight * anywhere;
    if (inOwn > 0) matchedOwn += weight;
    if (anywhere === 0) {
      missing += weight;
      if (absent) absentMissing += weight;
    }
    if (term.units.some((unit) => unit.startsWith('n:'))) {
      names += 1;
      if (anywhere === 0) namesMissing += 1;
      if (inOwn === 0 && inImplied === 0) namesMissingOwn += 1;
    }
  }
  let bestWording = 0;
  let bestOfKind = 0;
  let secondWording = 0;
  for (const wording of target.wordings) {
    let shared = 0;
    for (const { term, weight } of terms) shared += weight * holds(wording.units, term);
    const likeness = (2 * shared) / (total + wording.weight || 1);
    if (likeness > bestWording) {
      secondWording = bestWording;
      bestWording = likeness;
    } else if (likeness > secondWording) secondWording = likeness;
    if (wording.kind === question.kind && likeness > bestOfKind) bestOfKind = likeness;
  }
  let ownTotal = 0;
  for (const unit of target.own) if (unit.startsWith('w:')) ownTotal += index.weightOf(unit);
  const fits = kindFits(question, target);
  const silence = target.silence ? 1 : 0;
  const row: Record<Feature, number> = {
    statementCoverage: silence ? 0 : own / scale,
    coverage: all / scale,
    bestWording: silence ? 0 : bestWording,
    bestWordingOfKind: bestOfKind,
    meanWording: (bestWording + secondWording) / 2,
    searchShare,
    namesMissing: names === 0 ? 0 : namesMissing / names,
    namesMissingOwn: names === 0 || silence ? 0 : namesMissingOwn / names,
    contentMissing: missing / scale,
    statementFocus: silence || ownTotal === 0 ? 0 : Math.min(1, matchedOwn / ownTotal),
    kindFits: fits === true ? 1 : 0,
    kindMissing: fits === false ? 1 : 0,
    isSilence: silence,
    silenceWording: silence ? bestWording : 0,
    absentMissing: absentMissing / scale,
  };
  return FEATURES.map((feature) => row[feature]);
}
