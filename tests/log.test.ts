// The log hides what must not be read there.
import { expect, it } from 'vitest';
import { boltLogger, createLog, hideSecrets } from '../src/log.ts';

it('blacks out tokens and answer addresses', () => {
  expect(hideSecrets('xoxb-12-ab xapp-1-A0-x https://hooks.slack.com/actions/T0/12/abcdefgh and the rest')).toBe(
    '[hidden] [hidden] https://hooks.slack.com[hidden] and the rest',
  );
  expect(hideSecrets('no way to postgres://desk:pass-word@db:5432/mali')).toBe('no way to [hidden]db:5432/mali');
  expect(hideSecrets(`postgres://desk:${'long'.repeat(200)}@db and postgres://db`)).toBe('[hidden]db and [hidden]');
});

it('hides secrets in fields and in whatever Bolt logs', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  log.info({ token: 'xoxb-1-a', nested: { response_url: 'https://x' } }, 'opened');
  boltLogger(log).error('failed with', { token: 'xoxb-1-a' });
  boltLogger(createLog('debug', { write: (line: string) => void lines.push(line) })).debug('a whole request');
  expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toMatchObject([
    { token: '[hidden]', nested: { response_url: '[hidden]' }, msg: 'opened' },
    { msg: "failed with { token: '[hidden]' }" },
  ]);
  expect(lines.join('')).not.toContain('xoxb');
});
