// Signed commands as Slack sends them, so many at a time, to one process or to several in turn.
import { Agent, request } from 'node:http';
import { EVENTS_PATH } from '../../src/slack/http-receiver.ts';
import { COMMAND } from '../../src/slack/views/help-view.ts';
import { readSet } from '../evaluation/question-set.ts';
import { signatureOf } from '../support/signed-request.ts';

/** Connections that are kept open. */
export const AT_ONCE = 32;
/** Nobody of them asks so much that they are told to wait. */
const PEOPLE = 1_000;

/** `perSecond`: answered; `p50`, `p99`: milliseconds. */
export type Measured = { readonly answered: number; readonly perSecond: number; readonly p50: number; readonly p99: number };

/** Every question of the development set that stands by itself, each once. */
export function distinctQuestions(): string[] {
  return [...new Set(readSet('development').singles.map(({ q }) => q))];
}

/** The body of a command. @param number makes it another request than the same question before */
const bodyOf = (text: string, number: number): string =>
  new URLSearchParams({
    command: COMMAND,
    text,
    team_id: 'T1',
    channel_id: 'C1',
    user_id: `U${number % PEOPLE}`,
    user_name: 'ana',
    response_url: `http://127.0.0.1:1/commands/T1/${number}/none`,
    trigger_id: `1.${number}.3`,
  }).toString();

/** What sends commands, and the replies that it got. */
export function createSender() {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let sent = 0;

  /** @returns the text of the reply @throws where it is no 200 */
  const ask = (port: number, question: string): Promise<string> =>
    new Promise((resolve, reject) => {
      sent += 1;
      const body = bodyOf(question, sent);
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(body),
        ...signatureOf(body),
      };
      const call = request({ port, host: '127.0.0.1', method: 'POST', path: EVENTS_PATH, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`answered ${response.statusCode}`));
        });
      });
      call.once('error', reject);
      call.end(body);
    });

  return {
    ask,
    /** Asks until the time is up, or so often. @param ports each gets its turn */
    async measure(
      ports: readonly number[],
      questions: readonly string[],
      until: { readonly seconds: number } | { readonly requests: number },
    ): Promise<Measured> {
      const took: number[] = [];
      const from = performance.now();
      const goesOn = (at: number): boolean =>
        'requests' in until ? at < until.requests : performance.now() - from < until.seconds * 1_000;
      const next = { at: 0 };
      const keepAsking = async (): Promise<void> => {
        for (let at = next.at++; goesOn(at); at = next.at++) {
          const begun = performance.now();
          await ask(ports[at % ports.length] ?? 0, questions[at % questions.length] ?? '');
          took.push(performance.now() - begun);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, keepAsking));
      const seconds = (performance.now() - from) / 1_000;
      const sorted = took.toSorted((a, b) => a - b);
      const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
      return { answered: took.length, perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99) };
    },
    close: () => agent.destroy(),
  };
}
