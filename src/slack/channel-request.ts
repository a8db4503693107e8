// What people ask about their channel, or set for it: its digest, its open questions, its settings. Answered for them alone.
import type { webApi } from '@slack/bolt';
import { assertNever } from '../core/text/assert-never.ts';
import type { Services } from '../services.ts';
import { runDigestCommand } from './digest/digest-command.ts';
import type { From } from './digest/save-digest.ts';
import { isDirectChannel } from './direct-channel.ts';
import { gapPlaces } from './keep-gap.ts';
import type { Memory } from './memory/memory.ts';
import type { ChannelRequest } from './request.ts';
import type { Message } from './views/blocks.ts';
import { channelSettingsView } from './views/channel-settings-view.ts';
import { inChannelsOnlyView } from './views/digest-note-view.ts';
import { gapsView } from './views/gaps-view.ts';

/** The open questions of a channel, as they are kept now; on the desk those of windows too. */
export async function openGaps(
  channel: string,
  { store, watch, desk, clock, deskChannel }: Pick<Services, 'store' | 'watch' | 'desk' | 'clock' | 'deskChannel'>,
): Promise<Message> {
  await watch.settled();
  const places = gapPlaces(channel, deskChannel);
  const gaps = (await Promise.all(places.map((place) => store.gaps.of(place, 0, clock())))).flat();
  const clusters = desk.clusterGaps(gaps.toSorted((a, b) => a.askedAt - b.askedAt));
  return gapsView(clusters, { person: deskChannel !== null, windows: places.length > 1 });
}

/** Answers a request about a channel; unlike a question it may wait for the store and for Slack. */
export async function answerChannelRequest(
  request: ChannelRequest,
  from: From,
  client: webApi.WebClient,
  services: Services & { readonly memory: Memory },
): Promise<Message> {
  if (isDirectChannel(from.channel)) return inChannelsOnlyView();
  switch (request.kind) {
    case 'digest':
      return runDigestCommand(request.typed, from, client, services);
    case 'gaps':
      return openGaps(from.channel, services);
    case 'settings':
      return channelSettingsView(await services.memory.channels.of(from.channel), false);
    default:
      return assertNever(request);
  }
}
