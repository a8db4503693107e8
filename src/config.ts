// The settings: the environment (and `.env`) becomes a Config, or every fault at once, each with its mend.
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';
import { DATE_STYLES, DEFAULT_HOUSE, type HouseProfile, parseSpellings } from './core/lookups/house-profile.ts';
import { assertNever } from './core/text/assert-never.ts';

/** A boot fault that the person at the keyboard can mend; printed without a stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The settings have ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where the desk is reached over HTTP, or the local workspace is served, unless PORT says otherwise. */
const DEFAULT_PORT = 3000;

/** The file of the store unless DATABASE_URL names another. The local workspace has its own: sample data stay apart. */
const DEFAULT_DATABASES = { slack: 'data/mali-desk.db', local: 'data/local-workspace.db' } as const;

const WHO_MAY_CHANGE = ['members', 'admins'] as const;
/** Who may change a channel's digest and settings: everybody in the channel, or workspace admins alone. */
export type WhoMayChange = (typeof WHO_MAY_CHANGE)[number];

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A setting that says how long something is kept: a whole number of units, read as milliseconds. */
const span = (unit: number, usual: number, least: number, most = 99_999) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a whole number from ${least} to ${most}: leave it out for ${usual}`,
    )
    .default(String(usual))
    .transform((text) => Number(text) * unit);

const token = (prefix: string, where: string) =>
  z
    .string()
    .regex(
      new RegExp(`^${prefix}-[A-Za-z0-9-]+$`),
      `must start with "${prefix}-" and hold only letters, digits and hyphens: copy it again from ${where}`,
    );

/** Every setting that the bot reads. `.env.example` lists the same ones; a test holds the two together. */
export const environmentSchema = z.object({
  SLACK_BOT_TOKEN: token('xoxb', '"OAuth & Permissions" of your Slack app').optional(),
  SLACK_APP_TOKEN: token('xapp', '"Basic Information > App-Level Tokens" of your Slack app').optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(
      /^[A-Za-z0-9]{16,}$/,
      'must be 16 letters and digits or more: copy it again from "Basic Information > App Credentials" of your Slack app',
    )
    .optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://slack-gov.com/api/: leave it out for Slack itself' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  DESK_CHANNEL: z
    .string()
    .regex(
      /^[CG][A-Z0-9]{2,}$/,
      'must be a channel id such as C0123456789: open the channel in Slack, its details show the id at the bottom',
    )
    .optional(),
  WHO_MAY_CHANGE: z.enum(WHO_MAY_CHANGE, `must be ${WHO_MAY_CHANGE.join(' or ')}: leave it out for members`).optional(),
  SOURCE_TEXT: z.string().optional(),
  HOUSE_DATES: z.enum(DATE_STYLES, `must be ${DATE_STYLES.join(', ')}: leave it out for ${DEFAULT_HOUSE.dates}`).optional(),
  HOUSE_SPELLINGS: z
    .string()
    .refine((text) => parseSpellings(text) !== null, 'must be pairs such as al-Qaeda=al-Qaida, with ";" between them')
    .default('')
    .transform((text) => parseSpellings(text) ?? []),
  HOUSE_ATTRIBUTION: z
    .string()
    .refine((text) => text.includes('{paragraph}'), 'must hold {paragraph}: leave it out for the usual credit')
    .optional(),
  // More than a day would hold two digests at once.
  DIGEST_GRACE_MINUTES: span(MINUTE, 120, 1, 1_440),
  REQUESTS_PER_MINUTE: z
    .string()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= 1, 'must be a whole number from 1 to 9999: leave it out for 20')
    .default('20')
    .transform(Number),
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:sqlite:.+|postgres(?:ql)?:\/\/[^/]+\/.+)$/,
      `must be "sqlite:" and the path of a file, such as sqlite:${DEFAULT_DATABASES.slack}, or postgres://user:password@host:5432/database`,
    )
    .optional(),
  KEEP_THREADS_DAYS: span(DAY, 30, 1),
  KEEP_GAPS_DAYS: span(DAY, 90, 1),
  KEEP_ANSWERS_DAYS: span(DAY, 365, 1),
  KEEP_VOTES_DAYS: span(DAY, 365, 1),
  // Slack delivers again for some minutes: forgotten sooner, a message would be answered twice.
  KEEP_DELIVERIES_MINUTES: span(MINUTE, 60, 10),
  PORT: z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
      'must be a number from 1 to 65535: leave it out for 3000',
    )
    .optional(),
  OPS_PORT: z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
      'must be a number from 1 to 65535: leave it out for no operations port',
    )
    .optional(),
  OPS_HOST: z.string().default('127.0.0.1'),
  LOG_QUESTIONS: z.enum(['true', 'false'], 'must be true or false: leave it out for false').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}: leave it out for the usual one`).optional(),
});

/** How long what is kept is kept, in milliseconds. */
export type Keep = {
  readonly threads: number;
  readonly gaps: number;
  readonly answers: number;
  readonly votes: number;
  readonly deliveries: number;
};

/** How Slack is reached; without an address, at its own. */
type ToSlack = { readonly botToken: string; readonly slackApiUrl?: string };

type Common = {
  /** Where health and metrics are served; null where they are not. */
  readonly operations: { readonly host: string; readonly port: number } | null;
  readonly logLevel: LogLevel;
  /** Whether the log may hold what people ask. */
  readonly logQuestions: boolean;
  readonly deskChannel: string | null;
  readonly whoMayChange: WhoMayChange;
  /** The path of a copy of the article; null where there is none. */
  readonly sourceText: string | null;
  /** How the house writes dates and names and credits the article. */
  readonly house: HouseProfile;
  /** How late a digest may be, in milliseconds. */
  readonly digestGrace: number;
  /** How many requests of one person are answered in a minute. */
  readonly perMinute: number;
  /** The path of the store's file, ':memory:', or the address of a PostgreSQL database. */
  readonly database: string;
  readonly keep: Keep;
};

/** Slack in Socket Mode or over HTTP, or the local workspace where no token is set. */
export type Config = Common &
  (
    | (ToSlack & { readonly mode: 'socket'; readonly appToken: string })
    | (ToSlack & { readonly mode: 'http'; readonly signingSecret: string; readonly port: number })
    | { readonly mode: 'local'; readonly port: number }
  );

/** What the credentials ask for; faults where they are half set. An app token goes before a signing secret. */
function modeOf({
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: appToken,
  SLACK_SIGNING_SECRET: signingSecret,
}: Record<string, string | undefined>): { readonly mode: Config['mode']; readonly faults: readonly string[] } {
  if (botToken === undefined) {
    const lonely = appToken === undefined ? signingSecret && 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
    return {
      mode: 'local',
      faults: lonely
        ? [`SLACK_BOT_TOKEN is not set, but ${lonely} is: set both to connect to Slack, or neither for the local workspace`]
        : [],
    };
  }
  if (appToken !== undefined) return { mode: 'socket', faults: [] };
  if (signingSecret !== undefined) return { mode: 'http', faults: [] };
  return {
    mode: 'local',
    faults: [
      'SLACK_APP_TOKEN is not set, but SLACK_BOT_TOKEN is: set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP, or none of them for the local workspace',
    ],
  };
}

/** An empty setting counts as one that is not set: `NAME=` in a `.env` is how people leave a line blank. */
function withoutBlanks(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  );
}

/**
 * Turns an environment into the settings.
 * @param environment names and values, as in process.env; nothing else is read
 * @throws ConfigError with every fault and its mend
 * @example parseConfig({}) // the local workspace on port 3000
 */
export function parseConfig(environment: NodeJS.ProcessEnv): Config {
  const values = withoutBlanks(environment);
  const parsed = environmentSchema.safeParse(values);
  const { mode, faults: halves } = modeOf(values);
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)),
    ...halves,
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);

  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, DESK_CHANNEL, DATABASE_URL, PORT, LOG_LEVEL } = parsed.data;
  const common = {
    deskChannel: DESK_CHANNEL ?? null,
    whoMayChange: parsed.data.WHO_MAY_CHANGE ?? 'members',
    operations: parsed.data.OPS_PORT === undefined ? null : { host: parsed.data.OPS_HOST, port: Number(parsed.data.OPS_PORT) },
    logQuestions: parsed.data.LOG_QUESTIONS === 'true',
    sourceText: parsed.data.SOURCE_TEXT ?? null,
    house: {
      dates: parsed.data.HOUSE_DATES ?? DEFAULT_HOUSE.dates,
      spellings: parsed.data.HOUSE_SPELLINGS,
      attribution: parsed.data.HOUSE_ATTRIBUTION ?? DEFAULT_HOUSE.attribution,
    },
    digestGrace: parsed.data.DIGEST_GRACE_MINUTES,
    perMinute: parsed.data.REQUESTS_PER_MINUTE,
    database: DATABASE_URL?.replace(/^sqlite:/, '') ?? DEFAULT_DATABASES[mode === 'local' ? 'local' : 'slack'],
    keep: {
      threads: parsed.data.KEEP_THREADS_DAYS,
      gaps: parsed.data.KEEP_GAPS_DAYS,
      answers: parsed.data.KEEP_ANSWERS_DAYS,
      votes: parsed.data.KEEP_VOTES_DAYS,
      deliveries: parsed.data.KEEP_DELIVERIES_MINUTES,
    },
  };
  const port = PORT === undefined ? DEFAULT_PORT : Number(PORT);
  const { SLACK_API_URL: slackApiUrl } = parsed.data;
  const toSlack = { botToken: SLACK_BOT_TOKEN ?? '', ...(slackApiUrl === undefined ? {} : { slackApiUrl }) };
  switch (mode) {
    case 'socket':
      return { ...common, ...toSlack, mode, appToken: SLACK_APP_TOKEN ?? '', logLevel: LOG_LEVEL ?? 'info' };
    case 'http':
      return { ...common, ...toSlack, mode, signingSecret: SLACK_SIGNING_SECRET ?? '', port, logLevel: LOG_LEVEL ?? 'info' };
    case 'local':
      // The local workspace prints to a person's terminal: only what needs their eye.
      return { ...common, mode, port, logLevel: LOG_LEVEL ?? 'warn' };
    default:
      return assertNever(mode);
  }
}

/** Reads `.env` of the working folder where there is one, then the environment, which wins. @throws ConfigError */
export function readConfig(): Config {
  if (existsSync('.env')) loadEnvFile('.env');
  return parseConfig(process.env);
}
