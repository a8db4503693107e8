// A process of its own, in which every expression that is built from texts is noted with the line that built it: printed as JSON.
import { join } from 'node:path';
import type { Expression } from './source-expressions.ts';

const SOURCES = join(import.meta.dirname, '../../src/');

const built = new Map<string, Expression>();
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args, newTarget) {
    const made = Reflect.construct(target, args, newTarget) as RegExp;
    const caller = new Error('whoever builds it').stack?.split('\n')[2] ?? '';
    const place = caller.split(SOURCES)[1]?.split(':').slice(0, 2).join(':');
    if (place !== undefined) built.set(`${place} ${String(made)}`, { place, source: made.source, flags: made.flags });
    return made;
  },
});

const { createHouse } = await import('../../src/core/lookups/house-profile.ts');
const { readPeriod } = await import('../../src/core/lookups/read-period.ts');
const { locateEvidence } = await import('../../src/core/knowledge/locate-evidence.ts');
await import('../../src/core/digest/parse-digest-command.ts');
await import('../../src/core/questions/read-kind.ts');
await import('../../src/core/questions/split-question.ts');
await import('../../src/config.ts');

createHouse({ dates: 'british', spellings: [{ printed: 'al-Qaeda', house: 'al-Qaida' }], attribution: '' });
readPeriod('Oct. 2012');
locateEvidence(['Some  words (of a sort), 3,300 and others.'], 0, 'Some words (of ... 3,300', () => '');

process.stdout.write(JSON.stringify([...built.values()]));
