// The settings: what they mean, and every fault at once with its mend.
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.ts';
import { DEFAULT_HOUSE } from '../src/core/lookups/house-profile.ts';

const DAY = 86_400_000;
const KEEP = { threads: 30 * DAY, gaps: 90 * DAY, answers: 365 * DAY, votes: 365 * DAY, deliveries: 60 * 60_000 };

const DIGESTS = { digestGrace: 2 * 60 * 60_000, whoMayChange: 'members', perMinute: 20 };

const LOOKUPS = { operations: null, logQuestions: false, sourceText: null, house: DEFAULT_HOUSE };

const faultsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

describe('parseConfig', () => {
  it('opens the local workspace where no token is set', () => {
    expect(parseConfig({})).toEqual({
      mode: 'local',
      port: 3000,
      deskChannel: null,
      ...DIGESTS,
      ...LOOKUPS,
      logLevel: 'warn',
      database: 'data/local-workspace.db',
      keep: KEEP,
    });
  });

  it('takes blank settings for settings that are not set', () => {
    expect(
      parseConfig({
        SLACK_BOT_TOKEN: '',
        SLACK_APP_TOKEN: ' ',
        PORT: '',
        LOG_LEVEL: '',
        DESK_CHANNEL: '',
        DATABASE_URL: '',
        KEEP_GAPS_DAYS: '',
      }),
    ).toEqual(parseConfig({}));
  });

  it('connects to Slack by a socket where both tokens are set', () => {
    expect(
      parseConfig({
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_APP_TOKEN: 'xapp-1',
        DESK_CHANNEL: 'C012345',
        LOG_LEVEL: 'debug',
        HOME: '/x',
      }),
    ).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      deskChannel: 'C012345',
      ...DIGESTS,
      ...LOOKUPS,
      logLevel: 'debug',
      database: 'data/mali-desk.db',
      keep: KEEP,
    });
  });

  it('listens to Slack over HTTP where a signing secret is set and no app token', () => {
    const given = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef', PORT: '8080' };
    const socket = parseConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });
    const { appToken: _none, ...common } = { appToken: '', ...socket };
    expect(parseConfig(given)).toEqual({ ...common, mode: 'http', signingSecret: '0123456789abcdef', port: 8080 });
    expect(parseConfig({ ...given, SLACK_APP_TOKEN: 'xapp-1' })).toEqual(socket);
    expect(parseConfig({ ...given, SLACK_API_URL: 'https://slack-gov.com/api' })).toEqual({
      ...parseConfig(given),
      slackApiUrl: 'https://slack-gov.com/api/',
    });
    expect(faultsOf({ ...given, SLACK_API_URL: 'slack-gov.com' })).toEqual([
      'SLACK_API_URL must be an address such as https://slack-gov.com/api/: leave it out for Slack itself',
    ]);
  });

  it('serves health and metrics where it is told, on loopback unless told otherwise', () => {
    expect([
      parseConfig({ OPS_PORT: '9090' }).operations,
      parseConfig({ OPS_PORT: '9090', OPS_HOST: '0.0.0.0' }).operations,
      faultsOf({ OPS_PORT: 'x' }),
    ]).toEqual([
      { host: '127.0.0.1', port: 9090 },
      { host: '0.0.0.0', port: 9090 },
      ['OPS_PORT must be a number from 1 to 65535: leave it out for no operations port'],
    ]);
  });

  it('keeps things where and for as long as it is told', () => {
    const { database, keep } = parseConfig({
      DATABASE_URL: 'sqlite:/var/lib/mali/desk.db',
      KEEP_THREADS_DAYS: '1',
      KEEP_GAPS_DAYS: '2',
      KEEP_ANSWERS_DAYS: '3',
      KEEP_VOTES_DAYS: '4',
      KEEP_DELIVERIES_MINUTES: '10',
    });
    expect([database, keep]).toEqual([
      '/var/lib/mali/desk.db',
      { threads: DAY, gaps: 2 * DAY, answers: 3 * DAY, votes: 4 * DAY, deliveries: 600_000 },
    ]);
  });

  it('keeps things in PostgreSQL where the address of a database is given', () => {
    const address = 'postgres://desk:secret@db.example:5432/mali?sslmode=require';
    expect(parseConfig({ DATABASE_URL: address }).database).toBe(address);
  });

  it('takes the copy of the article and the style of the house as it is told', () => {
    const { sourceText, house } = parseConfig({
      SOURCE_TEXT: 'article.txt',
      HOUSE_DATES: 'british',
      HOUSE_SPELLINGS: 'al-Qaeda=al-Qaida; Bouteflika = Buteflika;',
      HOUSE_ATTRIBUTION: 'report, para {paragraph}',
    });
    expect([sourceText, house]).toEqual([
      'article.txt',
      {
        dates: 'british',
        spellings: [
          { printed: 'al-Qaeda', house: 'al-Qaida' },
          { printed: 'Bouteflika', house: 'Buteflika' },
        ],
        attribution: 'report, para {paragraph}',
      },
    ]);
  });

  it('refuses a style that it does not know, spellings that are no pairs, and a credit without the paragraph', () => {
    expect(faultsOf({ HOUSE_DATES: 'roman', HOUSE_SPELLINGS: 'al-Qaida', HOUSE_ATTRIBUTION: 'a report' })).toEqual([
      'HOUSE_DATES must be ap, american, british: leave it out for ap',
      'HOUSE_SPELLINGS must be pairs such as al-Qaeda=al-Qaida, with ";" between them',
      'HOUSE_ATTRIBUTION must hold {paragraph}: leave it out for the usual credit',
    ]);
  });

  it('refuses a database that it cannot use, and spans that are no number or too short', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://desk', KEEP_THREADS_DAYS: '0', KEEP_DELIVERIES_MINUTES: '9' })).toEqual([
      'DATABASE_URL must be "sqlite:" and the path of a file, such as sqlite:data/mali-desk.db, or postgres://user:password@host:5432/database',
      'KEEP_THREADS_DAYS must be a whole number from 1 to 99999: leave it out for 30',
      'KEEP_DELIVERIES_MINUTES must be a whole number from 10 to 99999: leave it out for 60',
    ]);
  });

  it('tells of credentials that are half set what is missing', () => {
    expect([
      faultsOf({ SLACK_BOT_TOKEN: 'xoxb-1' }),
      faultsOf({ SLACK_APP_TOKEN: 'xapp-1' }),
      faultsOf({ SLACK_SIGNING_SECRET: '0123456789abcdef' }),
      faultsOf({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'too short' }),
    ]).toEqual([
      [
        'SLACK_APP_TOKEN is not set, but SLACK_BOT_TOKEN is: set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP, or none of them for the local workspace',
      ],
      ['SLACK_BOT_TOKEN is not set, but SLACK_APP_TOKEN is: set both to connect to Slack, or neither for the local workspace'],
      [
        'SLACK_BOT_TOKEN is not set, but SLACK_SIGNING_SECRET is: set both to connect to Slack, or neither for the local workspace',
      ],
      [
        'SLACK_SIGNING_SECRET must be 16 letters and digits or more: copy it again from "Basic Information > App Credentials" of your Slack app',
      ],
    ]);
  });

  it('tells every fault at once, each with its mend, and repeats no secret', () => {
    const environment = { SLACK_BOT_TOKEN: 'xapp-secret', DESK_CHANNEL: '#copy-desk', PORT: '99999', LOG_LEVEL: 'loud' };
    expect(faultsOf(environment)).toEqual([
      'SLACK_BOT_TOKEN must start with "xoxb-" and hold only letters, digits and hyphens: copy it again from "OAuth & Permissions" of your Slack app',
      'DESK_CHANNEL must be a channel id such as C0123456789: open the channel in Slack, its details show the id at the bottom',
      'PORT must be a number from 1 to 65535: leave it out for 3000',
      'LOG_LEVEL must be one of debug, info, warn, error: leave it out for the usual one',
      'SLACK_APP_TOKEN is not set, but SLACK_BOT_TOKEN is: set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP, or none of them for the local workspace',
    ]);
    expect(new ConfigError(faultsOf(environment)).message).toMatch(/^The settings have 5 faults:\n {2}SLACK_BOT_TOKEN /);
  });
});
