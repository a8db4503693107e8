// What the log and the metrics are told of a request: its reference, what it was, what came of it, how long it took. Never who
// sent it, and what was asked only where the settings say so.
import type { App, Context } from '@slack/bolt';
import { z } from 'zod';
import type { Answer } from '../core/answers/answer.ts';
import { hideSecrets } from '../log.ts';
import type { Services } from '../services.ts';
import { UnconfirmedError } from './slack-fault.ts';

type RequestKind = 'command' | 'mention' | 'message' | 'joined' | 'home' | 'button' | 'form' | 'shortcut' | 'other';

/** What came of it. `ignored`: not addressed to us, or answered before; `done`: no question was asked;
 * `too-fast`: its sender asked more than is answered in a minute; `uncertain`: Slack did not confirm the answer. */
export type RequestOutcome = Answer['outcome'] | 'checked' | 'done' | 'ignored' | 'too-fast' | 'uncertain' | 'failed';

type RequestRecord = {
  readonly kind: RequestKind;
  readonly question: string | undefined;
  readonly begun: number;
  outcome: RequestOutcome;
  /** Why a question was refused or answered otherwise than asked. */
  reason: string | undefined;
  /** Made when it is first asked for. */
  reference: string | undefined;
};

const bodySchema = z.object({
  command: z.string().optional(),
  type: z.string().optional(),
  text: z.string().optional(),
  event: z.object({ type: z.string(), text: z.string().optional() }).optional(),
});

const KINDS: ReadonlyMap<string, RequestKind> = new Map([
  ['app_mention', 'mention'],
  ['message', 'message'],
  ['member_joined_channel', 'joined'],
  ['block_actions', 'button'],
  ['view_submission', 'form'],
  ['message_action', 'shortcut'],
  ['shortcut', 'shortcut'],
  ['app_home_opened', 'home'],
]);

function beginRecord(body: unknown, begun: number): RequestRecord {
  const { command, type = '', text, event } = bodySchema.safeParse(body).data ?? {};
  const kind = command === undefined ? (KINDS.get(event?.type ?? type) ?? 'other') : 'command';
  const spoken = kind === 'mention' || kind === 'message';
  return {
    kind,
    question: spoken ? event?.text : text,
    begun,
    outcome: spoken ? 'ignored' : 'done',
    reason: undefined,
    reference: undefined,
  };
}

/** Where a request's record stands in its context. */
const RECORD = 'requestRecord';

const recordOf = (context: Context): RequestRecord | undefined => context[RECORD] as RequestRecord | undefined;

/** Notes what came of a request. */
export function noteOutcome(context: Context, outcome: RequestOutcome, reason?: string): void {
  const record = recordOf(context);
  if (!record) return;
  record.outcome = outcome;
  record.reason = reason;
}

/** Notes how a question was answered; null where none was asked. */
export function noteAnswer(context: Context, answer: Answer | null): void {
  if (answer === null) noteOutcome(context, 'done');
  else noteOutcome(context, answer.outcome, answer.reason ?? undefined);
}

type Recorder = Pick<Services, 'clock' | 'log' | 'newId' | 'meter' | 'logQuestions'>;

/** What is logged of a request, whatever came of it. */
function fieldsOf(record: RequestRecord, { clock, newId, logQuestions }: Recorder): Record<string, unknown> {
  const { kind, outcome, reason, question, begun } = record;
  record.reference ??= newId();
  const asked = logQuestions === true && question !== undefined ? { question: hideSecrets(question) } : {};
  return { reference: record.reference, kind, outcome, reason, ms: clock() - begun, ...asked };
}

const outcomeOf = (error: unknown): RequestOutcome => (error instanceof UnconfirmedError ? 'uncertain' : 'failed');

/** Records every request of an app: a line in the log for each, once it has ended. */
export function recordRequests(app: Pick<App, 'use'>, services: Recorder): void {
  const { clock, log, meter } = services;
  app.use(async ({ body, context, next }) => {
    const record = beginRecord(body, clock());
    context[RECORD] = record;
    meter?.received(record.kind, context.retryNum === undefined ? undefined : (context.retryReason ?? 'unknown'));
    try {
      await next();
    } catch (error) {
      // Its line is that of the fault: recordFault writes it.
      record.outcome = outcomeOf(error);
      throw error;
    } finally {
      meter?.ended(record.kind, record.outcome, record.reason, clock() - record.begun);
    }
    // In a busy channel most messages are not for us; and a reference that nobody reads need not be made.
    const level = record.outcome === 'ignored' ? 'debug' : 'info';
    if (log.isLevelEnabled(level)) log[level](fieldsOf(record, services), 'a request');
  });
}

/** Logs a request that failed. @returns the reference by which its asker is told and the log is searched */
export function recordFault(context: Context, error: unknown, services: Recorder): string {
  const record = recordOf(context) ?? beginRecord(undefined, services.clock());
  record.outcome = outcomeOf(error);
  services.log.error({ ...fieldsOf(record, services), err: error }, 'a request failed');
  return record.reference ?? '';
}
