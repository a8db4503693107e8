// Who says so: a claim put into the mouth of somebody else, or of somebody where the file has nobody.
import { speakerName } from '../knowledge/knowledge.ts';
import { stem, tokenise } from '../text/words.ts';
import { type Comparison, type Fault, conflict, inWindow, notInFile } from './comparison.ts';
import type { FactProfile } from './fact-profile.ts';
import { kindsOf, means } from './name-kinds.ts';
import type { Speaker } from './parts.ts';

/** Whether the fact is said by the speaker, by somebody of theirs, or by somebody unnamed of the same house. */
function says(profile: FactProfile, speaker: Speaker, comparison: Comparison): boolean {
  const { speakers, fact } = profile;
  if (means(speaker, speakers, comparison)) return true;
  if (fact.said_by.unnamed === undefined) return false;
  const { nameById } = comparison.knowledge;
  const isGroup = kindsOf({ ids: speaker.ids, stranger: null }, comparison).includes('group');
  if (speakers.length === 0) return isGroup;
  return (
    isGroup &&
    speakers.some((id) =>
      (nameById.get(id)?.of ?? []).some((of) => speaker.ids.some((own) => (nameById.get(own)?.of ?? []).includes(of))),
    )
  );
}

/** "Algerian officials" where the file has officials whom it does not name: somebody else's. */
function qualified(comparison: Comparison): Fault[] {
  const { parts, lead } = comparison;
  const { unnamed } = lead.fact.said_by;
  const head = unnamed === undefined ? undefined : tokenise(unnamed).at(-1);
  if (!head || lead.speakers.length > 0) return [];
  return parts.names
    .filter(
      (name) =>
        inWindow(comparison, name) && parts.stems[name.to] === stem(head.text) && !name.ids.some((id) => lead.related.has(id)),
    )
    .map((name) => conflict('attribution', name, unnamed ?? '', lead, 0.6));
}

/** A speaker of the claim who is not the one of the file. */
export function compareSpeakers(comparison: Comparison): Fault[] {
  const { parts, lead, beside, knowledge } = comparison;
  const told = lead.fact.said_by.who !== 'article';
  const spoken = parts.speakers
    .filter((speaker) => !speaker.account && inWindow(comparison, speaker))
    .flatMap((speaker): Fault[] => {
      if (says(lead, speaker, comparison)) return [];
      // Somebody of whom the file knows nothing, where the file has nobody in particular speak either.
      if (speaker.ids.length === 0 && !told) return [notInFile('attribution', speaker)];
      // The lead tells in its own voice what a neighbour has the speaker say.
      if (!told && beside.some((profile) => says(profile, speaker, comparison))) return [];
      const file = told ? speakerName(lead.fact.said_by, knowledge.nameById) : 'the article, in its own voice';
      const fault = conflict('attribution', speaker, file, lead, told ? 0.65 : 0.8);
      return [told ? fault : { ...fault, suggestion: null }];
    });
  return [...qualified(comparison), ...spoken];
}
