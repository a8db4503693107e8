// `mali forget`: removes a person from the store, and says what went.
import { inStore } from './in-store.ts';
import { UsageError } from './usage-error.ts';

/** Removes the person whose id is given. The desk may run meanwhile; it holds a person's last turns in memory until it stops. */
export async function forgetCommand(args: string[]): Promise<number> {
  const [person, ...rest] = args;
  if (person === undefined || rest.length > 0 || !/^[UW][A-Z0-9]{2,}$/.test(person))
    throw new UsageError('forget takes one user id such as U0123456789: the profile in Slack shows it under "Copy member ID".');
  const { place, result } = await inStore((store) => store.forget(person));
  console.log(
    result === null
      ? `Nothing is kept of anybody: there is no ${place}.`
      : [`${person} is forgotten in ${place}:`, ...Object.entries(result).map((kind) => `  ${kind.join(': ')}`)].join('\n'),
  );
  return 0;
}
