// The file of facts read anew while the desk runs: what is sound is swapped in whole, what is not is logged and changes nothing.
import { watch as watchFolder } from 'node:fs';
import type { Log } from './log.ts';

/** Editors write a file in several steps, and a person saves several files. */
const QUIET_MS = 300;

/**
 * Makes the reload. Asked for while one is under way, it is done once more after it.
 * @param load reads what is new and puts it to use; @returns how many facts there are then
 */
export function createReload(load: () => Promise<number>, log: Log): () => Promise<void> {
  const at: { now: Promise<void> | null; again: boolean } = { now: null, again: false };
  const once = async (): Promise<void> => {
    try {
      const facts = await load();
      log.warn({ facts }, 'the file was read anew');
    } catch (error) {
      const faults = error instanceof Error ? error.message.split('\n') : [String(error)];
      log.error({ faults }, 'the file was not read anew: it is unsound, and the one before stays in use');
    }
  };
  const run = async (): Promise<void> => {
    do {
      at.again = false;
      await once();
    } while (at.again);
  };
  return () => {
    at.again = at.now !== null;
    return (at.now ??= run().finally(() => (at.now = null)));
  };
}

/** Calls back after files of a folder were saved. @returns how to stop it */
export function watchFiles(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watchFolder(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
