// The next free port is taken where the wished one is in use.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from '../../src/playground/free-port.ts';

it('steps over ports that are taken, on whatever interface', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const found = await freePort(port);
  await new Promise((resolve) => taken.close(resolve));
  expect(found).toBeGreaterThan(port);
  expect(await freePort(port)).toBe(port);
});
