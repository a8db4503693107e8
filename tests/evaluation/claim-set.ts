// Sets of drafted sentences: the check set, by a writer of whose sentences the project has learned nothing, and each writer of
// knowledge/drafts/ as held out: put to a checker that knows the other writers' drafts alone.
import { readFileSync } from 'node:fs';
import { createDraftChecker } from '../../src/core/claims/check-draft.ts';
import type { CheckedDraft } from '../../src/core/claims/claim.ts';
import { countKnownDrafts } from '../../src/core/drafts/draft-counts.ts';
import { type DraftSentence, draftSentenceSchema } from '../../src/core/knowledge/draft.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';

/** Writers are held out in so many parts. */
export const WRITER_PARTS = 5;

/** Sentences with what checks them. */
export type ClaimSet = {
  readonly name: string;
  readonly claims: readonly DraftSentence[];
  readonly check: (claim: string) => CheckedDraft;
};

/** Reads tests/evaluation/NAME.jsonl, or a file elsewhere. @throws when a line has another shape */
export function readClaims(name: string | URL): DraftSentence[] {
  return readFileSync(typeof name === 'string' ? new URL(`./${name}.jsonl`, import.meta.url) : name, 'utf8')
    .trim()
    .split('\n')
    .map((line) => draftSentenceSchema.parse(JSON.parse(line)));
}

/** The file without the drafts of a part of the writers. */
export const withoutPart = <K extends Pick<Knowledge, 'drafts'>>(knowledge: K, part: number): K => ({
  ...knowledge,
  drafts: knowledge.drafts.filter((_, at) => at % WRITER_PARTS !== part),
});

/** The sentences of a part of the writers, put to a checker that has not seen them. A pair stays a pair of its writer. */
export function heldOut(knowledge: Knowledge, part: number): ClaimSet {
  const checker = createDraftChecker(knowledge, createLexicon(knowledge), countKnownDrafts(withoutPart(knowledge, part)));
  return {
    name: `writers held out, part ${part + 1}`,
    claims: knowledge.drafts
      .filter((_, at) => at % WRITER_PARTS === part)
      .flatMap(({ writer, sentences }) =>
        sentences.map((sentence) => ({
          ...sentence,
          ...(sentence.pair === undefined ? {} : { pair: `${writer} ${sentence.pair}` }),
        })),
      ),
    check: checker.check,
  };
}
