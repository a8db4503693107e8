// The log for a person's eyes: one short line an event, where standard error is a terminal.
import type { DestinationStream } from 'pino';

const LEVELS: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'WARN', 50: 'ERROR' };

/** Text of a stack is kept as it is; everything else on one line. */
function shown(name: string, value: unknown): string {
  return `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

/** A line of the log as a person reads it. @example prettyLine('{"level":30,"time":0,"msg":"opened"}') // "00:00:00 info  opened" */
export function prettyLine(line: string): string {
  const { level, time, msg, err, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const at = new Date(Number(time)).toISOString().slice(11, 19);
  const stack = typeof err === 'object' && err !== null && 'stack' in err ? `\n${String(err.stack)}` : '';
  const text = typeof msg === 'string' ? msg : '';
  const rest = Object.entries(fields).map(([name, value]) => `  ${shown(name, value)}`);
  return `${at} ${(LEVELS[Number(level)] ?? '').padEnd(5)} ${text}${rest.join('')}${stack}\n`;
}

/** Makes the lines that go to a terminal readable. */
export function prettyStream(terminal: { write(text: string): unknown }): DestinationStream {
  return { write: (line) => void terminal.write(prettyLine(line)) };
}
