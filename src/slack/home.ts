// The App Home of a person: gathered from the file, the store and what Slack tells of their channels, and put in place of the last.
import type { webApi } from '@slack/bolt';
import { listTopics } from '../core/lookups/topics.ts';
import { lookUpTimeline } from '../core/lookups/timeline.ts';
import { listNames } from '../core/lookups/who.ts';
import type { Services } from '../services.ts';
import { channelsOf } from './person.ts';
import { type Home, homeView } from './views/home-view.ts';

/** So many of a person's latest questions are shown. */
const LATEST_ASKED = 5;

type Gathered = Pick<Home, 'digests' | 'asked' | 'gaps'>;

/**
 * What concerns the person: the digests of their channels and those that they set up, their own questions, and, where they are
 * among the people of the desk, the open questions of the channels that they are in themselves.
 */
async function gather(client: webApi.WebClient, person: string, services: Services): Promise<Gathered> {
  const { store, watch, clock, desk, deskChannel } = services;
  // What was just asked is among it.
  await watch.settled();
  const [channels, active, asked] = await Promise.all([
    channelsOf(client, person),
    watch.attempt('read the digests', () => store.subscriptions.active(), []),
    watch.attempt('read a person’s questions', () => store.asked.latest(person, LATEST_ASKED), []),
  ]);
  const isDesk = deskChannel !== null && channels.has(deskChannel);
  const gaps = await watch.attempt(
    'read open questions',
    async () => (isDesk ? (await Promise.all([...channels].map((one) => store.gaps.of(one, 0, clock())))).flat() : []),
    [],
  );
  return {
    digests: active.filter(({ channel, setUpBy }) => channels.has(channel) || setUpBy === person),
    asked,
    gaps: isDesk ? desk.clusterGaps(gaps.toSorted((a, b) => a.askedAt - b.askedAt)) : null,
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
