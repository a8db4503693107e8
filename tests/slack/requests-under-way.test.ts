// A stop waits for what is being answered.
import type { App } from '@slack/bolt';
import { expect, it } from 'vitest';
import { followRequests } from '../../src/slack/requests-under-way.ts';

type Middleware = (args: { next: () => Promise<void> }) => Promise<void>;

/** An app of which only the middleware counts, and requests that end when they are told to. */
function anApp() {
  const used: Middleware[] = [];
  const answered = followRequests({
    use: (middleware: Middleware) => void used.push(middleware),
  } as unknown as Pick<App, 'use'>);
  const begin = () => {
    let end = (): void => undefined;
    let fail = (_error: Error): void => undefined;
    const work = new Promise<void>((resolve, reject) => ([end, fail] = [resolve, reject]));
    return { done: used[0]?.({ next: () => work }), end, fail };
  };
  return { answered, begin };
}

it('waits until every request has ended, well or badly, and hands on what a listener throws', async () => {
  const { answered, begin } = anApp();
  const [well, badly] = [begin(), begin()];
  const order: string[] = [];
  const waiting = answered().then(() => order.push('stopped'));
  well.end();
  await well.done;
  order.push('one ended');
  badly.fail(new Error('a slip'));
  await expect(badly.done).rejects.toThrow('a slip');
  await waiting;
  expect(order).toEqual(['one ended', 'stopped']);
});
