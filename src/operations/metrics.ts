// The metrics in Prometheus's format. prom-client is loaded here, and this file only where the operations port is on.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Meter } from '../meter.ts';

/** Answers take milliseconds; a call to Slack is given up after ten seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Why Slack sends again: https://docs.slack.dev/apis/events-api#retries. Headers are not signed: other words are not taken over. */
const RETRY_REASONS: ReadonlySet<string> = new Set([
  'http_timeout',
  'too_many_redirects',
  'connection_failed',
  'ssl_error',
  'http_error',
  'unknown_error',
]);

export type Metrics = { readonly meter: Meter; readonly contentType: string; text(): Promise<string> };

/** Starts to count. @param storeFailures how often the store has failed since the start */
export function createMetrics(storeFailures: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name, help, labelNames, registers });
  const requests = counter('mali_requests_total', 'Requests by kind and outcome', ['kind', 'outcome']);
  const refusals = counter('mali_refusals_total', 'Questions not simply answered, by reason', ['reason']);
  const retried = counter('mali_deliveries_retried_total', 'Deliveries that Slack sent again, by its reason', ['reason']);
  const calls = counter('mali_slack_calls_total', 'Calls to Slack by method and result', ['method', 'result']);
  const digests = counter('mali_digests_total', 'Digests by outcome', ['outcome']);
  const seconds = new Histogram({
    name: 'mali_request_seconds',
    help: 'Time from a request until it was answered',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  });
  const failures: Gauge = new Gauge({
    name: 'mali_store_failures',
    help: 'How often the store has failed since the start',
    registers,
    collect: () => failures.set(storeFailures()),
  });
  return {
    meter: {
      received(_kind, reason) {
        if (reason !== undefined) retried.inc({ reason: RETRY_REASONS.has(reason) ? reason : 'other' });
      },
      ended(kind, outcome, reason, ms) {
        requests.inc({ kind, outcome });
        if (reason !== undefined) refusals.inc({ reason });
        if (outcome !== 'ignored') seconds.observe({ kind }, ms / 1000);
      },
      called: (method, result) => calls.inc({ method, result }),
      digest: (outcome) => digests.inc({ outcome }),
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
