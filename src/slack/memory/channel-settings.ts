// What the members of a channel have set for it: asked of the store, and remembered for what must not wait.
import type { Services } from '../../services.ts';
import { type ChannelSettings, unsetChannel } from '../../store/store.ts';
import { createBoundedMap } from './bounded-map.ts';

export type ChannelSettingsMemory = {
  /** A channel's settings; as they were last known where the store fails. */
  of(channel: string): Promise<ChannelSettings>;
  /** As they were last known, without waiting; asked for in the background where they never were. */
  known(channel: string): ChannelSettings;
  /** @throws what the store throws: whoever changes a setting is told where it was not kept */
  save(settings: ChannelSettings): Promise<void>;
};

const KNOWN_MS = 24 * 3_600_000;
const KNOWN_CHANNELS = 5_000;

/** Remembers channels as they were last read or saved. */
export function createChannelSettings({
  clock,
  store,
  watch,
}: Pick<Services, 'clock' | 'store' | 'watch'>): ChannelSettingsMemory {
  const known = createBoundedMap<ChannelSettings>(clock, KNOWN_MS, KNOWN_CHANNELS);
  const lastKnown = (channel: string): ChannelSettings => known.get(channel) ?? unsetChannel(channel);
  const of = async (channel: string): Promise<ChannelSettings> => {
    const settings = await watch.attempt('read the settings of a channel', () => store.settings.of(channel), lastKnown(channel));
    known.set(channel, settings);
    return settings;
  };
  return {
    of,
    known(channel) {
      if (known.get(channel) === undefined) watch.later('read the settings of a channel', () => of(channel));
      return lastKnown(channel);
    },
    async save(settings) {
      await store.settings.save(settings);
      known.set(settings.channel, settings);
    },
  };
}
