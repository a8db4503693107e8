// A port that nobody listens on.
import { createServer } from 'node:net';
import { ConfigError } from '../config.ts';

const TRIES = 50;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from the wished one on. @throws ConfigError where fifty in a row are taken */
export async function freePort(wished: number): Promise<number> {
  for (let port = wished; port < wished + TRIES && port <= 65_535; port += 1) if (await isFree(port)) return port;
  throw new ConfigError([`PORT ${wished} and the ports after it are taken: set PORT to a free one`]);
}
