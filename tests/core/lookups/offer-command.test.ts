// A mistyped command is offered; a word that questions are made of is none.
import { describe, expect, it } from 'vitest';
import { LOOK_UPS } from '../../../src/core/lookups/look-up.ts';
import { offerCommand } from '../../../src/core/lookups/offer-command.ts';
import { createKnownWords, readLookUp } from '../../../src/core/lookups/read-look-up.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';

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

  it('offers nothing for any of the wordings in which people ask the file', async () => {
    const reference = createReference(await readKnowledge());
    const { asks, lacks, silences, lists } = reference.knowledge;
    const isKnown = createKnownWords(reference);
    const wordings = [...asks, ...silences, ...lists]
      .flatMap((entry) => entry.asks)
      .concat(lacks.flatMap((entry) => entry.lacks));
    const offered = wordings.filter(
      (text) => offerCommand(text, LOOK_UPS, isKnown, (offer) => readLookUp(offer, reference) !== null) !== null,
    );
    expect([wordings.length > 1_000, offered]).toEqual([true, []]);
  });
});
