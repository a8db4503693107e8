// Who is said to say it: the name beside a verb of speech.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Word } from '../text/words.ts';
import { type NameMention, type Speaker, type Stretch, overlaps } from './parts.ts';
import { type Keys, createPhrases, outermost } from './phrases.ts';

/** A name that says something stands at most this many words from the verb. */
const SPEAKER_WITHIN = 7;

type SpeakerReader = (text: string, words: readonly Word[], keys: Keys, names: readonly NameMention[]) => Speaker[];

/** Builds the reader from the words of drafts. */
export function createSpeakerReader(knowledge: Knowledge): SpeakerReader {
  const speech = createPhrases(knowledge.drafting.speech.map((phrase) => [phrase, true] as const));
  const account = new Set(knowledge.drafting.account);
  return (text, words, keys, names) =>
    outermost(speech.find(keys)).flatMap((verb): Speaker[] => {
      const opening = words[verb.from]?.text ?? '';
      const before = words[verb.from - 1]?.text ?? '';
      // "is described", "was told": nobody speaks. "United States": no verb.
      if (/^(?:is|are|was|were|be|been|being|as)$/.test(before) || names.some((name) => overlaps(name, verb))) return [];
      const follows = opening === 'according' || opening === 'in';
      const near = (name: Stretch): number => (follows ? name.from - verb.to : verb.from - name.to);
      const inverted = names.find(
        (name) => name.from === verb.to || (name.from === verb.to + 1 && /^(?:the|an?)$/.test(words[verb.to]?.text ?? '')),
      );
      const preceding = names
        .filter(
          (name) =>
            near(name) >= 0 &&
            near(name) <= (follows ? 3 : SPEAKER_WITHIN) &&
            (follows || !/^(?:in|at|to|near|from|with|after|before)$/.test(words[name.from - 1]?.text ?? '')),
        )
        .toSorted((a, b) => near(a) - near(b))[0];
      const isInverted =
        !follows && opening !== 'saying' && inverted !== undefined && /[,"”]\s*$/.test(text.slice(0, words[verb.from]?.start));
      // "she said": the nearest person before whom the pronoun fits; "it said" is nobody by name.
      const pronoun = /^(?:he|she|they|it|who)$/.test(before) ? before : null;
      const meant = (name: NameMention): boolean =>
        name.to <= verb.from && name.ids.some((id) => knowledge.nameById.get(id)?.pronoun === pronoun);
      const name = isInverted
        ? inverted
        : pronoun === 'he' || pronoun === 'she'
          ? names.filter(meant).at(-1)
          : pronoun === 'it' || pronoun === 'they'
            ? undefined
            : preceding;
      const told = words.slice(Math.max(0, verb.from - 3), verb.to + 3).some((word) => account.has(word.text));
      if (told) return [{ ids: [], from: verb.from, to: verb.to, verb, account: true }];
      return name ? [{ ids: name.ids, from: name.from, to: name.to, verb, account: false }] : [];
    });
}
