// What answers a message of a person: posted once where it stands, put in the place of what answered the message before it was edited,
// or taken away where nobody but its sender is to see the next answer.
import type { Services } from '../services.ts';
import type { PostedAnswer } from '../store/store.ts';
import { isDirectChannel } from './direct-channel.ts';
import type { Finder, Slot } from './find-answer.ts';
import type { Memory } from './memory/memory.ts';
import type { Posted } from './memory/posted-answers.ts';
import { type Patience, persist } from './patience.ts';
import { type Poster, findUnconfirmed, postAnswer } from './post-answer.ts';
import { type Place, deleteMessage, updateMessage } from './post-message.ts';
import { UnconfirmedError, isRefused } from './slack-fault.ts';
import type { Message } from './views/blocks.ts';

/** A message of a person, as far as answering it goes. */
export type Asked = {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  /** When it was edited; null the first time. */
  readonly edited: string | null;
  readonly text: string;
  /** The thread to answer in; null straight in the conversation. */
  readonly thread: string | null;
};

/** What answers a message: one message or several, the facts that they show, and the id that their buttons carry. */
export type MessageReply = { readonly message: Message; readonly further: readonly Message[] } & Pick<
  PostedAnswer,
  'id' | 'facts'
>;

/** As whom we speak. */
type Speaker = Pick<Finder, 'client' | 'botUserId'>;

/** What it takes to post, to remember it, and to bear with Slack. */
type PostServices = Pick<Services, 'clock'> & { readonly memory: Memory; readonly patience: Patience };

/** What is kept of a message: the id that its buttons carry, the facts that it shows, whose direct messages it stands in. */
type Shown = Pick<PostedAnswer, 'id' | 'facts' | 'directTo'>;

/** How a message of ours that answers another one is posted. */
const posterOf = (asked: Asked, { client, botUserId }: Speaker, { memory, patience }: PostServices): Poster => ({
  client,
  botUserId,
  patience,
  begun: memory.begun,
  asked: [asked.team, asked.channel, asked.ts].join('/'),
});

/** The first message of an answer is the same before and after an edit. */
const FIRST = 'first';

const slotOf = (asked: Asked, place: Place): Slot => ({ place, to: asked.ts, part: FIRST });

/** What was known of an answer when a delivery came; rejected where it failed. */
type Earlier = PromiseSettledResult<Posted | null>;

const earlierTo = (asked: Asked, { memory }: PostServices): Promise<Earlier> =>
  Promise.allSettled([memory.answers.to(asked)]).then(([outcome]) => outcome);

/** The answer that stands already; null where there is none. @throws UnconfirmedError where nobody can tell */
async function standingOf(earlier: Earlier, slot: Slot, poster: Poster): Promise<Posted | null> {
  if (earlier.status === 'fulfilled') return earlier.value;
  return earlier.reason instanceof UnconfirmedError ? findUnconfirmed(slot, poster, earlier.reason) : null;
}

/** Updates or deletes a message, again where Slack's trouble may pass: neither does harm twice. */
const persistHarmlessly = (patience: Patience, change: () => Promise<boolean>): Promise<boolean> =>
  persist(patience, change, (error) => !isRefused(error));

async function replaceOrPost(
  { edited }: Asked,
  earlier: Promise<Earlier>,
  message: Message,
  slot: Slot,
  poster: Poster,
): Promise<Posted> {
  const { client, patience } = poster;
  const update = (posted: Posted) => persistHarmlessly(patience, () => updateMessage(client, posted, message));
  const standing = await standingOf(await earlier, slot, poster);
  if (standing !== null && (edited === null || (await update(standing)))) return standing;
  const { posted, isNew } = await postAnswer(message, slot, poster, standing !== null);
  if (!isNew && edited !== null) await update(posted);
  return posted;
}

/** Posts a message that belongs to another one, or replaces the one that did before that was edited. */
export async function postFor(
  asked: Asked,
  place: Place,
  message: Message,
  shown: Shown,
  speaker: Speaker,
  services: PostServices,
): Promise<void> {
  const { memory, clock } = services;
  // Asked and noted in one step: of two deliveries of a message in this process the second finds the first.
  const earlier = earlierTo(asked, services);
  const posting = replaceOrPost(asked, earlier, message, slotOf(asked, place), posterOf(asked, speaker, services));
  memory.answers.underWay(asked, posting);
  const posted = await posting;
  const before = await earlier;
  // What its sender has edited since, and was answered then, comes too late.
  if (asked.edited === null && before.status === 'fulfilled' && before.value !== null) return;
  await memory.answers.keep({
    ...shown,
    team: asked.team,
    channel: posted.channel,
    ts: posted.ts,
    thread: place.thread,
    askedTs: asked.ts,
    editable: true,
    postedAt: clock(),
  });
}

const placeOf = ({ channel, thread }: Asked): Place => ({ channel, thread });

/** Posts a reply where the message stands; what is left of one before it was edited is taken away. */
export async function postReply(asked: Asked, reply: MessageReply, speaker: Speaker, services: PostServices): Promise<void> {
  const { continuations } = services.memory;
  const place = placeOf(asked);
  const { id, facts } = reply;
  const left = asked.edited === null ? [] : continuations.take(asked);
  const directTo = isDirectChannel(asked.channel) ? asked.user : null;
  await postFor(asked, place, reply.message, { id, facts, directTo }, speaker, services);
  for (const posted of left) await deleteMessage(speaker.client, posted);
  const further: Posted[] = [];
  for (const [at, message] of reply.further.entries()) {
    const slot = { place, to: asked.ts, part: `${asked.edited ?? 'unedited'}/${at}` };
    further.push((await postAnswer(message, slot, posterOf(asked, speaker, services))).posted);
  }
  if (further.length > 0) continuations.keep(asked, further);
}

/** Takes away what answered a message before it was edited into one that is answered for its sender alone. */
export async function takeAwayEarlier(asked: Asked, speaker: Speaker, services: PostServices): Promise<void> {
  if (asked.edited === null) return;
  const { answers, begun, continuations } = services.memory;
  const poster = posterOf(asked, speaker, services);
  const standing = await standingOf(await earlierTo(asked, services), slotOf(asked, placeOf(asked)), poster);
  const left = continuations.take(asked);
  for (const posted of standing === null ? left : [standing, ...left])
    await persistHarmlessly(services.patience, () => deleteMessage(speaker.client, posted));
  if (standing === null) return;
  await answers.drop(standing, asked);
  // Edited once more into what is answered for all, it is answered anew.
  await begun.release(`${poster.asked}/${FIRST}`);
}
