// The text files attached to a message, read where the optional scope files:read is granted.
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { oneLine } from './request.ts';
import { refusalOf } from './slack-fault.ts';

/** What Slack sends of a file with a message. */
const attachedSchema = z.array(z.object({ id: z.string(), name: z.string().nullish() }));
export type AttachedFile = { readonly id: string; readonly name: string };

/** A file's text, or why it was not read. */
export type AttachedText =
  | { readonly kind: 'read'; readonly name: string; readonly text: string }
  | { readonly kind: 'no-text' | 'no-scope' | 'out-of-reach' | 'too-large'; readonly name: string };

/** Larger files hold more than can be checked at once, in any script. Bytes. */
const LARGEST = 200_000;
const WAIT_MS = 10_000;
const TEXT_FILE = /\.(?:txt|md)$/i;

/** The files in the `files` of a message. */
export function attachedFiles(files: unknown): AttachedFile[] {
  const parsed = attachedSchema.safeParse(files);
  return parsed.success ? parsed.data.map(({ id, name }) => ({ id, name: oneLine(name ?? id) })) : [];
}

/** Reads one file. @param token by which Slack lets a file be read */
export async function readAttached(
  client: webApi.WebClient,
  { id, name }: AttachedFile,
  token: string | undefined,
): Promise<AttachedText> {
  if (!TEXT_FILE.test(name)) return { kind: 'no-text', name };
  try {
    const { file } = await client.files.info({ file: id });
    const address = file?.url_private_download ?? file?.url_private;
    if (address === undefined) return { kind: 'out-of-reach', name };
    if ((file?.size ?? 0) > LARGEST) return { kind: 'too-large', name };
    // Whoever may not read a file is sent to a page to sign in.
    const response = await fetch(address, {
      headers: { Authorization: `Bearer ${token ?? ''}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(WAIT_MS),
    });
    if (!response.ok || response.headers.get('content-type')?.startsWith('text/html') === true)
      return { kind: 'out-of-reach', name };
    const bytes = await response.arrayBuffer();
    return bytes.byteLength > LARGEST
      ? { kind: 'too-large', name }
      : { kind: 'read', name, text: new TextDecoder('utf-8').decode(bytes) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { kind: refusal === 'missing_scope' ? 'no-scope' : 'out-of-reach', name };
  }
}
