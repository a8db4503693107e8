// Slack asked about our tokens: who the bot is, which scopes it was granted, whether a socket would open, what time it is there.
import { webApi } from '@slack/bolt';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { CALLS, clientOptions } from '../slack/slack-client.ts';
import { scopesNeeded } from './examine-manifest.ts';
import type { Finding } from './finding.ts';

/** Slack's own clock and ours may differ by so much; at five minutes every request over HTTP is refused. */
const MOST_SKEW_MS = 30_000;

const NO_SCOPE_MEND = 'add it under "OAuth & Permissions" of your Slack app and install the app anew';

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Which scopes are there, which are missing, and what each missing one costs. */
export function examineScopes(granted: readonly string[]): Finding[] {
  const { required, optional } = scopesNeeded();
  const missing = [...required].filter((scope) => !granted.includes(scope));
  return [
    ...missing.map((scope): Finding => ({ grade: 'fault', what: 'scopes', found: `${scope} is missing`, mend: NO_SCOPE_MEND })),
    ...(missing.length === 0 ? [{ grade: 'ok', what: 'scopes', found: [...required].join(', ') } as const] : []),
    ...[...optional]
      .filter(([scope]) => !granted.includes(scope))
      .map(([scope, without]): Finding => ({
        grade: 'note',
        what: 'scopes',
        found: `without the optional ${scope} ${without.join('; ')}`,
        mend: NO_SCOPE_MEND,
      })),
  ];
}

/** How far our clock is from Slack's, by the date of a reply. */
export function examineClock(date: string | null, now: number): Finding {
  const what = 'clock';
  const skew = Math.abs(now - Date.parse(date ?? ''));
  if (Number.isNaN(skew)) return { grade: 'note', what, found: 'Slack told no time to compare it with' };
  if (skew <= MOST_SKEW_MS) return { grade: 'ok', what, found: 'agrees with Slack' };
  const found = `${Math.round(skew / 1000)} seconds from Slack's; at 300 every request over HTTP is refused`;
  return { grade: 'fault', what, found, mend: 'let the machine set its clock by NTP' };
}

/** Asks Slack. Nothing is posted, and no socket is opened. */
export async function examineSlack(config: Config, clock: Clock): Promise<Finding[]> {
  if (config.mode === 'local')
    return [{ grade: 'note', what: 'Slack', found: 'no token is set: npm start opens the local workspace' }];
  const dates: (string | null)[] = [];
  const dated: typeof fetch = async (address, options) => {
    const response = await fetch(address, options);
    dates.push(response.headers.get('date'));
    return response;
  };
  const options = { ...clientOptions(config.slackApiUrl, undefined), ...CALLS, fetch: dated, logLevel: webApi.LogLevel.ERROR };
  const findings: Finding[] = [];
  try {
    const me = await new webApi.WebClient(config.botToken, options).auth.test();
    findings.push({
      grade: 'ok',
      what: 'SLACK_BOT_TOKEN',
      found: `is that of ${me.user ?? me.user_id} in ${me.team ?? me.team_id}`,
    });
    findings.push(...examineScopes(me.response_metadata?.scopes ?? []), examineClock(dates[0] ?? null, clock()));
  } catch (error) {
    const mend = 'copy it again from "OAuth & Permissions" of your Slack app, and check the network';
    findings.push({ grade: 'fault', what: 'SLACK_BOT_TOKEN', found: why(error), mend });
  }
  if (config.mode === 'http')
    return [...findings, { grade: 'ok', what: 'SLACK_SIGNING_SECRET', found: 'is set; only a request of Slack can prove it' }];
  try {
    await new webApi.WebClient(config.appToken, options).apps.connections.open();
    findings.push({ grade: 'ok', what: 'SLACK_APP_TOKEN', found: 'may open a socket' });
  } catch (error) {
    const mend = 'give it the scope connections:write, and turn Socket Mode on in your Slack app';
    findings.push({ grade: 'fault', what: 'SLACK_APP_TOKEN', found: why(error), mend });
  }
  return findings;
}
