// The terminal's front door: `npm run -s mali -- <command>`.
import { readFileSync } from 'node:fs';
import { ConfigError } from '../config.ts';
import { verifyFacts } from '../core/knowledge/verify-facts.ts';
import { LOOK_UPS } from '../core/lookups/look-up.ts';
import { offerCommand } from '../core/lookups/offer-command.ts';
import { KnowledgeError, readKnowledge } from '../knowledge-files/read-knowledge.ts';
import { SourceTextError } from '../knowledge-files/read-source-text.ts';
import { sha256 } from '../knowledge-files/sha256.ts';
import { StoreError } from '../store/store-error.ts';
import { askCommand } from './ask-command.ts';
import { checkCommand } from './check-command.ts';
import { digestCommand } from './digest-command.ts';
import { evidenceCommand } from './evidence-command.ts';
import { exportCommand } from './export-command.ts';
import { lookUpCommand } from './look-up-command.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage:
  npm run -s mali -- ask "<question>"          the answer as text
  npm run -s mali -- ask --why "<question>"    the answer with its receipt: what matched, what came second
  npm run -s mali -- ask --json "<question>"   the answer as one JSON object
  npm run -s mali -- ask --jsonl < questions   one JSON line in, one out: {"q": "..."} or {"turns": ["...", "..."]}
  npm run -s mali -- check FILE                a draft held against the file, sentence by sentence
  npm run -s mali -- check --csv FILE          the same as a backup sheet: sentence, verdict, fact, paragraph, who says so
  npm run -s mali -- check --jsonl < claims    one JSON line in, one out: {"claim": "..."}
  npm run -s mali -- who [NAME]                what the file has of a name; without one, its names by kind
  npm run -s mali -- positions [NAME]          who stood where in the debate, and on whose authority
  npm run -s mali -- compare NAME NAME         two names side by side, issue by issue
  npm run -s mali -- timeline [NAME | PERIOD]  dated facts in order: of algeria, of "spring 2012", of "before 2012"
  npm run -s mali -- numbers [WORDS]           figures with qualifier, unit, of what, where, whose
  npm run -s mali -- quotes [NAME]             the words that are quoted
  npm run -s mali -- topics | topic TOPIC | fact ID | source PARAGRAPH
                                               facts by topic, by id, by paragraph
  npm run -s mali -- names | careful | about   the spell card, every caution, what the file is
                                               each of these with --json as one JSON object
  npm run -s mali -- export --html FILE | --csv [FILE]
                                               the proof sheet: paragraphs beside their facts and the second reader's verdicts
  npm run -s mali -- digest [--date 2026-11-23] [--zone Europe/Paris]
                                               the daily digest that a new channel would get
  npm run -s mali -- votes                     how people voted on answers, and why; without names, with --json as one JSON object
  npm run -s mali -- doctor                    what the desk stands on, a line each, and what to mend
  npm run -s mali -- forget <user id>          removes a person from the store, and says what went
  npm run -s verify -- ARTICLE.txt             holds the facts against the article's text
  npm run -s mali -- evidence ARTICLE.txt PARAGRAPH "first words ... last words" ["more words" ...]
                                               the evidence block of a fact, ready to paste; a whole phrase will do too`;

/** How one command is used: its entries of the usage, told by the words that are typed for it. */
function usageOf(command: string): string {
  const entries = USAGE.split(/\n(?=  npm)/).slice(1);
  const own = entries.filter((entry) => entry.trim().split('  ')[0]?.split(' ').includes(command));
  return ['Usage:', ...own].join('\n');
}

async function verifyCommand(args: string[]): Promise<number> {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0) throw new UsageError('verify takes one file, the text of the article.');
  const article = readFileSync(path, 'utf8');
  const knowledge = await readKnowledge();
  const faults = verifyFacts(knowledge, article, sha256);
  for (const fault of faults) console.log(`${fault.where}: ${fault.message}`);
  console.log(
    faults.length === 0
      ? `${knowledge.facts.length} facts hold against all ${knowledge.article.paragraphs.length} paragraphs`
      : `${faults.length} faults`,
  );
  return faults.length === 0 ? 0 : 1;
}

type Command = [word: string, run: (args: string[]) => Promise<number>];

const COMMANDS: ReadonlyMap<string, (args: string[]) => Promise<number>> = new Map([
  ...LOOK_UPS.map((word): Command => [word, (args) => lookUpCommand(word, args)]),
  ['ask', askCommand],
  ['check', checkCommand],
  ['digest', digestCommand],
  ['export', exportCommand],
  // Loaded where it is needed: the store takes longer to load than a question to answer.
  ['forget', async (args) => (await import('./forget-command.ts')).forgetCommand(args)],
  ['votes', async (args) => (await import('./votes-command.ts')).votesCommand(args)],
  ['doctor', async (args) => (await import('./doctor-command.ts')).doctorCommand(args)],
  ['verify', verifyCommand],
  ['evidence', evidenceCommand],
]);

/** Runs one command line; the exit code is 0, 1 for a fault found, 2 for a call that cannot be understood. */
async function main(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = argv;
  if (['help', '--help', '-h'].includes(name)) {
    console.log(USAGE);
    return 0;
  }
  const command = COMMANDS.get(name);
  try {
    if (!command) {
      const offer = offerCommand(
        argv.join(' '),
        [...COMMANDS.keys()],
        () => false,
        () => true,
      );
      throw offer === null
        ? new UsageError(`no command "${name}".`)
        : new UsageError(`no command "${name}". Did you mean: ${offer.request}`, 'no usage');
    }
    return await command(args);
  } catch (error) {
    if (
      error instanceof KnowledgeError ||
      error instanceof ConfigError ||
      error instanceof StoreError ||
      error instanceof SourceTextError
    ) {
      console.error(error.message);
      return 1;
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!(error instanceof UsageError) && !code.startsWith('ERR_PARSE_ARGS') && code !== 'ENOENT' && code !== 'EISDIR')
      throw error;
    const usage = error instanceof UsageError && error.shows === 'no usage' ? [] : [command ? usageOf(name) : USAGE];
    console.error([error instanceof Error ? error.message : String(error), ...usage].join('\n'));
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
