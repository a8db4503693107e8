// How an answer looks: what comes first, what comes last, what is marked, and that it always fits.
import { describe, expect, it } from 'vitest';
import type { KnownBlock } from '@slack/types';
import { type Offers, answerView } from '../../../src/slack/views/answer-view.ts';
import { askPersonNoteView, openQuestionView, relayedReplyView } from '../../../src/slack/views/ask-person-view.ts';
import { faultView, staleButtonView } from '../../../src/slack/views/fault-view.ts';
import { helpView } from '../../../src/slack/views/help-view.ts';
import { shareNoteView, shareView, sharedView } from '../../../src/slack/views/share-view.ts';
import { welcomeView } from '../../../src/slack/views/welcome-view.ts';
import { whyView } from '../../../src/slack/views/why-view.ts';
import { aFact, aReceipt, aRefusal, anAmbiguity, anAnswer } from '../../support/sample-answers.ts';
import { brokenLimits } from '../../support/within-limits.ts';

const offers = (given: Partial<Offers> = {}): Offers => ({
  id: 'ID1',
  share: false,
  person: false,
  where: 'me',
  cut: false,
  ...given,
});

/** Each block as one line: its kind and what it says. */
function lines(blocks: readonly KnownBlock[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'section') return `section ${block.text?.text}`;
    if (block.type === 'context')
      return `context ${block.elements.map((element) => ('text' in element ? element.text : '')).join(' | ')}`;
    if (block.type === 'actions')
      return `actions ${block.elements.map((element) => ('text' in element ? element.text.text : '')).join(' | ')}`;
    return block.type;
  });
}

describe('an answer', () => {
  it('shows the lead fact, its quotation, its passport and its caution, then two that support it, the question last', () => {
    const facts = [
      aFact({ quote: ['a fine', 'fleet'], careful: ['Seen from the shore.'] }),
      aFact({ statement: 'Two stayed.' }),
      aFact({ statement: 'One sank.' }),
      aFact({ statement: 'Never shown.' }),
    ];
    expect(lines(answerView(anAnswer({ facts, readAs: 'boats that left' }), offers({ share: true })).blocks)).toEqual([
      'section About 12 boats left the port.\n>“a fine … fleet”',
      'context The harbour office; said · paragraph 3 · as of Oct. 29, 2012\n*Careful:* Seen from the shore.',
      'divider',
      'context *Also in the file*',
      'section Two stayed.',
      'context The harbour office; said · paragraph 3 · as of Oct. 29, 2012',
      'section One sank.',
      'context The harbour office; said · paragraph 3 · as of Oct. 29, 2012',
      'actions Share to channel | Source | Copy | More | Why',
      'actions Useful | Not useful',
      'context Read as: boats that left | You asked: how many boats',
    ]);
  });

  it('that is a list shows every fact, numbered, with who says it, and says once as of when', () => {
    const facts = [
      aFact({ careful: ['Seen from the shore.'] }),
      aFact({ statement: 'Two stayed.' }),
      aFact({ statement: 'One sank.' }),
      aFact({ statement: 'None came.' }),
    ];
    expect(lines(answerView(anAnswer({ facts, listed: true }), offers()).blocks)).toEqual([
      'context 4 facts, each as of Oct. 29, 2012',
      'section *1.* About 12 boats left the port.',
      'context The harbour office; said · paragraph 3\n*Careful:* Seen from the shore.',
      'section *2.* Two stayed.',
      'context The harbour office; said · paragraph 3',
      'section *3.* One sank.',
      'context The harbour office; said · paragraph 3',
      'section *4.* None came.',
      'context The harbour office; said · paragraph 3',
      'actions Source | Copy | More | Why',
      'actions Useful | Not useful',
      'context You asked: how many boats',
    ]);
  });

  it('that is a list of one looks like any answer', () => {
    const [listed, plain] = [true, false].map((is) => answerView(anAnswer({ listed: is }), offers()));
    expect(listed).toEqual(plain);
  });

  it('says that only the beginning of a long question was read', () => {
    expect(lines(answerView(anAnswer(), offers({ cut: true })).blocks).at(-1)).toBe(
      'context Your question is long: only its beginning was read. | You asked: how many boats',
    );
  });

  it('escapes the question and what it was read as', () => {
    const shown = answerView(anAnswer({ question: '<!channel> & <@U1> @here', readAs: '<!here>' }), offers({ share: true }));
    expect(lines(shown.blocks).at(-1)).toBe(
      'context Read as: &lt;!here&gt; | You asked: &lt;!channel&gt; &amp; &lt;@\u200BU1&gt; @\u200Bhere',
    );
  });
});

describe('a refusal', () => {
  it('says so first, marks the nearest facts, and offers a person', () => {
    expect(lines(answerView(aRefusal(), offers({ person: true })).blocks)).toEqual([
      'section *The file does not say.*',
      'divider',
      'section *Near, not an answer* (as of Oct. 29, 2012)',
      'section About 12 boats left the port.',
      'context The harbour office; said · paragraph 3',
      'actions Ask a person | Why',
      'actions Useful | Not useful',
      'context You asked: how many boats',
    ]);
  });

  it('of an ambiguous question offers each reading before what is near', () => {
    expect(lines(answerView(anAmbiguity({ near: [aFact()] }), offers({ person: true, share: true })).blocks)).toEqual([
      'section *This can be read in more than one way.*',
      'section Which one do you mean?',
      'actions boats that left | boats that came',
      'divider',
      'section *Near, not an answer* (as of Oct. 29, 2012)',
      'section About 12 boats left the port.',
      'context The harbour office; said · paragraph 3',
      'actions Ask a person | Why',
      'actions Useful | Not useful',
      'context You asked: how many boats',
    ]);
  });

  it('spells readings out that a button cannot hold', () => {
    const long = `boats that ${'really '.repeat(20)}left`;
    expect(lines(answerView(anAmbiguity({ readings: [long, 'others'] }), offers()).blocks)[1]).toBe(
      `section Which one do you mean?\n• ${long}\n• others`,
    );
  });

  it('of something off the topic offers neither person nor share, and of what is no question not even why', () => {
    const offered = (['off-topic', 'greeting', 'empty'] as const).map((reason) => {
      const answer = { ...anAnswer({ facts: [] }), outcome: 'none', reason } as const;
      const { blocks } = answerView(answer, offers({ person: true, share: true }));
      return lines(blocks).filter((line) => line.startsWith('actions'));
    });
    expect(offered).toEqual([['actions Why', 'actions Useful | Not useful'], [], []]);
  });
});

describe('every view keeps Slack’s limits', () => {
  const long = 'word '.repeat(400).trim();
  const many = Array.from({ length: 12 }, () => aFact({ statement: long, careful: [long], quote: [long] }));
  const wide = Array.from({ length: 40 }, () => aFact({ careful: ['a', 'b'] }));
  const hostile = '"\\<&>@here'.repeat(90);
  const after = { t: '1234567890.123456', at: '1234567890.123456', n: 8 };
  const all = offers({ share: true, person: true, where: { thread: '1234567890.123456' }, after, cut: true });

  const greeting = { ...anAnswer({ facts: [] }), outcome: 'none', reason: 'greeting' } as const;
  const hostileReceipt = aReceipt({
    readAs: hostile,
    corrections: [{ from: hostile, to: hostile }],
    matched: Array.from({ length: 300 }, () => ({ typed: '<&>', by: 'nothing', as: '' })),
    second: { fact: hostile, paragraph: 3, share: 0.1 },
  });

  it.each([
    ['a list of long facts', answerView(anAnswer({ facts: many, listed: true }), all)],
    ['a list of many facts', answerView(anAnswer({ facts: wide, listed: true }), all)],
    ['a hostile question', answerView(aRefusal({ question: hostile, readAs: hostile }), all)],
    ['many long readings', answerView(anAmbiguity({ readings: Array.from({ length: 9 }, () => hostile) }), all)],
    ['a share of long facts', shareView(anAnswer({ facts: many, listed: true }), hostile)],
    ['a share of what is no question', shareView(greeting, hostile)],
    ['an open question', openQuestionView(hostile, hostile, 'U0BOT')],
    ['a long reply of a person', relayedReplyView(hostile, hostile.repeat(40))],
    ['the help', helpView()],
    ['the welcome', welcomeView()],
    ['a fault', faultView(hostile)],
    ['a stale button', staleButtonView()],
    ['a share', sharedView({ id: 'ID1', by: 'U1', channel: 'C1', ts: '1.1' })],
    ['a receipt', whyView(hostileReceipt, true)],
    ['a note on sharing', shareNoteView('cannot-share')],
    ['a note on asking', askPersonNoteView('cannot-send')],
  ])('%s', (_name, message) => {
    expect(brokenLimits(message)).toEqual([]);
  });

  it('and tells what did not fit', () => {
    const shown = lines(answerView(anAnswer({ facts: many, listed: true }), all).blocks);
    expect(shown.find((line) => line.includes('not fit'))).toMatch(
      /^context \d+ more facts do not fit here: ask for a part of it\.$/,
    );
  });
});
