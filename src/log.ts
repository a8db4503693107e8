// The log: pino on standard error with secrets blacked out, and the same log in the shape that Bolt wants.
import { format } from 'node:util';
import type { Logger as BoltLogger, LogLevel as BoltLogLevel } from '@slack/bolt';
import { type DestinationStream, type Logger, destination, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { prettyStream } from './pretty-log.ts';

export type Log = Logger;

/** Tokens of Slack, who may enter a database, and the one-time addresses that let anybody who holds them post. */
const SECRET =
  /\bx(?:ox[a-z]|app)-[A-Za-z0-9-]+|\bpostgres(?:ql)?:\/\/[^\s@]*@?|\/(?:services|commands|actions|response)\/[A-Za-z0-9/_-]{8,}/g;

const CENSOR = '[hidden]';

/** Blacks out tokens and answer addresses in a text. */
export function hideSecrets(text: string): string {
  return text.replace(SECRET, CENSOR);
}

/** What is logged of an error: enough to find it, nothing that a person typed, no secret. */
function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: hideSecrets(String(error)) };
  const code = 'code' in error ? String(error.code) : undefined;
  return { type: error.name, code, message: hideSecrets(error.message), stack: hideSecrets(error.stack ?? '') };
}

const standardError = (): DestinationStream =>
  process.stderr.isTTY ? prettyStream(process.stderr) : destination({ dest: 2, sync: true });

/**
 * Opens the log: one JSON object a line, or shorter lines where a person reads along in a terminal.
 * @param level the lowest grade that is written; @param stream where to, standard error unless told
 */
export function createLog(level: LogLevel, stream: DestinationStream = standardError()): Log {
  return pino(
    {
      level,
      base: null,
      serializers: { err: errorFields },
      redact: {
        paths: [
          'token',
          '*.token',
          'botToken',
          'appToken',
          'signingSecret',
          'authorization',
          '*.authorization',
          'response_url',
          '*.response_url',
        ],
        censor: CENSOR,
      },
    },
    stream,
  );
}

/** Bolt's view of the log, without its debug lines. Bolt may not change the level: the settings decide it. */
export function boltLogger(log: Log): BoltLogger {
  const line = (parts: readonly unknown[]): string => hideSecrets(format(...parts));
  return {
    // Whole requests stand in these lines: questions, drafts, names.
    debug: () => {},
    info: (...parts: unknown[]) => log.info(line(parts)),
    warn: (...parts: unknown[]) => log.warn(line(parts)),
    error: (...parts: unknown[]) => log.error(line(parts)),
    getLevel: () => (log.level === 'debug' ? 'info' : log.level) as BoltLogLevel,
    setLevel: () => {},
    setName: () => {},
  };
}
