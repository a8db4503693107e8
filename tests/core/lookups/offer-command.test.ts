// A mistyped command is offered; a word that questions are made of is none.
import { describe, expect, it } from 'vitest';
import { createLookUps } from '../../../src/core/lookups/look-ups.ts';
import { offerCommand } from '../../../src/core/lookups/offer-command.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { OTHER_COMMANDS } from '../../../src/slack/request.ts';

const reference = createReference(await readKnowledge());
const lookUps = createLookUps(reference);
const COMMANDS = ['who', 'timeline', 'source', 'help'];
const request = (text: string, known: readonly string[] = []): string | undefined =>
  offerCommand(
    text,
    COMMANDS,
    (word) => known.includes(word),
    (offered) => !offered.endsWith('?'),
  )?.request;

describe('offerCommand', () => {
  it('offers the command that the first word is one or two letters from, with what follows', () => {
    expect(
      offerCommand(
        'Timelnie algeria',
        COMMANDS,
        () => false,
        () => true,
      ),
    ).toEqual({
      typed: 'Timelnie',
      command: 'timeline',
      request: 'timeline algeria',
    });
    expect(['hlep', 'wh cod', 'souce 3', 'timlin'].map((text) => request(text))).toEqual([
      'help',
      'who cod',
      'source 3',
      'timeline',
    ]);
  });

  it('offers nothing for a command, for what is far from each, for two letters of a short one, or for nothing', () => {
    expect(['who cod', "who's cod", 'zeppelin', 'held up', 'hype', '', '  ?'].map((text) => request(text))).toEqual([
      undefined,
      undefined,
      undefined,
      'help up',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes no word for a command that questions are made of, nor offers what would be no request', () => {
    expect([request('force', ['force']), request('timelnie algeria?')]).toEqual([undefined, undefined]);
  });

  it('takes a command in the singular for the command, also a word of questions, where what follows is looked up', () => {
    const offers = [
      'position',
      'Position algeria',
      'number troops',
      'number troops somalia',
      'quote clinton',
      'name',
      'gap',
      'setting',
    ];
    expect(offers.map((text) => lookUps.offer(text, OTHER_COMMANDS, false)?.request)).toEqual([
      'positions',
      'positions algeria',
      'numbers troops',
      'numbers troops somalia',
      'quotes clinton',
      'names',
      'gaps',
      'settings',
    ]);
  });

  it('leaves a singular to the questions that asks, goes on, has too many words behind it or nothing to look up', () => {
    const typed = [
      'quote?',
      'number of troops',
      'number of tuaregs in algeria',
      'name of the general',
      'position on the new budget',
    ];
    const many = 'number american trainers african force';
    expect([...typed, many, 'gap in the plan'].map((text) => lookUps.offer(text, OTHER_COMMANDS, false))).toEqual(
      Array(7).fill(null),
    );
    expect(['number', 'quote', 'name'].map((text) => lookUps.offer(text, OTHER_COMMANDS, true))).toEqual([null, null, null]);
  });

  it('offers a command that takes words only before words that it takes, and one of five letters only one letter off', () => {
    const typed = [
      'digst on 08:30 paris',
      'digets',
      'bigest to smallest',
      'chekc Some 50,000 Tuaregs live there.',
      'cheap flowers',
    ];
    expect(typed.map((text) => lookUps.offer(text, OTHER_COMMANDS, false)?.request)).toEqual([
      'digest on 08:30 paris',
      'digest',
      undefined,
      'check Some 50,000 Tuaregs live there.',
      undefined,
    ]);
  });

  it('offers nothing for any of the wordings in which people ask the file', () => {
    const { asks, lacks, silences, lists } = reference.knowledge;
    const wordings = [...asks, ...silences, ...lists]
      .flatMap((entry) => entry.asks)
      .concat(lacks.flatMap((entry) => entry.lacks));
    const offered = wordings.filter((text) => lookUps.offer(text, OTHER_COMMANDS, false) !== null);
    expect([wordings.length > 1_000, offered]).toEqual([true, []]);
  });
});
