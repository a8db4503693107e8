// A copy of the article is taken whole or not at all.
import { describe, expect, it } from 'vitest';
import { holdSourceText } from '../../../src/core/knowledge/hold-source-text.ts';
import { sha256 } from '../../../src/knowledge-files/sha256.ts';
import { ARTICLE, PARAGRAPHS, sampleData } from '../../support/sample-knowledge.ts';

const hold = (text: string) => holdSourceText(sampleData(), text, sha256);

describe('holdSourceText', () => {
  it('takes the text that the facts were made from, whatever ends its lines', () => {
    const taken = { ok: true, paragraphs: PARAGRAPHS };
    expect([hold(ARTICLE), hold(PARAGRAPHS.join('\r\n'))]).toEqual([taken, taken]);
  });

  it('names the paragraphs that differ or are missing, and counts those that are too many', () => {
    expect([hold(ARTICLE.replace('1,200', '1,201')), hold(PARAGRAPHS[0]), hold(''), hold(`${ARTICLE}More.`)]).toEqual([
      { ok: false, differ: [1], count: 2 },
      { ok: false, differ: [1], count: 1 },
      { ok: false, differ: [0, 1], count: 0 },
      { ok: false, differ: [], count: 3 },
    ]);
  });
});
