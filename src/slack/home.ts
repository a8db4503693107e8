// The App Home of a person: gathered from the file, the store and what Slack tells of their channels, and put in place of the last.
import type { webApi } from '@slack/bolt';
import { listTopics } from '../core/lookups/topics.ts';
import { lookUpTimeline } from '../core/lookups/timeline.ts';
import { listNames } from '../core/lookups/who.ts';
import type { Services } from '../services.ts';
import { gapPlaces } from './keep-gap.ts';
import { channelsOf } from './person.ts';
import { type Home, homeView } from './views/home-view.ts';

/** So many of a person's latest questions are shown. */
const LATEST_ASKED = 5;
/** So far back go the votes that the people of the desk are shown, and so many reasons. */
const VOTES_SHOWN_MS = 30 * 86_400_000;
const MOST_REASONS = 5;

type Gathered = Pick<Home, 'digests' | 'asked' | 'desk'>;

/** What the people of the desk are shown: the open questions of the channels that they are in themselves and of windows, and the votes. */
async function gatherForDesk(channels: ReadonlySet<string>, services: Services): Promise<NonNullable<Home['desk']>> {
  const { store, watch, clock, desk, deskChannel } = services;
  const places = [...channels].flatMap((channel) => gapPlaces(channel, deskChannel));
  const since = clock() - VOTES_SHOWN_MS;
  const [gaps, counts, reasons] = await Promise.all([
    watch.attempt(
      'read open questions',
      async () => (await Promise.all(places.map((place) => store.gaps.of(place, 0, clock())))).flat(),
      [],
    ),
    watch.attempt('count votes', () => store.votes.count(since), { up: 0, down: 0 }),
    watch.attempt('read the reasons of votes', () => store.votes.latest(since, MOST_REASONS), []),
  ]);
  return { gaps: desk.clusterGaps(gaps.toSorted((a, b) => a.askedAt - b.askedAt)), votes: { counts, reasons } };
}

/**
 * What concerns the person: the digests of their channels and those that they set up, their own questions, and what the people of
 * the desk are shown where they are among them.
 */
async function gather(client: webApi.WebClient, person: string, services: Services): Promise<Gathered> {
  const { store, watch, deskChannel } = services;
  // What was just asked is among it.
  await watch.settled();
  const [channels, active, asked] = await Promise.all([
    channelsOf(client, person),
    watch.attempt('read the digests', () => store.subscriptions.active(), []),
    watch.attempt('read a person’s questions', () => store.asked.latest(person, LATEST_ASKED), []),
  ]);
  const isDesk = deskChannel !== null && channels.has(deskChannel);
  return {
    digests: active.filter(({ channel, setUpBy }) => channels.has(channel) || setUpBy === person),
    asked,
    desk: isDesk ? await gatherForDesk(channels, services) : null,
  };
}

/** Shows a person their page. */
export async function publishHome(client: webApi.WebClient, person: string, services: Services): Promise<void> {
  const { reference } = services.lookUps;
  const view = homeView({
    box: services.boxOnPage,
    names: listNames(reference),
    topics: listTopics(reference),
    ahead: lookUpTimeline(reference, null, 'ahead'),
    ...(await gather(client, person, services)),
  });
  await client.views.publish({ user_id: person, view });
}

/**
 * Brings somebody's page up to date after they were answered in a window. Where that fails, their answer stands, and they see the rest
 * when they open the page: the operator is told, and they are not.
 */
export async function refreshHome(client: webApi.WebClient, person: string, services: Services): Promise<void> {
  try {
    await publishHome(client, person, services);
  } catch (error) {
    services.log.warn({ err: error }, 'an App Home was not brought up to date');
  }
}
