// Fills every field with hostile text, case after case from a seed, and holds whatever the desk sends to what it promises.
import * as fc from 'fast-check';
import { createLookUps } from '../../src/core/lookups/look-ups.ts';
import { createReference } from '../../src/core/lookups/reference.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { startRecordedSlack } from '../support/recorded-slack.ts';
import { type Sent, faultsOfSent } from './faults-of-sent.ts';
import { FIELDS, tellSecret } from './fields.ts';
import { hostileCase } from './hostile-text.ts';

/** What somebody else asked in private: no other text holds it. */
const SECRET = 'zqxjkvbp';

/** How a field did. `failures` tell the seed and the path by which fast-check finds the case again. */
export type FieldOutcome = {
  readonly field: string;
  readonly cases: number;
  /** What the desk sent on them: each was held to the promises. */
  readonly replies: number;
  /** How long the slowest case took. Milliseconds. */
  readonly longest: number;
  readonly failures: readonly string[];
};

/** The real desk over the real file, and its look-ups; built once for many rounds. */
export async function openFuzzedDesk() {
  const desk = await openDesk();
  return { desk, lookUps: createLookUps(createReference(desk.knowledge)) };
}

/** One app with an empty store, and so many cases for each field. @param only this field, where one is named */
export async function fuzzFields(
  opened: Awaited<ReturnType<typeof openFuzzedDesk>>,
  casesEach: number,
  seed: number,
  only?: string,
): Promise<FieldOutcome[]> {
  const slack = await startRecordedSlack(opened);
  const stage = { slack, number: 0, posted: 0, posts: () => stage.posted + slack.callsOf('chat.postMessage').length };
  const settle = (): Sent[] => {
    const sent = [...slack.acks, ...slack.calls.map(({ args }) => args)];
    stage.posted = stage.posts();
    slack.acks.length = 0;
    slack.calls.length = 0;
    return sent.filter((each): each is Sent => typeof each === 'object' && each !== null);
  };
  await tellSecret(stage, SECRET);
  settle();

  const outcomes: FieldOutcome[] = [];
  for (const [name, fill] of Object.entries(FIELDS)) {
    if (only !== undefined && only !== name) continue;
    let [cases, replies, longest] = [0, 0, 0];
    const property = fc.asyncProperty(hostileCase, async (given) => {
      cases += 1;
      const begun = performance.now();
      stage.number += 1;
      slack.time.now += 1_000;
      await fill(stage, given);
      await slack.services.watch.settled();
      longest = Math.max(longest, performance.now() - begun);
      const sent = settle();
      replies += sent.length;
      const faults = sent.flatMap((each) => faultsOfSent(each, SECRET));
      const crashes = slack.lines.splice(0).filter((line) => line.includes('a request failed'));
      if (faults.length + crashes.length > 0) throw new Error([...crashes, ...faults].join('\n'));
    });
    const { failed, counterexamplePath, counterexample, errorInstance } = await fc.check(property, { numRuns: casesEach, seed });
    const failure = `seed ${seed}, path ${counterexamplePath}: ${String(errorInstance)} ${JSON.stringify(counterexample).slice(0, 500)}`;
    outcomes.push({ field: name, cases, replies, longest, failures: failed ? [failure] : [] });
  }
  await slack.stop();
  return outcomes;
}
