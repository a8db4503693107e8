// Questions put to two processes with one store, before a Slack with faults, as planned; then what stands in their threads is counted, and
// compared with what the asker and the operator were told.
import { setTimeout as pause } from 'node:timers/promises';
import { IN_MEMORY, openSqliteStore } from '../../src/store/sqlite-store.ts';
import { sendSigned } from '../support/signed-request.ts';
import { type AnsweringProcess, startAnswering } from './answering-process.ts';
import { type Asked, botIdentity, startEmulatedSlack, startReporting } from './emulated-slack.ts';
import { type Call, startFaultProxy } from './fault-proxy.ts';
import { ANSWER_FAULTS } from './faults.ts';
import type { Delivery, ExchangePlan } from './plan-exchange.ts';

/** What became of a question. */
export type ExchangeOutcome = {
  readonly way: ExchangePlan['way'];
  readonly answers: number;
  readonly faults: number;
  /** Whether Slack confirmed an answer, at once or by the thread. */
  readonly confirmed: boolean;
  /** Whether the log calls it uncertain, and whether its asker was told so. */
  readonly logged: boolean;
  readonly toldAsker: boolean;
};

export type BatchOutcome = {
  readonly exchanges: readonly ExchangeOutcome[];
  /** How many requests the metrics counted as uncertain, and the log. */
  readonly metered: number;
  readonly loggedLines: number;
};

/** Apart, so that both may run side by side. */
const HISTORY_PORTS = 4_900;
const NO_HISTORY_PORTS = 4_950;
/** Every so often what was held back is let through. A real time. */
const LATE_ONES_EVERY_MS = 100;
/** From a delivery's acknowledgement until its work is under way. */
const BEGIN_MS = 50;

/** Sends a delivery as Slack does. @throws where it is not acknowledged */
async function deliver({ channel, user, ts }: Asked, text: string, delivery: Delivery, port: number): Promise<void> {
  const { after, eventId, retried, edited } = delivery;
  await pause(after);
  const edit = edited ? { edited: { user, ts: `${Number(ts) + 60}` } } : {};
  const event = { type: 'app_mention', user, channel, ts, event_ts: ts, text, ...edit };
  const body = { type: 'event_callback', team_id: 'T000000001', event_id: `Ev${ts}${eventId}`, event, sent: Math.random() };
  const retry: Record<string, string> = retried === null ? {} : { 'X-Slack-Retry-Num': '1', 'X-Slack-Retry-Reason': retried };
  const { status } = await sendSigned(port, JSON.stringify(body), 'application/json', retry);
  if (status !== 200) throw new Error(`a delivery was answered with ${status}`);
}

/** Runs them side by side. @param history whether the bot may read what stands in its channels */
export async function runExchanges(plans: readonly ExchangePlan[], history: boolean): Promise<BatchOutcome> {
  const slack = await startEmulatedSlack();
  const store = await openSqliteStore(IN_MEMORY);
  const reporter = startReporting(slack.apiUrl);
  const left = new Map<string, { plan: ExchangePlan; calls: Map<string, (string | null)[]>; faults: number }>();
  const inChannel = ({ args }: Call) => left.get(args.get('channel') ?? '');
  const proxy = await startFaultProxy(slack.apiUrl, {
    faultOf(call) {
      const exchange = inChannel(call);
      const fault = ANSWER_FAULTS[exchange?.calls.get(call.method)?.shift() ?? ''] ?? null;
      if (exchange !== undefined && fault !== null) exchange.faults += 1;
      return fault;
    },
    kill: () => undefined,
    retryAfterOf: (call) => inChannel(call)?.plan.retryAfter ?? 1,
  });
  const identity = botIdentity(history);
  const processes: AnsweringProcess[] = [];
  const ports = history ? HISTORY_PORTS : NO_HISTORY_PORTS;
  for (const number of [0, 1]) processes.push(await startAnswering(identity, proxy.urlFor(number), store, ports));
  const lateOnes = setInterval(() => void proxy.letLateOnesThrough(), LATE_ONES_EVERY_MS);
  try {
    const asked = await Promise.all(
      plans.map(async (plan, number) => {
        const text = `<@${identity.botUserId}> how many boats left the port in ${number}`;
        const at = await reporter.ask(`exchange-${number}`, text);
        left.set(at.channel, {
          plan,
          calls: new Map(Object.entries(plan.calls).map(([method, names]) => [method, [...names]])),
          faults: 0,
        });
        return { plan, at, text };
      }),
    );
    await Promise.all(
      asked.flatMap(({ plan, at, text }) =>
        plan.deliveries.map((delivery) => deliver(at, text, delivery, processes[delivery.app]?.port ?? 0)),
      ),
    );
    await pause(BEGIN_MS);
    await Promise.all(processes.map((process) => process.answered()));
    await proxy.settled();
    await proxy.letLateOnesThrough();
    const uncertain = processes.flatMap(({ lines }) => lines.filter(({ outcome }) => outcome === 'uncertain'));
    const exchanges = await Promise.all(
      asked.map(async ({ plan, at, text }): Promise<ExchangeOutcome> => {
        const calls = proxy.outcomes().filter(({ call }) => call.args.get('channel') === at.channel);
        const went = (method: string) => calls.some(({ call, done, told }) => call.method === method && done && told);
        const answers = await reporter.answersTo(at);
        return {
          way: plan.way,
          answers,
          faults: left.get(at.channel)?.faults ?? 0,
          confirmed: went('chat.postMessage') || (answers > 0 && went('conversations.replies')),
          logged: uncertain.some(({ question }) => question === text),
          toldAsker: went('chat.postEphemeral'),
        };
      }),
    );
    const metered = processes.reduce((sum, process) => sum + process.uncertain(), 0);
    return { exchanges, metered, loggedLines: uncertain.length };
  } finally {
    clearInterval(lateOnes);
    for (const process of processes) await process.stop();
    await proxy.stop();
    await store.close();
    await slack.stop();
  }
}
