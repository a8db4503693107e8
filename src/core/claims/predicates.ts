// Which words of a sentence are its verbs, or what is said of something: told by what stands before them, and by their form.
import type { Parts, Stretch } from './parts.ts';

const AUXILIARIES =
  /^(?:is|are|was|were|has|have|had|will|would|could|may|might|can|to|not|who|which|that|and|be|been|being|did|does|do|cannot|cant|couldnt|didnt|doesnt|dont|wont|wouldnt|isnt|arent|wasnt|werent|never|failed|unable|no|he|she|it|they|or|by|of|without|remains|remain|seems)$/;
const ADVERBS =
  /^(?:now|also|still|already|even|only|just|always|once|since|quite|very|much|more|most|so|too|longer|first|ever|soon)$|ly$/;
const VERB_FORMS =
  /(?:ed|ing|s)$|^(?:brought|took|gave|said|told|met|led|sought|fought|sent|held|made|won|began|wrote|spoke|saw|came|went|got|shook|drew|threw|put|left|lost|became|kept|let|set|chose|fell|flew|grew|knew|paid|ran|stood|spent)$/;

/** The word before a stretch, adverbs aside. */
function leading({ words }: Parts, { from }: Stretch): number {
  let at = from - 1;
  while (at > 0 && ADVERBS.test(words[at]?.text ?? '') && from - at <= 3) at -= 1;
  return at;
}

/** Whether a stretch opens with a verb: after an auxiliary or "to", or in the form of one after a name or a noun. */
export function isVerb(parts: Parts, at: Stretch): boolean {
  const before = leading(parts, at);
  const word = parts.words[before]?.text ?? '';
  if (AUXILIARIES.test(word) && !/^(?:of|by|no|or|and|without)$/.test(word)) return true;
  const form = parts.words[at.from]?.text ?? '';
  if (!VERB_FORMS.test(form)) return false;
  return (
    parts.names.some((name) => name.to === before + 1) ||
    (word.endsWith('s') && !form.endsWith('s') && parts.items.some((item) => item.to === before + 1))
  );
}

/** Whether something is said of a name with it: a verb, or an adjective after a form of "to be". */
export const isSaid = (parts: Parts, at: Stretch): boolean =>
  isVerb(parts, at) || /^(?:is|are|was|were|be|been|remains|remain)$/.test(parts.words[leading(parts, at)]?.text ?? '');

/** Whether a "not" can turn a stretch: a verb, or an adjective after a form of "to be". */
export const isPredicate = (parts: Parts, at: Stretch): boolean =>
  isVerb(parts, at) || AUXILIARIES.test(parts.words[leading(parts, at)]?.text ?? '');

const PARTICIPLES =
  /(?:ed|en)$|^(?:brought|made|sought|fought|sent|held|won|led|met|told|said|put|set|kept|left|lost|built|driven|run|paid|spent|based|seen|given|taken)$/;

/** Whether a verb is in the passive: a participle after a form of "to be". */
export function isPassive(parts: Parts, at: Stretch): boolean {
  const before = parts.words[leading(parts, at)]?.text ?? '';
  return /^(?:is|are|was|were|been|being|be)$/.test(before) && PARTICIPLES.test(parts.words[at.from]?.text ?? '');
}
