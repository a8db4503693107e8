// A checked draft on the screen: every sentence, finding and fact is there, Slack's limits are kept, and what was typed is harmless.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedDraft, CheckedSentence } from '../../../src/core/claims/claim.ts';
import type { Message } from '../../../src/slack/views/blocks.ts';
import { type CheckOffers, checkMessages, checkModal } from '../../../src/slack/views/check-view.ts';
import { aCheckedDraft, aFinding, aSentence } from '../../support/sample-checks.ts';
import { brokenLimits, brokenModalLimits } from '../../support/within-limits.ts';

const OFFERS: CheckOffers = { id: 'ID1', post: false, notes: [] };

/** The text of every section and of every line of small print. */
const shownTexts = (blocks: Message['blocks']): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'section') return [block.text?.text ?? ''];
    return block.type === 'context' ? block.elements.map((element) => ('text' in element ? element.text : '')) : [];
  });
const buttonsOf = (blocks: readonly Message['blocks'][number][]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((element) => ('action_id' in element ? [element.action_id ?? ''] : []))
      : [],
  );

/** A draft of so many sentences, each with a number of its own. */
function longDraft(sentences: number, given: (number: number) => Partial<CheckedSentence> = () => ({})): CheckedDraft {
  return aCheckedDraft({
    sentences: Array.from({ length: sentences }, (_, number) =>
      aSentence({ text: `Sentence ${number}: 1,300 sailed.`, findings: [], ...given(number) }),
    ),
  });
}
/** Every page of a modal, gone through by its button. */
function allPages(checked: CheckedDraft): ReturnType<typeof checkModal>[] {
  const first = checkModal(checked, OFFERS, 0);
  const count = Number(/ of (\d+)$/.exec(first.submit?.text ?? '')?.[1] ?? 1);
  return Array.from({ length: count }, (_, page) => checkModal(checked, OFFERS, page));
}

describe('a checked draft as a message', () => {
  it('says per sentence the verdict, the words at fault, the file’s words with the edit, the fact and who says so', () => {
    const [message, ...further] = checkMessages(aCheckedDraft(), OFFERS);
    expect(further).toEqual([]);
    expect(shownTexts(message?.blocks ?? [])).toEqual([
      '*This differs from the file. 1 sentence: 1 differs.*',
      'Held against the file: one article, as of Oct. 29, 2012. This says what the file supports; it does not rate what is true.',
      '*Differs:* The ferry carried *[1,300]* passengers.\n• “1,300”: the file has “about 1,200” (number, paragraph 1). *Edit:* “1,300” → “about 1,200”',
      '*The file:* The ferry carried about 1,200 passengers.',
      'Harbour Office, in paraphrase; said · paragraph 1 · as of Oct. 29, 2012',
    ]);
  });

  it('carries the verdict first in what a notification shows, then each sentence with its source', () => {
    const [message] = checkMessages(aCheckedDraft(), OFFERS);
    expect(message?.text.split('\n')).toEqual([
      'This differs from the file. 1 sentence: 1 differs.',
      'DIFFERS: The ferry carried [1,300] passengers.',
      '“1,300”: the file has “about 1,200” (number, paragraph 1)',
      'Source: Harbour Office, in paraphrase; said (paragraph 1, as of Oct. 29, 2012).',
    ]);
  });

  it('names words that the file is silent on, and gives no edit for them', () => {
    const finding = aFinding({
      kind: 'absent',
      wrote: 'ferry',
      file: null,
      fact: null,
      paragraph: null,
      suggestion: null,
      start: 4,
      end: 9,
    });
    const sentence = aSentence({ verdict: 'not-in-file', findings: [finding], facts: [] });
    const [message] = checkMessages(aCheckedDraft({ verdict: 'not-in-file', sentences: [sentence] }), OFFERS);
    expect(shownTexts(message?.blocks ?? []).at(-1)).toBe(
      '*Not in the file:* The *[ferry]* carried 1,300 passengers.\n• “ferry” is not in the file',
    );
  });

  it('marks the words at fault alone: not brackets that were typed, and not twice where two findings meet', () => {
    const text = 'The [sic] ferry carried pre-1,300 (1,300).';
    const at = (start: number, end: number) => aFinding({ wrote: text.slice(start, end), start: start + 7, end: end + 7 });
    const sentence = aSentence({
      text,
      start: 7,
      end: 7 + text.length,
      findings: [at(35, 40), at(28, 33), at(24, 33)],
      facts: [],
    });
    const [message] = checkMessages(aCheckedDraft({ sentences: [sentence] }), OFFERS);
    expect(
      shownTexts(message?.blocks ?? [])
        .at(-1)
        ?.split('\n')[0],
    ).toBe('*Differs:* The [sic] ferry carried *[pre-1,300]* (*[1,300]*).');
  });

  it('counts the sentences by verdict, no claims apart', () => {
    const verdicts = ['differs', 'supported', 'differs', 'no-claim'] as const;
    const sentences = verdicts.map((verdict) => aSentence({ verdict, findings: [] }));
    const [message] = checkMessages(aCheckedDraft({ sentences }), OFFERS);
    expect(message?.text.split('\n')[0]).toBe('This differs from the file. 4 sentences: 1 supported, 2 differ, 1 no claim.');
  });

  it('says so where there is no sentence', () => {
    const [message] = checkMessages(aCheckedDraft({ verdict: 'no-claim', sentences: [] }), OFFERS);
    expect([message?.text, brokenLimits(message ?? { text: '', blocks: [] })]).toEqual([
      'There is no sentence here to check.',
      [],
    ]);
  });

  it('offers to post only where it can be posted, and tells notes', () => {
    const [offered] = checkMessages(aCheckedDraft(), { ...OFFERS, post: true, notes: ['draft.pdf was <not> read.'] });
    expect(buttonsOf(offered?.blocks ?? [])).toContain('desk-post-check');
    expect(shownTexts(offered?.blocks ?? [])).toContain('draft.pdf was &lt;not&gt; read.');
    const [plain] = checkMessages(aCheckedDraft(), OFFERS);
    expect(buttonsOf(plain?.blocks ?? [])).not.toContain('desk-post-check');
  });
});

describe('a long result', () => {
  it('goes on in further messages, with every sentence in exactly one and nothing cut', () => {
    const messages = checkMessages(longDraft(120), OFFERS);
    expect(messages.length).toBeGreaterThan(2);
    const texts = messages.flatMap(({ blocks }) => shownTexts(blocks));
    for (let number = 0; number < 120; number += 1)
      expect(texts.filter((text) => text.includes(`Sentence ${number}:`))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('*The file:*'))).toHaveLength(120);
    expect(texts.filter((text) => text.includes('(cut)'))).toEqual([]);
    expect(texts.filter((text) => /^Part \d+ of \d+$/.test(text))).toEqual(
      messages.map((_, at) => `Part ${at + 1} of ${messages.length}`),
    );
    expect(messages.flatMap(brokenLimits)).toEqual([]);
  });

  it('goes on in the pages of a modal, each reached from the one before, the first from the last', () => {
    const pages = allPages(longDraft(120));
    expect(pages.length).toBeGreaterThan(1);
    const texts = pages.flatMap(({ blocks }) => shownTexts(blocks as Message['blocks']));
    for (let number = 0; number < 120; number += 1)
      expect(texts.filter((text) => text.includes(`Sentence ${number}:`))).toHaveLength(1);
    expect(pages.map(({ submit }) => submit?.text)).toEqual([
      ...pages.slice(1).map((_, at) => `Part ${at + 2} of ${pages.length}`),
      'Back to part 1',
    ]);
    expect(pages.map(({ private_metadata: kept }) => kept)).toEqual(
      pages.map((_, page) => JSON.stringify({ v: 1, id: 'ID1', page })),
    );
    expect(pages.flatMap(brokenModalLimits)).toEqual([]);
  });

  it('of a single sentence with findings beyond any measure still goes on', () => {
    const findings = Array.from({ length: 400 }, () =>
      aFinding({ file: 'about 1,200 of the passengers that were counted in the port' }),
    );
    const messages = checkMessages(aCheckedDraft({ sentences: [aSentence({ findings })] }), OFFERS);
    expect(messages.flatMap(brokenLimits)).toEqual([]);
    const shown = messages.flatMap(({ blocks }) => shownTexts(blocks)).join('\n');
    expect(shown.split('*Edit:*')).toHaveLength(401);
  });
});

describe('a hostile draft', () => {
  it('pings nobody, formats nothing and stays on one line', () => {
    const text = '<!channel> @here *bold* _it_ ~no~ `code` <@U1|x>\n> &lt;quoted&gt;';
    const sentence = aSentence({ text, verdict: 'partly', findings: [], facts: [], end: text.length });
    const [message] = checkMessages(aCheckedDraft({ draft: text, sentences: [sentence] }), OFFERS);
    const shown = shownTexts(message?.blocks ?? []).at(-1) ?? '';
    expect(shown).toBe(
      '*Only partly in the file:* &lt;!channel&gt; @\u200Bhere ∗bold∗ ˍitˍ ∼no∼ ˋcodeˋ &lt;@\u200BU1|x&gt; &gt; &amp;lt;quoted&amp;gt;',
    );
    expect(message?.text).not.toMatch(/<[!@#]|@here|\n>/);
  });

  it('keeps every limit, whatever it is made of', () => {
    const sentence = fc
      .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }), fc.string({ minLength: 1, maxLength: 300 }))
      .map(([text, wrote]) =>
        aSentence({
          text,
          end: text.length,
          findings: [aFinding({ wrote, start: 0, end: Math.min(text.length, wrote.length) })],
        }),
      );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 40 }), (sentences) => {
        const checked = aCheckedDraft({ sentences });
        const notes = Array.from({ length: 12 }, (_, at) => `${'<'.repeat(250)}${at}.pdf was not read.`);
        expect(checkMessages(checked, { id: 'ID1', post: true, notes }).flatMap(brokenLimits)).toEqual([]);
        expect(allPages(checked).flatMap(brokenModalLimits)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
