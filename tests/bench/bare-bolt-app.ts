// What the desk is measured against: a Bolt app over the same receiver, with the same check of signatures, that searches once in a bare
// MiniSearch and acknowledges as many bytes as the desk does. It takes its orders from a file, so that nothing of ours is loaded.
import { readFileSync } from 'node:fs';
import { App, HTTPReceiver } from '@slack/bolt';
import MiniSearch, { type SearchOptions } from 'minisearch';

export type BareOrder = {
  readonly port: number;
  readonly signingSecret: string;
  readonly endpoint: string;
  readonly command: string;
  readonly statements: readonly string[];
  readonly options: SearchOptions;
  /** The acknowledgement, as JSON. */
  readonly reply: string;
};

const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BareOrder;
const index = new MiniSearch<{ id: number; own: string }>({ fields: ['own'] });
index.addAll(order.statements.map((own, id) => ({ id, own })));
const reply = JSON.parse(order.reply) as { text: string };

const receiver = new HTTPReceiver({ signingSecret: order.signingSecret, endpoints: order.endpoint });
const identity = { botToken: 'xoxb-bare', botId: 'B0BARE', botUserId: 'U0BARE' };
const app = new App({ receiver, authorize: () => Promise.resolve(identity), convoStore: false });
app.command(order.command, async ({ command, ack }) => {
  const [best] = index.search(command.text, order.options);
  await ack(best === undefined ? { ...reply } : reply);
});
await receiver.start(order.port);
console.log('listens for Slack');
