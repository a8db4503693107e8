// Many runs, counted: what stands in Slack twice, what does not, and what nobody knows.
import { planRun } from './plan-run.ts';
import type { DigestProcesses } from './digest-processes.ts';
import { type RunOutcome, type StoreKind, runWithFaults } from './run-with-faults.ts';

/** With what the processes of some runs work. */
export type Setting = { readonly history: boolean; readonly processes: number; readonly kind?: StoreKind };

export type Counts = {
  readonly digests: number;
  readonly doubled: number;
  readonly missed: number;
  readonly uncertain: number;
  /** Uncertain ones that stand in Slack all the same. */
  readonly uncertainPosted: number;
  /** Where the store, the channel's state and Slack do not tell the same of what is uncertain. */
  readonly disagreeing: number;
  readonly kills: number;
  readonly holdUps: number;
  readonly callFaults: number;
};

/** Adds up runs. */
export function countOutcomes(outcomes: readonly RunOutcome[]): Counts {
  const digests = outcomes.flatMap((outcome) => outcome.digests);
  const uncertain = digests.filter(({ status }) => status === 'uncertain');
  const sum = (of: (outcome: RunOutcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    digests: digests.length,
    doubled: digests.filter(({ messages }) => messages > 1).length,
    missed: digests.filter(({ messages, status }) => messages === 0 && status !== 'uncertain').length,
    uncertain: uncertain.length,
    uncertainPosted: uncertain.filter(({ messages }) => messages > 0).length,
    disagreeing: digests.filter(({ agrees }) => !agrees).length,
    kills: sum(({ kills }) => kills),
    holdUps: sum(({ holdUps }) => holdUps),
    callFaults: sum(({ callFaults }) => callFaults),
  };
}

/** Whether a run is as promised: nothing twice, nothing missed, nothing unknown where the history may be read. */
export function isAsPromised(outcome: RunOutcome, { history }: Setting): boolean {
  const { doubled, missed, uncertain, disagreeing } = countOutcomes([outcome]);
  return doubled + missed + disagreeing + (history ? uncertain : 0) === 0;
}

/** Does so many runs. @param heard is told of each */
export async function runMany(
  program: DigestProcesses,
  { history, processes, kind }: Setting,
  { runs, seed }: { readonly runs: number; readonly seed: number },
  heard: (run: number, outcome: RunOutcome) => void = () => undefined,
): Promise<Counts> {
  const outcomes: RunOutcome[] = [];
  for (let run = 0; run < runs; run += 1) {
    const outcome = await runWithFaults(planRun(run, seed, processes), program, history, kind);
    outcomes.push({ ...outcome, log: '' });
    heard(run, outcome);
  }
  return countOutcomes(outcomes);
}
