// Tells the asker alone that their request failed, by whatever way that request left open.
import type { Context, webApi } from '@slack/bolt';
import { z } from 'zod';
import { type Patience, persist } from './patience.ts';
import { postEphemeral } from './post-message.ts';
import { UnconfirmedError, isPutOff } from './slack-fault.ts';
import type { Message } from './views/blocks.ts';
import { faultView, unconfirmedView } from './views/fault-view.ts';
import { noteModal } from './views/modal.ts';

/** What of a request tells where its asker is; every field is left out by some kind of request. */
const requestSchema = z.object({
  response_url: z.url().optional(),
  trigger_id: z.string().optional(),
  view: z.object({ title: z.object({ text: z.string() }) }).optional(),
  event: z
    .object({
      channel: z.string().optional(),
      user: z.string().optional(),
      thread_ts: z.string().optional(),
      bot_id: z.string().optional(),
    })
    .optional(),
});

const WAIT_MS = 10_000;

/** Acknowledges a request that failed. @returns whether that told its asker */
type Acknowledge = (message: Message) => Promise<boolean>;

/** Where a request leaves, for the case that it fails, how it is acknowledged. */
const ACKNOWLEDGE = 'acknowledgeFault';

/** Leaves how a request is acknowledged where it fails before it was; null once it is acknowledged. */
export function leaveAcknowledging(context: Context, acknowledge: Acknowledge | null): void {
  context[ACKNOWLEDGE] = acknowledge;
}

/** What went wrong, the reference that finds it in the log, and how long to try to tell its asker. */
type Fault = { readonly error: unknown; readonly reference: string; readonly patience: Patience };

/** @returns whether the asker was told; a fault in telling is an outcome here, for there is nobody left to hand it to */
export async function tellFault(
  client: webApi.WebClient,
  token: string,
  body: unknown,
  context: Context,
  { error, reference, patience }: Fault,
): Promise<boolean> {
  const request = requestSchema.safeParse(body);
  if (!request.success) return false;
  const { response_url: address, trigger_id: trigger, view, event } = request.data;
  const message = error instanceof UnconfirmedError ? unconfirmedView(reference) : faultView(reference);
  try {
    const acknowledge = context[ACKNOWLEDGE] as Acknowledge | null | undefined;
    if (acknowledge && (await acknowledge(message))) return true;
    if (address !== undefined) {
      const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message });
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        signal: AbortSignal.timeout(WAIT_MS),
      });
      return response.ok;
    }
    if (view !== undefined && trigger !== undefined) {
      await client.views.push({ token, trigger_id: trigger, view: noteModal(view.title.text, message.blocks) });
      return true;
    }
    if (
      event?.channel === undefined ||
      event.user === undefined ||
      event.bot_id !== undefined ||
      event.user === context.botUserId
    )
      return false;
    const { channel, user, thread_ts: thread = null } = event;
    await persist(patience, () => postEphemeral(client, { channel, thread }, user, message, token), isPutOff);
    return true;
  } catch {
    return false;
  }
}
