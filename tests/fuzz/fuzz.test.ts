// Hostile text in every field through which text comes in: a sample of the long run, `npm run fuzz`.
import { describe, expect, it } from 'vitest';
import { faultsOfSent } from './faults-of-sent.ts';
import { FIELDS } from './fields.ts';
import { fuzzFields, openFuzzedDesk } from './fuzz-fields.ts';

const CASES = 2_000;
const SEED = 1;
/** Seconds on an idle machine. */
const LONGEST_MS = 300_000;
/** Buttons and forms that are none of ours are passed over. */
const UNANSWERED = ['button id', 'form id'];

describe('hostile text', () => {
  it(
    'in any field crashes nothing, pings nobody, is shown escaped and within the limits, and brings up nobody else’s words',
    { timeout: LONGEST_MS },
    async () => {
      const each = Math.ceil(CASES / Object.keys(FIELDS).length);
      const outcomes = await fuzzFields(await openFuzzedDesk(), each, SEED);
      expect(outcomes.map(({ field, cases, replies, failures }) => [field, cases, replies >= cases, failures])).toEqual(
        Object.keys(FIELDS).map((field) => [field, each, !UNANSWERED.includes(field), []]),
      );
    },
  );
});

describe('what is held against what was sent', () => {
  const secret = 'zqxj';
  const told = (text: string) =>
    faultsOfSent({ text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'fine' } }] }, secret);

  it('lets pass what the desk itself writes', () => {
    const own = [
      'a &lt;!channel&gt; &amp; b',
      '>quoted',
      'so:\n>quoted',
      'write to <@U0BOT> in <#C1>',
      '@\u200Bhere',
      '`@mali-desk x`',
    ];
    expect(own.flatMap(told)).toEqual([]);
  });

  it('tells pings, links, entities, hidden characters, and the words of somebody else', () => {
    const bad = ['<!channel>', '<https://evil.example|x>', 'a > b', '&#60;', 'ask @here', 'turned \u202E', 'zqxj', ''];
    expect(bad.map((text) => told(text).map((fault) => fault.split(':')[0]))).toEqual([
      ['an unescaped <', 'an unescaped >'],
      ['an unescaped <', 'an unescaped >'],
      ['an unescaped >'],
      ['an unescaped &'],
      ['an @ before a word'],
      ['hidden characters'],
      ['the words of somebody else'],
      ['text'],
    ]);
  });

  it('tells hidden characters on buttons, and what is too long', () => {
    const button = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: `\u0007${'x'.repeat(80)}` }, value: 'v' };
    expect(faultsOfSent({ text: 'fine', blocks: [{ type: 'actions', elements: [button] }] }, secret)).toEqual([
      'button: 81 of 75',
      `hidden characters: ${JSON.stringify(button.text.text)}`,
    ]);
  });
});
