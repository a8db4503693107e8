// The manifest held against what the code listens to and calls: commands, shortcuts, events and scopes.
import { parse } from 'yaml';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { SlackServices } from '../slack/answer-message.ts';
import { registerListeners } from '../slack/listeners/register-listeners.ts';
import { COMMAND_SCOPE, EVENT_SCOPES, METHOD_SCOPES, type Need } from '../slack/scopes.ts';
import type { Finding } from './finding.ts';

const manifestSchema = z.object({
  features: z.object({
    shortcuts: z.array(z.object({ callback_id: z.string() })),
    slash_commands: z.array(z.object({ command: z.string() })),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    socket_mode_enabled: z.boolean(),
  }),
});

/** Every scope that is needed; those without which the bot cannot do its main work, and the others each with what is so without it. */
export function scopesNeeded(): {
  readonly required: ReadonlySet<string>;
  readonly optional: ReadonlyMap<string, readonly string[]>;
} {
  const needs: readonly Need[] = [...Object.values(EVENT_SCOPES), ...Object.values(METHOD_SCOPES)].flat();
  const required = new Set([COMMAND_SCOPE, ...needs.filter(({ optional }) => !optional).map(({ scope }) => scope)]);
  const optional = new Map<string, readonly string[]>();
  for (const need of needs)
    if (need.optional) optional.set(need.scope, [...new Set([...(optional.get(need.scope) ?? []), need.without])]);
  return { required, optional };
}

/** The commands, shortcuts and kinds of event that somebody answers. */
function listenedTo(): { commands: string[]; shortcuts: string[]; events: string[] } {
  const found = { commands: [] as string[], shortcuts: [] as string[], events: [] as string[] };
  registerListeners(
    {
      command: (name: string) => found.commands.push(name),
      shortcut: (id: string) => found.shortcuts.push(id),
      event: (name: string) => found.events.push(name),
      action: () => undefined,
      view: () => undefined,
    },
    // Nothing is called: what is registered is only counted.
    {} as SlackServices,
  );
  return found;
}

/** What one list has and another lacks, either way. */
function difference(what: string, declared: readonly string[], used: readonly string[]): string[] {
  return [
    ...used.filter((each) => !declared.includes(each)).map((each) => `the ${what} ${each} is missing`),
    ...declared.filter((each) => !used.includes(each)).map((each) => `nothing answers the ${what} ${each}`),
  ];
}

/** Holds the text of a manifest against the code. */
export function examineManifest(text: string, mode: Config['mode']): Finding[] {
  const what = 'manifest';
  const mend = 'take manifest.yml as this version ships it, and paste it under "App Manifest" of your Slack app';
  const parsed = manifestSchema.safeParse(parse(text));
  if (!parsed.success) return [{ grade: 'fault', what, found: z.prettifyError(parsed.error).replaceAll('\n', ' '), mend }];
  const { features, oauth_config: oauth, settings } = parsed.data;
  const { commands, shortcuts, events } = listenedTo();
  const { required, optional } = scopesNeeded();
  const kinds = [...new Set(settings.event_subscriptions.bot_events.map((event) => event.split('.')[0] ?? ''))];
  const faults = [
    ...difference(
      'command',
      features.slash_commands.map(({ command }) => command),
      commands,
    ),
    ...difference(
      'shortcut',
      features.shortcuts.map(({ callback_id: id }) => id),
      shortcuts,
    ),
    ...difference('event', kinds, events),
    ...difference('scope', oauth.scopes.bot, [...required]),
    ...difference('optional scope', oauth.scopes.bot_optional, [...optional.keys()]),
  ];
  const findings: Finding[] = faults.map((found) => ({ grade: 'fault', what, found, mend }));
  if (faults.length === 0) findings.push({ grade: 'ok', what, found: 'agrees with what the desk listens to and calls' });
  if (mode === 'http' && settings.socket_mode_enabled)
    findings.push({
      grade: 'note',
      what,
      found: 'it turns Socket Mode on, and the settings ask for HTTP',
      mend: 'turn Socket Mode off in your Slack app and enter the request URLs: docs/operations.md',
    });
  return findings;
}
