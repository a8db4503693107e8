// Who says so: a claim put into the mouth of somebody else, or of somebody where the file has nobody.
import { speakerName } from '../knowledge/knowledge.ts';
import { type Comparison, type Fault, inWindow } from './comparison.ts';
import { kindsOf } from './compare-names.ts';
import { wordsOf } from './parts.ts';
import type { Speaker } from './parts.ts';
import type { FactProfile } from './fact-profile.ts';

/** Whether the fact is said by the speaker, or by a part or the whole of it. */
function says(profile: FactProfile, speaker: Speaker, { knowledge, parts }: Comparison): boolean {
  const { who, unnamed } = profile.fact.said_by;
  if (unnamed !== undefined) {
    const words = new Set(unnamed.toLowerCase().split(/\s+/));
    const named = profile.parts.names.filter((name) =>
      wordsOf(profile.parts, name)
        .split(/\s+/)
        .every((word) => words.has(word.toLowerCase())),
    );
    const written = wordsOf(parts, { from: Math.max(0, speaker.from - 1), to: speaker.verb.to }).toLowerCase();
    if (
      named.some((name) =>
        name.ids.some(
          (id) => speaker.ids.includes(id) || (knowledge.nameById.get(id)?.of ?? []).some((of) => speaker.ids.includes(of)),
        ),
      )
    )
      return true;
    return named.length === 0 && written.includes('official');
  }
  if (who === undefined || who === 'article') return false;
  const larger = knowledge.nameById.get(who)?.of ?? [];
  return speaker.ids.some(
    (id) =>
      id === who ||
      larger.includes(id) ||
      ((knowledge.nameById.get(id)?.of ?? []).includes(who) &&
        kindsOf({ ids: [id], stranger: null, from: 0, to: 0 }, { knowledge }).includes('group')),
  );
}

/** A speaker of the claim who is not the one of the file. */
export function compareSpeakers(comparison: Comparison): Fault[] {
  const { parts, lead, beside, knowledge } = comparison;
  return parts.speakers
    .filter((speaker) => !speaker.account && speaker.ids.length > 0 && inWindow(comparison, speaker))
    .flatMap((speaker): Fault[] => {
      if (says(lead, speaker, comparison)) return [];
      const aloud = lead.fact.said_by.who !== 'article';
      // The lead tells in its own voice what a neighbour has the speaker say.
      if (!aloud && beside.some((profile) => says(profile, speaker, comparison))) return [];
      const file = aloud ? speakerName(lead.fact.said_by, knowledge.nameById) : 'the article, in its own voice';
      return [
        { kind: 'attribution', at: { from: speaker.from, to: speaker.to }, file, suggestion: aloud ? file : null, fact: lead },
      ];
    });
}
