// What must agree: the manifest with the listeners, the scopes and the help; .env.example with the settings; the examples with the facts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentSchema } from '../src/config.ts';
import { createLookUps } from '../src/core/lookups/look-ups.ts';
import { createReference } from '../src/core/lookups/reference.ts';
import { openDesk } from '../src/knowledge-files/open-desk.ts';
import { APP } from '../src/playground/newsroom.ts';
import { registerListeners } from '../src/slack/listeners/register-listeners.ts';
import type { SlackServices } from '../src/slack/answer-message.ts';
import { OTHER_COMMANDS, parseRequest } from '../src/slack/request.ts';
import { COMMAND_SCOPE, EVENT_SCOPES, METHOD_SCOPES } from '../src/slack/scopes.ts';
import { ASK_MESSAGE_TITLE, ASK_TITLE } from '../src/slack/views/ask-view.ts';
import { CHECK_TITLE } from '../src/slack/views/check-view.ts';
import { COMMAND, EXAMPLES, LOOK_UP_EXAMPLES, MENTION, helpView } from '../src/slack/views/help-view.ts';
import { sourceFiles } from './support/source-files.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Texts in order, for comparing sets. */
const sorted = (texts: Iterable<string | undefined>): string[] => Array.from(texts, (text) => text ?? '').toSorted();

const manifest = z
  .object({
    display_information: z.object({
      name: z.string().max(35),
      description: z.string().max(140),
      long_description: z.string().min(175).max(4_000),
    }),
    features: z.object({
      bot_user: z.object({ display_name: z.string().regex(/^[a-z0-9_.-]+$/) }),
      shortcuts: z
        .array(
          z.object({
            name: z.string().max(24),
            type: z.enum(['message', 'global']),
            callback_id: z.string(),
            description: z.string(),
          }),
        )
        .max(10),
      slash_commands: z.array(
        z.object({ command: z.string().max(32), description: z.string(), usage_hint: z.string().max(1_000) }),
      ),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.literal(true) }),
      socket_mode_enabled: z.literal(true),
    }),
  })
  .parse(parse(read('manifest.yml')));

/** What registerListeners asks Bolt for. */
function registered(): { commands: string[]; events: string[]; shortcuts: string[]; actions: number; views: number } {
  const found = { commands: [] as string[], events: [] as string[], shortcuts: [] as string[], actions: 0, views: 0 };
  const recorder = {
    command: (name: string) => found.commands.push(name),
    event: (name: string) => found.events.push(name),
    shortcut: (id: string) => found.shortcuts.push(id),
    action: () => (found.actions += 1),
    view: () => (found.views += 1),
  };
  registerListeners(recorder, {} as SlackServices);
  return found;
}

describe('the manifest', () => {
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
  const events = manifest.settings.event_subscriptions.bot_events;

  it('declares the commands that are listened to', () => {
    expect(manifest.features.slash_commands.map((command) => command.command)).toEqual(registered().commands);
  });

  it('declares the shortcuts that are listened to, by the name that the help and the result give them', () => {
    const { shortcuts } = manifest.features;
    expect(sorted(shortcuts.map(({ callback_id: id }) => id))).toEqual(registered().shortcuts.toSorted());
    expect(sorted(shortcuts.map(({ name, type }) => `${type}: ${name}`))).toEqual([
      `global: ${ASK_TITLE}`,
      `message: ${ASK_MESSAGE_TITLE}`,
      `message: ${CHECK_TITLE}`,
    ]);
    for (const { name } of shortcuts) {
      expect(helpView().text).toContain(name);
      expect(read('docs/slack-setup.md')).toContain(`*${name}*`);
    }
  });

  it('subscribes to the events that are listened to and to no other', () => {
    expect(sorted(new Set(events.map((event) => event.split('.')[0])))).toEqual(registered().events.toSorted());
  });

  it('subscribes to the events whose scopes are known', () => {
    expect(events.toSorted()).toEqual(Object.keys(EVENT_SCOPES).toSorted());
  });

  it('asks for the scopes that events, methods and commands need, and for no other', () => {
    const needs = [...Object.values(EVENT_SCOPES), ...Object.values(METHOD_SCOPES)].flat();
    const required = new Set([COMMAND_SCOPE, ...needs.filter((need) => !need.optional).map((need) => need.scope)]);
    expect(bot.toSorted()).toEqual([...required].toSorted());
    expect(optional.toSorted()).toEqual([...new Set(needs.filter((need) => need.optional).map((need) => need.scope))].toSorted());
  });

  it('names the bot as the help and the local workspace do', () => {
    expect([manifest.features.bot_user.display_name, APP.botName]).toEqual([MENTION.slice(1), MENTION.slice(1)]);
  });
});

describe('the code', () => {
  it('calls the Web API methods whose scopes are known and no other', () => {
    const called = sourceFiles('src').flatMap(({ text }) =>
      [...text.matchAll(/client\.((?:[a-z]+\.)+[a-zA-Z]+)\(/g)].map((match) => match[1]),
    );
    expect(sorted(new Set(called))).toEqual(Object.keys(METHOD_SCOPES).toSorted());
  });

  it('registers few listeners: Bolt walks them all for every request', () => {
    const { commands, events, shortcuts, actions, views } = registered();
    expect(commands.length + events.length + shortcuts.length + actions + views).toBeLessThanOrEqual(10);
  });
});

describe('the help', () => {
  it('fits one screen, by task', () => {
    const lines = helpView().text.split('\n');
    expect([
      lines.length <= 30,
      lines.filter((line) => /^(?:Ask|Look up|Check a draft|This channel)\b/.test(line)).length,
    ]).toEqual([true, 4]);
  });

  it('names every command and shows only examples that the file answers', async () => {
    for (const { command, usage_hint: hint } of manifest.features.slash_commands) {
      expect(helpView().text).toContain(command);
      expect(hint).toContain(EXAMPLES[0]);
    }
    for (const { word } of OTHER_COMMANDS) {
      expect(helpView().text).toContain(`${COMMAND} ${word}`);
      for (const { usage_hint: hint } of manifest.features.slash_commands) expect(hint.split(' | ')).toContain(word);
      expect(parseRequest(word, undefined).kind).toBe(word);
    }
    expect(registered().commands).toEqual([COMMAND]);
    const desk = await openDesk();
    const { knowledge } = desk;
    for (const example of EXAMPLES) expect([example, desk.ask(example).outcome]).toEqual([example, 'answer']);
    const { read } = createLookUps(createReference(knowledge));
    for (const [word, [after]] of Object.entries(LOOK_UP_EXAMPLES)) {
      const request = `${word} ${after}`.trim();
      expect(helpView().text).toContain(`${COMMAND} ${request}`);
      expect([request, ['not-found', undefined].includes(read(request)?.kind)]).toEqual([request, false]);
    }
  });
});

describe('.env.example', () => {
  it('lists every setting, and none but those', () => {
    const listed = [...read('.env.example').matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    expect(sorted(listed)).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });
});

describe('docs/slack-setup.md', () => {
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
  const rows = [...read('docs/slack-setup.md').matchAll(/^\| `([a-z_:]+)` \| (.+) \| (.+) \| (.+) \|$/gm)].map(
    ([, scope = '', asked, why, without]) => ({ scope, asked, why, without }),
  );
  const needs = Object.entries({ ...EVENT_SCOPES, ...METHOD_SCOPES }).flatMap(([name, all]) =>
    all.map((need) => ({ name, ...need })),
  );

  it('lists every scope that the manifest asks for, once', () => {
    expect(rows.map(({ scope, asked }) => `${asked} ${scope}`).toSorted()).toEqual(
      [...bot.map((scope) => `always ${scope}`), ...optional.map((scope) => `optional ${scope}`)].toSorted(),
    );
  });

  it('explains what each is for, as the code does', () => {
    for (const { scope, why } of rows.filter((row) => row.scope !== COMMAND_SCOPE)) {
      const uses = new Map<string, string[]>();
      for (const { name, for: what } of needs.filter((need) => need.scope === scope))
        uses.set(what, [...(uses.get(what) ?? []), `\`${name}\``]);
      expect([scope, why]).toEqual([scope, [...uses].map(([what, names]) => `${what} (${names.join(', ')})`).join('; ')]);
    }
  });

  it('says what happens without each, as the code does', () => {
    for (const { scope, without } of rows) {
      const costs = needs.flatMap((need) => (need.scope === scope && need.optional ? [need.without] : []));
      expect([scope, without]).toEqual([
        scope,
        optional.includes(scope) ? [...new Set(costs)].join('; ') : 'it cannot be refused',
      ]);
    }
  });
});
