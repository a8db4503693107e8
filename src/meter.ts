// What is counted of a running desk. Nobody counts where the metrics are off.
export type Meter = {
  /** A request came; `retried`: why Slack sent it again, where it did. */
  received(kind: string, retried: string | undefined): void;
  /** A request ended. @param reason why a question was refused; @param ms how long it took */
  ended(kind: string, outcome: string, reason: string | undefined, ms: number): void;
  /** A call to Slack ended: "ok", Slack's own word for a refusal, "http-503", or "lost" where no reply came. */
  called(method: string, result: string): void;
  /** A digest was settled, or put off. */
  digest(outcome: string): void;
};
