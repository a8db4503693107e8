// `mali doctor`: everything that the desk stands on, a line each, and what to mend.
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { examine } from '../doctor/examine.ts';
import { findingLine } from '../doctor/finding.ts';
import { UsageError } from './usage-error.ts';

/** @returns 0 where nothing has to be mended, otherwise 1 */
export async function doctorCommand(args: string[]): Promise<number> {
  if (args.length > 0) throw new UsageError('doctor takes nothing after it: it reads the settings as the desk does.');
  const findings = await examine(readConfig, systemClock);
  for (const finding of findings) console.log(findingLine(finding));
  const faults = findings.filter(({ grade }) => grade === 'fault').length;
  console.log(faults === 0 ? 'Nothing has to be mended.' : `${faults} to be mended.`);
  return faults === 0 ? 0 : 1;
}
