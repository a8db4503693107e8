// A request as Slack sends it over HTTP: signed over its time and its body.
import { createHmac } from 'node:crypto';
import { EVENTS_PATH } from '../../src/slack/http-receiver.ts';

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

/** The headers that say who sent a body: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signatureOf(body: string): Record<string, string> {
  const at = Math.floor(Date.now() / 1000);
  const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${at}:${body}`).digest('hex')}`;
  return { 'X-Slack-Request-Timestamp': String(at), 'X-Slack-Signature': signature };
}

/** Sends a body to a desk on this machine. @returns the status and the text of the reply */
export async function sendSigned(
  port: number,
  body: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${EVENTS_PATH}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, ...signatureOf(body), ...headers },
  });
  return { status: response.status, text: await response.text() };
}
