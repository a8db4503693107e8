// Hostile text must cost no more time than it is long: no expression of ours may go over it again and again. The checker proves that
// by an automaton, or, where that grows too large, searches for a text that would make it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { type Expression, sourceExpressions } from './source-expressions.ts';

/**
 * Beyond so many states the search is faster than the proof. It is smaller than the checker's own, found each of those that were ever
 * mended here, and goes by counts alone, so that a busy machine finds the same.
 */
const EFFORT = {
  maxNFASize: 3_000,
  maxIteration: 4,
  maxInitialGenerationSize: 200,
  maxGenerationSize: 50,
  incubationTimeout: null,
  attackTimeout: null,
};
const WAIT_MS = 60_000;
/** Seconds on an idle machine. */
const LONGEST_MS = 300_000;

/** What the checker says against expressions: a line each. */
async function faultsOf(expressions: readonly Expression[]): Promise<string[]> {
  const faults: string[] = [];
  const each = new Map(expressions.map((expression) => [`/${expression.source}/${expression.flags}`, expression]));
  for (const [written, { place, source, flags }] of each) {
    const result = await check(source, flags, { ...EFFORT, timeout: WAIT_MS });
    if (result.status === 'vulnerable') faults.push(`${place} ${written}: ${result.complexity.summary}`);
    if (result.status === 'unknown') faults.push(`${place} ${written}: ${result.error.kind}`);
  }
  return faults;
}

/** What is built while running, in a process of its own. */
async function builtExpressions(): Promise<Expression[]> {
  const args = ['--import', 'tsx', join(import.meta.dirname, 'print-built-expressions.ts')];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Expression[];
}

const { literals, builders } = sourceExpressions();

describe('no regular expression takes more time than its text is long', () => {
  it('that is written in src/', { timeout: LONGEST_MS }, async () => {
    expect([literals.length > 300, await faultsOf(literals)]).toEqual([true, []]);
  });

  it('that src/ builds from texts, and every line that builds one is known', { timeout: LONGEST_MS }, async () => {
    const built = await builtExpressions();
    const unknown = builders.filter((builder) => !built.some(({ place }) => place === builder));
    const faults = await faultsOf(built.filter(({ place }) => builders.includes(place)));
    expect([builders.length > 0, unknown, faults]).toEqual([true, [], []]);
  });
});

describe('the checker', () => {
  it('tells by proof and by search what takes the square of the length, or worse', async () => {
    const bad = ['\\s+$', '[.!?…]+[\'"]*(?=\\s|$)', '\\b(?:mon|tue)[a-z]*(?:(?: ?(?:,|to|and) ?| )+(?:mon|tue)[a-z]*)*\\b'];
    const faults = await faultsOf(bad.map((source) => ({ place: 'a.ts:1', source, flags: 'u' })));
    expect(faults.map((fault) => fault.split(': ').at(-1))).toEqual([
      '2nd degree polynomial',
      '2nd degree polynomial (fuzz)',
      'exponential',
    ]);
  });
});
