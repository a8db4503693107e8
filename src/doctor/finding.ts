// One line of the doctor's report.

/** `fault`: it must be mended; `note`: the desk works, with less. */
type Grade = 'ok' | 'note' | 'fault';

/** @property mend what to do about a fault or a note; left out where nothing is to be done */
export type Finding = { readonly grade: Grade; readonly what: string; readonly found: string; readonly mend?: string };

/** @example findingLine({ grade: 'ok', what: 'clock', found: 'agrees with Slack' }) // "ok     clock: agrees with Slack" */
export function findingLine({ grade, what, found, mend }: Finding): string {
  return `${grade.padEnd(6)} ${what}: ${found}${mend === undefined ? '' : `. Mend: ${mend}`}`;
}
