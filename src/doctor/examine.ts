// Everything that the desk stands on, looked at one after the other: settings, Node, file, article, store, manifest, Slack.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock.ts';
import { type Config, ConfigError } from '../config.ts';
import { readKnowledge } from '../knowledge-files/read-knowledge.ts';
import { readSourceText } from '../knowledge-files/read-source-text.ts';
import { createLog } from '../log.ts';
import { openStoreAt } from '../store/open-store.ts';
import { isPostgres, placeName } from '../store/store-place.ts';
import { examineManifest } from './examine-manifest.ts';
import { examineSlack } from './examine-slack.ts';
import type { Finding } from './finding.ts';

const MANIFEST = fileURLToPath(new URL('../../manifest.yml', import.meta.url));

/** Runs one look; what it throws is its finding. */
async function look(what: string, mend: string, see: () => Promise<string>): Promise<Finding> {
  try {
    return { grade: 'ok', what, found: await see() };
  } catch (error) {
    return { grade: 'fault', what, found: error instanceof Error ? error.message : String(error), mend };
  }
}

async function examineFile({ sourceText }: Config): Promise<Finding[]> {
  return [
    await look('file', 'see knowledge/README.md', async () => `${(await readKnowledge()).facts.length} facts, sound`),
    sourceText === null
      ? { grade: 'note', what: 'SOURCE_TEXT', found: 'not set: paragraphs are shown without their text' }
      : await look('SOURCE_TEXT', 'set it to your copy of the article', async () => {
          readSourceText(sourceText, await readKnowledge());
          return 'is the article';
        }),
  ];
}

function examineStore({ database }: Config): Promise<Finding> {
  return look('store', 'see docs/operations.md', async () => {
    const existed = isPostgres(database) || existsSync(database);
    const store = await openStoreAt(database, createLog('error'));
    try {
      await store.ping();
      return existed ? `${placeName(database)} answers` : `${database} was made and answers`;
    } finally {
      await store.close();
    }
  });
}

/** Digests come by the clock on the wall: that takes the zones of the world. */
const examineZones = (): Promise<Finding> =>
  look('time zones', 'use a Node with full Intl data', async () => {
    const zones = Intl.supportedValuesOf('timeZone');
    if (!zones.includes('Africa/Bamako')) throw new Error('this Node does not know them all');
    return `${zones.length} known`;
  });

/** Looks at everything. @param settings reads the settings; the faults that it throws are findings like every other */
export async function examine(settings: () => Config, clock: Clock): Promise<Finding[]> {
  const node: Finding = { grade: 'ok', what: 'Node', found: process.version };
  let config: Config;
  try {
    config = settings();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [node, ...error.faults.map((found): Finding => ({ grade: 'fault', what: 'settings', found }))];
  }
  return [
    node,
    { grade: 'ok', what: 'settings', found: config.mode === 'local' ? 'the local workspace' : `Slack, ${config.mode}` },
    ...(await examineFile(config)),
    await examineStore(config),
    await examineZones(),
    ...examineManifest(readFileSync(MANIFEST, 'utf8'), config.mode),
    ...(await examineSlack(config, clock)),
  ];
}
