// What a command leaves of a channel's digest settings.
import { assertNever } from '../text/assert-never.ts';
import { type DigestSettings, defaultDigestSettings } from './digest.ts';
import type { DigestCommand } from './parse-digest-command.ts';

/** The commands that change settings; the others only turn off, show or preview. */
export type SettingsCommand = Extract<DigestCommand, { kind: 'on' | 'pause' | 'skip' }>;

/**
 * The settings after a command. Turning on keeps what was set before and was not said anew, and ends a pause.
 * @param before null where the channel had none; @param zone where the command names none and none was set
 */
export function changeSettings(before: DigestSettings | null, command: SettingsCommand, zone: string): DigestSettings {
  const settings = before ?? defaultDigestSettings(zone);
  switch (command.kind) {
    case 'on':
      return {
        ...settings,
        time: command.time ?? settings.time,
        zone: command.zone ?? settings.zone,
        days: command.days ?? settings.days,
        pausedUntil: null,
      };
    case 'pause':
      return { ...settings, pausedUntil: command.until };
    case 'skip':
      return { ...settings, skipped: [...new Set([...settings.skipped, command.date])].toSorted() };
    default:
      return assertNever(command);
  }
}
