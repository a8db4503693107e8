// Removes what has been kept long enough: at the start and every hour from then on.
import type { Clock } from '../clock.ts';
import type { StoreWatch } from './store-watch.ts';
import type { Retention, Store } from './store.ts';

const EVERY_MS = 3_600_000;

/** Starts sweeping. @returns how to stop */
export function sweepRegularly(store: Store, watch: StoreWatch, clock: Clock, retention: Retention): () => void {
  const sweep = (): void => watch.later('sweep', () => store.sweep(clock(), retention));
  sweep();
  const timer = setInterval(sweep, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
