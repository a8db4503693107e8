// A follow-up is held against those known after the same answer and around it.
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { createFollowUps, readFollowUps } from '../../../src/core/search/follow-ups.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { readWording } from '../../../src/core/search/wording.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const { haddock, opposed, cod, left } = HARBOUR_FACTS;
const knowledge = harbour();
const lexicon = createLexicon(knowledge);
const table = readFollowUps(knowledge, lexicon);
const followUps = createFollowUps(knowledge, table);
const after = (typed: string, lead: Fact) => followUps.after(readWording(tokenise(typed), lexicon), lead);

describe('a follow-up', () => {
  it('typed as one after the same answer is wholly like it and means what it meant', () => {
    const found = after('and Sudland?', haddock);
    expect([found.odds(cod), found.odds(opposed), found.likeliest]).toEqual([
      { like: 1, likeAround: 1, share: 1, shareAround: 1 },
      { like: 0, likeAround: 0, share: 0, shareAround: 0 },
      [cod.id],
    ]);
  });

  it('may mean nothing in the file, as the nearest ones did', () => {
    const found = after('since when?', haddock);
    expect([found.odds(null).like, found.likeliest]).toEqual([1, []]);
    expect(found.odds(null).share).toBeGreaterThan(0.5);
  });

  it('is like those after another answer of the same paragraph, which count less', () => {
    const found = after('says who?', haddock);
    expect([found.odds(null).like, found.odds(null).likeAround]).toEqual([0, 1]);
  });

  it('lets the nearest ones decide between the same words in different company', () => {
    const found = after('why does she object', haddock);
    expect(found.likeliest).toEqual([opposed.id]);
    expect(found.odds(opposed).share).toBeGreaterThan(found.odds(null).share);
  });

  it('has no kin after an answer of which none is known', () => {
    const none = { like: 0, likeAround: 0, share: 0, shareAround: 0 };
    const found = after('and Sudland?', left);
    expect([found.odds(cod), found.odds(null), found.likeliest]).toEqual([none, none, []]);
  });
});

describe('the follow-ups of a file', () => {
  it('are plain data that can be kept', () => {
    expect(structuredClone(table)).toEqual(table);
    expect(table.shown).toHaveLength(4);
  });

  it('are read as mended', () => {
    const mended = readFollowUps(knowledge, lexicon, () => tokenise('pier'));
    expect(mended.shown).toEqual(table.shown.map(() => mended.shown[0]));
  });
});
