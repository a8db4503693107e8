// Many exchanges, counted: which question was answered once, twice or not, and which answer nobody can vouch for.
import { planExchange } from './plan-exchange.ts';
import { type BatchOutcome, type ExchangeOutcome, runExchanges } from './run-exchanges.ts';

export type AnswerCounts = {
  readonly exchanges: number;
  readonly faults: number;
  readonly once: number;
  readonly more: number;
  /** Not answered, and not uncertain either. */
  readonly none: number;
  readonly uncertain: number;
  /** Uncertain ones that stand in their thread all the same. */
  readonly uncertainPosted: number;
  readonly toldAsker: number;
  /** Uncertain ones of which only the operator heard, by the log. */
  readonly toldOperator: number;
  /** Uncertain ones that nobody was told of, or that the metrics do not count. */
  readonly silent: number;
};

/** Whether nobody can vouch for an answer: Slack confirmed none, or the desk says so. */
const isUncertain = ({ confirmed, logged }: ExchangeOutcome): boolean => !confirmed || logged;

/** Adds up batches. */
export function countAnswers(batches: readonly BatchOutcome[]): AnswerCounts {
  const exchanges = batches.flatMap((batch) => batch.exchanges);
  const uncertain = exchanges.filter(isUncertain);
  const uncounted = batches.reduce((sum, { metered, loggedLines }) => sum + Math.abs(metered - loggedLines), 0);
  return {
    exchanges: exchanges.length,
    faults: exchanges.reduce((sum, { faults }) => sum + faults, 0),
    once: exchanges.filter((exchange) => exchange.answers === 1 && !isUncertain(exchange)).length,
    more: exchanges.filter(({ answers }) => answers > 1).length,
    none: exchanges.filter((exchange) => exchange.answers === 0 && !isUncertain(exchange)).length,
    uncertain: uncertain.length,
    uncertainPosted: uncertain.filter(({ answers }) => answers > 0).length,
    toldAsker: uncertain.filter(({ toldAsker }) => toldAsker).length,
    toldOperator: uncertain.filter(({ toldAsker, logged }) => !toldAsker && logged).length,
    silent: uncertain.filter(({ logged }) => !logged).length + uncounted,
  };
}

/** Whether the counts are as promised: never two; one each where the history may be read; and nothing uncertain in silence. */
export function areAsPromised({ exchanges, once, more, none, silent }: AnswerCounts, history: boolean): boolean {
  return more + none + silent === 0 && (!history || once === exchanges);
}

/** How many questions are under way at once. */
const AT_ONCE = 50;

/** Puts so many questions, drawn from a seed. @param heard is told of each batch */
export async function answerMany(
  count: number,
  seed: number,
  history: boolean,
  heard: (batch: BatchOutcome) => void = () => undefined,
): Promise<AnswerCounts> {
  const batches: BatchOutcome[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const plans = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => planExchange(from + at, seed));
    const batch = await runExchanges(plans, history);
    batches.push(batch);
    heard(batch);
  }
  return countAnswers(batches);
}
