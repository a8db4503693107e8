// A sentence is compared with the facts: cut into claims, each held against the facts that come nearest, told in plain values.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { checkClaim, openWeight } from './check-claim.ts';
import { type CheckedSentence, type Finding, joinVerdicts } from './claim.ts';
import type { Fault } from './comparison.ts';
import { type FactProfile, readProfiles } from './fact-profile.ts';
import type { CheckedClaim, Holding, Reading } from './hold-claim.ts';
import { createNeighbourhood } from './neighbours.ts';
import { type Piece, createHolders, piecesOf } from './pieces.ts';
import { type Parts, type Stretch, overlaps, spanOf } from './parts.ts';
import { isVerb } from './predicates.ts';
import { createPartsReader } from './read-parts.ts';
import { readWordings } from './word-weights.ts';
import type { Sentence } from './split-sentences.ts';

/** At most this many words of a sentence are read; a longer one is no sentence. */
const WORDS_READ = 120;
/** A claim of its own has at least this many words to be checked. */
const LEAST_WORDS = 3;
/** An opinion that says so much of the file is a claim all the same. */
const HELD_FROM = 0.8;
const LEAST_COVERED = 0.85;
/** A line without a full stop and without a verb is a title up to this many words. */
const TITLE_WORDS = 9;
/** Half a sentence is only told that it differs where it says as much. */
const LEAST_WEIGHT = 9;
/** Two claims have to explain a sentence better than one by this much. */
const SPLIT_COST = 1.5;
const JOINTS_TRIED = 2;
const JOINTS = new Set('and but while whereas although though which who after before as because where yet'.split(' '));

/** A sentence read and compared. */
export type ComparedSentence = {
  readonly parts: Parts;
  readonly pieces: readonly Piece[];
  readonly compared: CheckedSentence;
  /** From 0 to 1: how much of the sentence, what is at fault aside, the facts account for that it was compared with. */
  readonly covered: number;
};

export type SentenceComparer = {
  /** Every fact as it was read, in the order that pieces number them in. */
  readonly profiles: readonly FactProfile[];
  compare(sentence: Sentence): ComparedSentence;
};

/** Builds the comparison over a file of facts. */
export function createSentenceComparer(knowledge: Knowledge, lexicon: Lexicon): SentenceComparer {
  const { weightOf, askedOf } = readWordings(knowledge);
  const reader = createPartsReader(knowledge, lexicon, weightOf);
  const profiles = readProfiles(knowledge, lexicon, reader, askedOf);
  const holding: Holding = {
    knowledge,
    kindOf: reader.kindOf,
    holders: createHolders(profiles),
    neighbourhood: createNeighbourhood(profiles),
  };

  /** Where a sentence may be cut into two claims. */
  function jointsOf(parts: Parts): number[] {
    return parts.words.flatMap((word, at) => {
      if (at < LEAST_WORDS || at > parts.words.length - LEAST_WORDS) return [];
      const gap = parts.text.slice(parts.words[at - 1]?.end, word.start);
      if (/[;:—–]/.test(gap) || JOINTS.has(word.text)) return [at];
      // A bare comma parts two claims only where each has a verb.
      const hasVerb = (from: number, to: number): boolean =>
        parts.items.some((item) => item.from >= from && item.to <= to && isVerb(parts, item));
      return gap.trim() === ',' && hasVerb(0, at) && hasVerb(at, parts.words.length) ? [at] : [];
    });
  }

  function checkWindow(reading: Reading, window: Stretch): CheckedClaim[] {
    const { parts } = reading;
    const whole = checkClaim(reading, window, holding);
    if (!whole || whole.verdict === 'supported') return whole ? [whole] : [];
    let best: { claims: CheckedClaim[]; cost: number } = { claims: [whole], cost: whole.cost };
    // The joints that leave least open are tried.
    const joints = jointsOf(parts)
      .map((at) => ({
        at,
        open:
          openWeight(reading, { from: window.from, to: at }, holding) + openWeight(reading, { from: at, to: window.to }, holding),
      }))
      .filter(({ open }) => open + SPLIT_COST < whole.cost)
      .toSorted((a, b) => a.open - b.open)
      .slice(0, JOINTS_TRIED);
    for (const { at } of joints) {
      const left = checkClaim(reading, { from: window.from, to: at }, holding);
      const right = checkClaim(reading, { from: at, to: window.to }, holding);
      if (!left || !right) continue;
      const cost = left.cost + right.cost + SPLIT_COST;
      if (
        cost < best.cost &&
        left.covered > 0.5 &&
        right.covered > 0.5 &&
        [left, right].every(
          (claim) => claim.verdict !== 'differs' || (claim.weight >= LEAST_WEIGHT && claim.covered >= LEAST_COVERED),
        ) &&
        left.facts[0] !== right.facts[0]
      )
        best = { claims: [left, right], cost };
    }
    return best.claims;
  }

  function findingOf(fault: Fault, parts: Parts, offset: number): Finding {
    const { start, end } = spanOf(parts, fault.at);
    return {
      kind: fault.kind,
      wrote: parts.text.slice(start, end),
      file: fault.file,
      fact: fault.fact?.fact.id ?? null,
      paragraph: fault.fact?.fact.paragraph ?? null,
      suggestion: fault.suggestion,
      start: offset + start,
      end: offset + end,
    };
  }

  /** An opinion, an order or a title without a verb: nobody claims anything. */
  function isNoClaim(parts: Parts): boolean {
    const spoken = (at: Stretch): boolean => parts.quotes.some((quote) => overlaps(quote, at));
    if (parts.opinions.some((opinion) => !spoken(opinion)) && !parts.speakers.some((speaker) => !speaker.account)) return true;
    const isSentence = /[.!…]["'”’)]*$/.test(parts.text.trim());
    return (
      !isSentence &&
      parts.words.length <= TITLE_WORDS &&
      !parts.items.some((item) => isVerb(parts, item)) &&
      !parts.words.some((word) => /^(?:is|are|was|were|has|have|had|will|would|could)$/.test(word.text))
    );
  }

  function tell({ text, start, end }: Sentence, parts: Parts, claims: readonly CheckedClaim[]): CheckedSentence {
    const bare = { text, start, end, findings: [], facts: [] };
    if (claims.length === 0) return { ...bare, verdict: 'no-claim' };
    const isHeld =
      claims.every((claim) => claim.verdict === 'supported') ||
      claims.some((claim) => claim.verdict === 'differs' && claim.covered >= HELD_FROM);
    if (!isHeld && isNoClaim(parts)) return { ...bare, verdict: 'no-claim' };
    const verdict = joinVerdicts(claims.map((claim) => claim.verdict));
    const faults = claims.flatMap((claim) => claim.faults);
    const wanted = verdict === 'differs' ? faults.filter(({ file }) => file !== null) : faults;
    const facts = [...new Set(claims.filter((claim) => claim.verdict !== 'not-in-file').flatMap((claim) => claim.facts))];
    const findings = wanted
      .map((fault) => findingOf(fault, parts, start))
      .filter(({ wrote }) => wrote !== '')
      .toSorted((a, b) => a.start - b.start || a.end - b.end);
    return {
      ...bare,
      verdict,
      findings: findings.filter(
        (one, at) => !findings.slice(0, at).some((other) => other.start === one.start && other.kind === one.kind),
      ),
      facts: facts.map(({ shown }) => shown),
    };
  }

  return {
    profiles,
    compare(sentence) {
      const parts = reader.read(sentence.text);
      const pieces = piecesOf(parts, holding.holders, knowledge);
      const stems = new Set(parts.items.map((item) => item.stem));
      const units = new Set(parts.items.flatMap((item) => item.units));
      const claims = checkWindow({ parts, pieces, stems, units }, { from: 0, to: Math.min(parts.words.length, WORDS_READ) });
      const weight = claims.reduce((sum, claim) => sum + claim.weight, 0);
      const covered = claims.reduce((sum, claim) => sum + claim.covered * claim.weight, 0) / Math.max(1e-9, weight);
      return { parts, pieces, compared: tell(sentence, parts, claims), covered };
    },
  };
}
