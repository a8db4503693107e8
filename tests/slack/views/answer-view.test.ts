// How an answer looks: what comes first, what comes last, what is marked, and that it always fits.
import { describe, expect, it } from 'vitest';
import type { KnownBlock } from '@slack/types';
import { type Offers, answerView } from '../../../src/slack/views/answer-view.ts';
import { askPersonNoteView, openQuestionView, relayedReplyView } from '../../../src/slack/views/ask-person-view.ts';
import { faultView, staleButtonView } from '../../../src/slack/views/fault-view.ts';
import { helpView } from '../../../src/slack/views/help-view.ts';
import { shareNoteView, shareView, sharedView } from '../../../src/slack/views/share-view.ts';
import { welcomeView } from '../../../src/slack/views/welcome-view.ts';
import { aFact, aRefusal, anAmbiguity, anAnswer } from '../../support/sample-answers.ts';
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
      'context The harbour office; said · paragraph 3 · as of Oct. 29, 2012',
      'context *Careful:* Seen from the shore.',
      'divider',
      'context *Also in the file*',
      'section Two stayed.',
      'context The harbour office; said · paragraph 3 · as of Oct. 29, 2012',
      'section One sank.',
      'context The harbour office; said · paragraph 3 · as of Oct. 29, 2012',
      'actions Share to channel',
      'context Read as: boats that left | You asked: how many boats',
    ]);
  });

  it('that is a list shows every fact, numbered', () => {
    const facts = [
      aFact(),
      aFact({ statement: 'Two stayed.' }),
      aFact({ statement: 'One sank.' }),
      aFact({ statement: 'None came.' }),
    ];
    const shown = lines(answerView(anAnswer({ facts, listed: true }), offers()).blocks).filter((line) =>
      line.startsWith('section'),
    );
    expect(shown).toEqual([
      'section 1. About 12 boats left the port.',
      'section 2. Two stayed.',
      'section 3. One sank.',
      'section 4. None came.',
    ]);
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
      'section *Near, not an answer*',
      'section About 12 boats left the port.',
      'context The harbour office; said · paragraph 3 · as of Oct. 29, 2012',
      'actions Ask a person',
      'context You asked: how many boats',
    ]);
  });

  it('of an ambiguous question offers each reading', () => {
    expect(lines(answerView(anAmbiguity(), offers({ person: true, share: true })).blocks)).toEqual([
      'section *This can be read in more than one way.*',
      'section Which one do you mean?',
      'actions boats that left | boats that came',
      'actions Ask a person',
      'context You asked: how many boats',
    ]);
  });

  it('spells readings out that a button cannot hold', () => {
    const long = `boats that ${'really '.repeat(20)}left`;
    expect(lines(answerView(anAmbiguity({ readings: [long, 'others'] }), offers()).blocks)[1]).toBe(
      `section Which one do you mean?\n• ${long}\n• others`,
    );
  });

  it('of a greeting or of something off the topic offers neither person nor share', () => {
    const greeting = { ...anAnswer({ facts: [] }), outcome: 'none', reason: 'greeting' } as const;
    expect(
      lines(answerView(greeting, offers({ person: true, share: true })).blocks).filter((line) => line.startsWith('actions')),
    ).toEqual([]);
  });
});

describe('every view keeps Slack’s limits', () => {
  const long = 'word '.repeat(400).trim();
  const many = Array.from({ length: 12 }, () => aFact({ statement: long, careful: [long], quote: [long] }));
  const wide = Array.from({ length: 40 }, () => aFact({ careful: ['a', 'b'] }));
  const hostile = '"\\<&>@here'.repeat(90);
  const all = offers({ share: true, person: true, where: { thread: '1234567890.123456' }, cut: true });

  it.each([
    ['a list of long facts', answerView(anAnswer({ facts: many, listed: true }), all)],
    ['a list of many facts', answerView(anAnswer({ facts: wide, listed: true }), all)],
    ['a hostile question', answerView(aRefusal({ question: hostile, readAs: hostile }), all)],
    ['many long readings', answerView(anAmbiguity({ readings: Array.from({ length: 9 }, () => hostile) }), all)],
    ['a share of long facts', shareView(anAnswer({ facts: many, listed: true }), hostile)],
    ['an open question', openQuestionView(hostile, hostile, 'U0BOT')],
    ['a long reply of a person', relayedReplyView(hostile, hostile.repeat(40))],
    ['the help', helpView()],
    ['the welcome', welcomeView()],
    ['a fault', faultView(hostile)],
    ['a stale button', staleButtonView()],
    ['a share', sharedView({ id: 'ID1', by: 'U1', channel: 'C1', ts: '1.1' })],
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
