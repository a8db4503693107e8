// Refused questions brought together by what they ask.
import { describe, expect, it } from 'vitest';
import { createReading } from '../../../src/core/reading.ts';
import { type Gap, type GapReader, clusterGaps, gapReasonOf, withoutPeople } from '../../../src/core/digest/cluster-gaps.ts';
import { readPrecomputed } from '../../../src/knowledge-files/precomputed.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { harbourReading } from '../../support/sample-harbour.ts';

const readerOf = ({ understand, index }: Pick<ReturnType<typeof createReading>, 'understand' | 'index'>): GapReader => ({
  understand,
  weightOfTerm: index.weightOfTerm,
});
const READER = readerOf(harbourReading());
const absent = (question: string): Gap => ({ question, reason: 'absent' });

describe('clusterGaps', () => {
  it('brings together what asks the same, the question asked most often first, with counts, reasons and the gaps themselves', () => {
    const steered = { ...absent('Who was the captain of the ferry?'), id: 'a' };
    const skipper = { question: 'who was the skipper of the ferry', reason: 'after-horizon', id: 'b' } as const;
    const tide = { ...absent('How high was the tide at Redport?'), id: 'c' };
    expect(clusterGaps([tide, steered, skipper], READER)).toEqual([
      {
        question: steered.question,
        count: 2,
        reasons: [
          { reason: 'absent', count: 1 },
          { reason: 'after-horizon', count: 1 },
        ],
        gaps: [steered, skipper],
      },
      { question: tide.question, count: 1, reasons: [{ reason: 'absent', count: 1 }], gaps: [tide] },
    ]);
  });

  it('takes the same words for the same question, whatever the capitals and marks', () => {
    const gaps = ['Tide at Redport?', 'tide at redport', 'TIDE, AT REDPORT!'].map(absent);
    expect(clusterGaps(gaps, READER)).toMatchObject([{ question: 'Tide at Redport?', count: 3 }]);
  });

  it('keeps apart what shares no more than its wording', () => {
    const gaps = ['Who painted the lighthouse?', 'Who sank the submarine?'].map(absent);
    expect(clusterGaps(gaps, READER)).toHaveLength(2);
  });

  it('puts what is not about the file last, however often it was asked', () => {
    const weather: Gap = { question: 'Will it rain in Tokyo?', reason: 'off-topic' };
    expect(clusterGaps([weather, weather, absent('How high was the tide?')], READER).map(({ count }) => count)).toEqual([1, 2]);
  });

  it('brings the same together in whatever order they come', () => {
    const gaps = ['Who steered the ferry?', 'the captain of the ferry', 'captain of the ferry?', 'How high was the tide?'].map(
      absent,
    );
    const groups = (from: readonly Gap[]) =>
      clusterGaps(from, READER)
        .map((cluster) =>
          cluster.gaps
            .map(({ question }) => question)
            .toSorted()
            .join(' | '),
        )
        .toSorted();
    expect(groups(gaps.toReversed())).toEqual(groups(gaps));
  });

  it('shows nobody who asked or was named by a reference', () => {
    const [cluster] = clusterGaps([absent('<@U123|bea> who steered the ferry? ask @bea or bea@desk.example')], READER);
    expect(cluster?.question).toBe('who steered the ferry? ask or');
  });

  it('leaves out what holds no more than a reference', () => {
    expect(clusterGaps([absent('<@U123>')], READER)).toEqual([]);
  });

  it('compares the newest 500 different questions at most', () => {
    const gaps = Array.from({ length: 501 }, (_, at) => absent(`${at}`));
    const kept = clusterGaps(gaps, READER).flatMap((cluster) => cluster.gaps);
    expect([kept.length, kept.includes(gaps[0] as Gap)]).toEqual([500, false]);
  });

  it('knows wordings of the same silence of the shipped file from those of others', async () => {
    const knowledge = await readKnowledge();
    const reader = readerOf(createReading(knowledge, readPrecomputed(knowledge.version).wordings() ?? undefined));
    const silences = knowledge.silences.filter(({ asks }) => asks.length >= 4);
    // Fourteen silences at a time, as a busy channel may have them in a day.
    let together = 0;
    let rightly = 0;
    let belong = 0;
    for (let pool = 0; pool < 8; pool += 1) {
      const chosen = silences.filter((_, at) => at % 50 === pool).slice(0, 14);
      const silenceOf = new Map(chosen.flatMap(({ id, asks }) => asks.slice(0, 4).map((ask) => [ask, id] as const)));
      belong += chosen.length * 6;
      for (const { gaps } of clusterGaps([...silenceOf.keys()].map(absent), reader)) {
        together += (gaps.length * (gaps.length - 1)) / 2;
        gaps.forEach((gap, at) => {
          const same = gaps.slice(at + 1).filter((other) => silenceOf.get(other.question) === silenceOf.get(gap.question));
          rightly += same.length;
        });
      }
    }
    expect(rightly / together).toBeGreaterThan(0.75);
    expect(rightly / belong).toBeGreaterThan(0.45);
  });
});

describe('withoutPeople', () => {
  it('leaves plain words as they are', () => {
    expect(withoutPeople('  who  spoke for “ECOWAS”? ')).toBe('who spoke for “ECOWAS”?');
  });

  it('takes out references, handles and addresses, and no word beside them', () => {
    expect(
      ['does <@U1|Ana Berg> know', 'ask @ana, or ben@harbour.example?', 'who @ the pier <@', 'boats<@U1>or ships'].map(
        withoutPeople,
      ),
    ).toEqual(['does know', 'ask or', 'who @ the pier <@', 'boats or ships']);
  });
});

describe('gapReasonOf', () => {
  it('is null for what was answered, what was no question, and what may mean several things', () => {
    const reasons = [
      'absent',
      'partly',
      'after-horizon',
      'off-topic',
      'corrected',
      'ambiguous',
      'greeting',
      'empty',
      null,
    ] as const;
    expect(reasons.map((reason) => gapReasonOf({ reason }))).toEqual([
      'absent',
      'partly',
      'after-horizon',
      'off-topic',
      ...Array.from({ length: 5 }, () => null),
    ]);
  });
});
