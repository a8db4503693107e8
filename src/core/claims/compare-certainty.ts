// How surely a claim says it, and on what condition: it may be no surer than the file, and may not drop what it hangs on.
import { GRADES } from '../knowledge/drafting.ts';
import { stemsOf } from './phrases.ts';
import { tokenise } from '../text/words.ts';
import { isPredicate, isVerb } from './predicates.ts';
import { withAuxiliaries } from './compare-senses.ts';
import { type Comparison, type Fault, conflict, inWindow } from './comparison.ts';
import { type Item, type Stretch, overlaps, within, wordsOf } from './parts.ts';
import { sameSpot, sameWord } from './same-spot.ts';

const placeOf = (grade: (typeof GRADES)[number]): number => GRADES.indexOf(grade);
const EXPECTED = placeOf('expected');
const PLANNED = placeOf('planned');
const DECIDED = placeOf('decided');
const DONE = placeOf('done');

/** Expected and planned are the same to a reader: "is to visit", "is due to visit". */
const allowed = (sureness: number): number => (sureness === EXPECTED ? PLANNED : sureness);

/** The verb that a hedge belongs to is among this many words after it. */
const AFTER_HEDGE = 3;

/** The words of the claim that stand for the words after the fact's own hedge: the verb that lost it. */
function hedged(comparison: Comparison): { at: Stretch; file: string } | null {
  const { parts, lead } = comparison;
  const hedge = lead.parts.grades.find(({ grade }) => placeOf(grade) <= lead.sureness + 1);
  const after = lead.parts.items.filter((item) => !hedge || item.from >= hedge.from);
  for (const own of after.slice(0, AFTER_HEDGE)) {
    const at =
      parts.items.find((item) => inWindow(comparison, item) && item.stem === own.stem) ??
      parts.senses.find(
        (mention) =>
          inWindow(comparison, mention) &&
          !mention.contrary &&
          lead.parts.senses.some((other) => other.sense === mention.sense && !other.contrary && overlaps(other, own)),
      );
    if (at && isPredicate(parts, at))
      return {
        at,
        file: wordsOf(lead.parts, hedge ? { from: hedge.from, to: Math.max(hedge.to, Math.min(own.to, hedge.to + 4)) } : own),
      };
  }
  return null;
}

/** How much of the rest of the claim must agree before its sureness is judged. */
const NEEDS = 0.68;
const NEEDS_BY_VERB = 0.75;
/** "will most likely": a hedge this near takes a surer word back. */
const TAKEN_BACK_WITHIN = 3;

const MODALS = new Set('would could may might should'.split(' '));

/** The first verb of a claim that fits, the verbs of who says so aside. */
const ownVerb = ({ parts, window }: Pick<Comparison, 'parts' | 'window'>, fits: (item: Item) => boolean): Item | undefined =>
  parts.items.find(
    (item) =>
      item.from >= window.from &&
      item.to <= window.to &&
      isVerb(parts, item) &&
      fits(item) &&
      !parts.speakers.some(({ verb }) => overlaps(verb, item)),
  );

/** Whether the only hedges of the claim are modals of a side clause, while its own verb is none of the fact's: "is carrying
 * out an intervention that would be ..." for what is only contemplated. */
function onlyAside({ parts, lead, window }: Comparison, hedges: readonly Stretch[]): boolean {
  const primary = lead.parts.grades.find(
    (own) => placeOf(own.grade) <= lead.sureness && !MODALS.has(lead.parts.words[own.from]?.text ?? ''),
  );
  if (!primary || !hedges.every((hedge) => MODALS.has(parts.words[hedge.from]?.text ?? ''))) return false;
  const verb = ownVerb({ parts, window }, (item) => !lead.units.has(`w:${item.stem}`));
  const first = hedges[0];
  return verb !== undefined && first !== undefined && verb.to <= first.from;
}

function compareSureness(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  if (lead.sureness >= DONE) return [];
  const mentions = parts.grades.filter(
    (mention) => inWindow(comparison, mention) && !parts.names.some((name) => within(mention, name)),
  );
  const most = allowed(lead.sureness);
  const ownWords = new Set(lead.parts.words.map((word) => word.text));
  const held = (mention: Stretch): boolean =>
    parts.words.slice(mention.from, mention.to).every((word) => ownWords.has(word.text));
  const hedges = mentions.filter((mention) => placeOf(mention.grade) <= most || held(mention));
  const hedge = lead.parts.grades.find(({ grade }) => placeOf(grade) <= most);
  const file = hedge ? wordsOf(lead.parts, hedge) : lead.fact.said_by.strength;
  const tooSure = mentions.filter(
    (mention) =>
      placeOf(mention.grade) > most &&
      !held(mention) &&
      !hedges.some((own) => !overlaps(own, mention) && (own.to <= mention.from || own.from - mention.to <= TAKEN_BACK_WITHIN)),
  );
  const decided = tooSure.find(({ grade }) => placeOf(grade) === DECIDED);
  if (decided) return [conflict('certainty', decided, file, lead, NEEDS)];
  if (hedges.length > 0 && !onlyAside(comparison, hedges)) return [];
  const stronger = tooSure.toSorted((a, b) => placeOf(b.grade) - placeOf(a.grade))[0];
  if (stronger) return [conflict('certainty', stronger, file, lead, NEEDS)];
  const lost = hedged(comparison);
  if (lost) return [conflict('certainty', withAuxiliaries(parts, lost.at), lost.file, lead, NEEDS)];
  // Nothing in the claim says that it is only expected or feared: its own verb makes it a fact.
  const verb = ownVerb(comparison, (item) => !lead.parts.items.some((own) => sameWord(parts, item, lead.parts, own)));
  return verb ? [conflict('certainty', withAuxiliaries(parts, verb), file, lead, NEEDS_BY_VERB)] : [];
}

/** The fact's condition: dropped, turned down, or only a part of it kept. */
function compareCondition(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  const { condition } = lead.fact;
  if (condition === undefined) return [];
  const file = `if ${condition}`;
  const none =
    parts.unconditional.find((stretch) => inWindow(comparison, stretch)) ??
    parts.conditions.find(({ from }) => (parts.negation[from] ?? 0) % 2 === 1);
  if (none) return [conflict('condition', none, file, lead, 0.55)];
  const wanted = lead.conditionNames;
  const named = parts.names.filter((name) => name.ids.some((id) => wanted.includes(id)));
  // "UN and Western backing" names the Western countries by a word of theirs.
  const words = (id: string): readonly string[] => stemsOf(tokenise(comparison.knowledge.nameById.get(id)?.name ?? id));
  const kept = wanted.filter(
    (id) => named.some((name) => name.ids.includes(id)) || words(id).some((own) => parts.stems.includes(own)),
  );
  if (wanted.length > 0 && kept.length === wanted.length) return [];
  const [first] = named;
  if (
    parts.conditions.length > 0 &&
    (first || wanted.length === 0 || lead.conditionStems.some((own) => parts.stems.includes(own)))
  )
    return first ? [conflict('condition', first, file, lead, NEEDS)] : [];
  const offer =
    parts.grades.find((mention) => inWindow(comparison, mention) && placeOf(mention.grade) <= lead.sureness) ??
    hedged(comparison)?.at;
  return offer
    ? [{ ...conflict('condition', offer, file, lead, NEEDS), suggestion: `${wordsOf(parts, offer)} ..., ${file}` }]
    : [];
}

/** "will" for the fact's "could": surer, unless somebody only fears or warns of it. */
function compareModals(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  const own = lead.parts.words.findIndex((word) => /^(?:could|might|may)$/.test(word.text));
  if (
    own < 0 ||
    (lead.parts.negation[own + 1] ?? 0) > 0 ||
    lead.parts.words.some((word) => word.text === 'will') ||
    parts.words.some((word) => /^(?:could|might|may|would|can)$/.test(word.text))
  )
    return [];
  const verb = lead.parts.items.find((item) => item.from > own);
  return parts.words.flatMap((word, at): Fault[] => {
    const here = { from: at, to: at + 1 };
    const next = parts.items.find((item) => item.from > at && item.from - at <= 3);
    if (word.text !== 'will' || !inWindow(comparison, here)) return [];
    const sameVerb = verb !== undefined && next !== undefined && sameWord(parts, next, lead.parts, verb);
    if (!sameVerb && !sameSpot(parts, here, lead, { from: own, to: own + 1 })) return [];
    const feared = parts.grades.some((mention) => mention.grade === 'feared' && mention.to <= at);
    return feared ? [] : [conflict('certainty', here, wordsOf(lead.parts, { from: own, to: own + 1 }), lead, NEEDS)];
  });
}

/** Whether the claim is surer than its fact, or forgets the condition. */
export function compareCertainty(comparison: Comparison): Fault[] {
  const sureness = compareSureness(comparison);
  const modals = sureness.length > 0 ? sureness : compareModals(comparison);
  return modals.length > 0 ? modals : compareCondition(comparison);
}
