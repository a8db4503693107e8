// The terminal's front door: `npm run -s mali -- <command>`.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigError } from '../config.ts';
import { evidenceBlock, locateEvidence } from '../core/knowledge/locate-evidence.ts';
import { splitParagraphs, verifyFacts } from '../core/knowledge/verify-facts.ts';
import { openDesk } from '../knowledge-files/open-desk.ts';
import { KnowledgeError, readKnowledge } from '../knowledge-files/read-knowledge.ts';
import { sha256 } from '../knowledge-files/sha256.ts';
import { StoreError } from '../store/store-error.ts';
import { answerLine, answerRecord, linesOf } from './batch.ts';
import { checkCommand } from './check-command.ts';
import { digestCommand } from './digest-command.ts';
import { printAnswer, printReceipt } from './print.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage:
  npm run -s mali -- ask "<question>"          the answer as text
  npm run -s mali -- ask --why "<question>"    the answer with its receipt: what matched, what came second
  npm run -s mali -- ask --json "<question>"   the answer as one JSON object
  npm run -s mali -- ask --jsonl < questions   one JSON line in, one out: {"q": "..."} or {"turns": ["...", "..."]}
  npm run -s mali -- check FILE                a draft held against the file, sentence by sentence
  npm run -s mali -- check --csv FILE          the same as a backup sheet: sentence, verdict, fact, paragraph, who says so
  npm run -s mali -- check --jsonl < claims    one JSON line in, one out: {"claim": "..."}
  npm run -s mali -- digest [--date 2026-11-23] [--zone Europe/Paris]
                                               the daily digest that a new channel would get
  npm run -s mali -- forget <user id>          removes a person from the store, and says what went
  npm run -s verify -- ARTICLE.txt             holds the facts against the article's text
  npm run -s mali -- evidence ARTICLE.txt PARAGRAPH "first words ... last words" ["more words" ...]
                                               the evidence block of a fact, ready to paste; a whole phrase will do too`;

async function askCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, why: { type: 'boolean' } },
  });
  const desk = await openDesk();
  if (values.jsonl === true) {
    let failed = false;
    for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
      const result = answerLine(desk, line);
      if (result === null) continue;
      failed ||= result.failed;
      process.stdout.write(`${result.line}\n`);
    }
    return failed ? 1 : 0;
  }
  if (positionals.length === 0) throw new UsageError('ask what? Put the question in quotation marks.');
  const question = positionals.join(' ');
  const answer = desk.ask(question);
  console.log(values.json === true ? JSON.stringify(answerRecord(question, answer)) : printAnswer(answer));
  if (values.why === true) console.log(printReceipt(desk.explain(question)));
  return 0;
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

async function evidenceCommand(args: string[]): Promise<number> {
  const [path, number = '', ...phrases] = args;
  if (path === undefined || !/^\d+$/.test(number) || phrases.length === 0)
    throw new UsageError('evidence takes the text of the article, the number of a paragraph, and the words in quotation marks.');
  const paragraphs = splitParagraphs(readFileSync(path, 'utf8'));
  const paragraph = Number(number);
  const { article } = await readKnowledge();
  const text = paragraphs[paragraph];
  const faults =
    text !== undefined && sha256(text) !== article.paragraphs[paragraph]
      ? [`paragraph ${paragraph} of this text is not the one that the facts were made from`]
      : [];
  const located = phrases.map((phrase) => locateEvidence(paragraphs, paragraph, phrase, sha256));
  faults.push(...located.flatMap((found) => (found.ok ? [] : [found.message])));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  console.log(evidenceBlock(located.flatMap((found) => (found.ok ? [found.evidence] : []))));
  return 0;
}

const COMMANDS: ReadonlyMap<string, (args: string[]) => Promise<number>> = new Map([
  ['ask', askCommand],
  ['check', checkCommand],
  ['digest', digestCommand],
  // Loaded where it is needed: the store takes longer to load than a question to answer.
  ['forget', async (args) => (await import('./forget-command.ts')).forgetCommand(args)],
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
    if (!command) throw new UsageError(`no command "${name}".`);
    return await command(args);
  } catch (error) {
    if (error instanceof KnowledgeError || error instanceof ConfigError || error instanceof StoreError) {
      console.error(error.message);
      return 1;
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!(error instanceof UsageError) && !code.startsWith('ERR_PARSE_ARGS') && code !== 'ENOENT' && code !== 'EISDIR')
      throw error;
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
