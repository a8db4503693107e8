// Every view for every fact, name, topic and paragraph of the file, and for what nobody would name: all keep Slack's limits.
import { describe, expect, it } from 'vitest';
import { defaultDigestSettings } from '../../../src/core/digest/digest.ts';
import type { GapCluster } from '../../../src/core/digest/cluster-gaps.ts';
import { listTopics, topicsLines } from '../../../src/core/lookups/topics.ts';
import { lookUpTimeline } from '../../../src/core/lookups/timeline.ts';
import { listNames } from '../../../src/core/lookups/who.ts';
import type { Where } from '../../../src/slack/buttons.ts';
import { askModal } from '../../../src/slack/views/ask-view.ts';
import { DESK_TITLE, noteModal } from '../../../src/slack/views/modal.ts';
import { whyView } from '../../../src/slack/views/why-view.ts';
import { homeView } from '../../../src/slack/views/home-view.ts';
import type { ExplainedVote, Gap } from '../../../src/store/store.ts';
import { MAX_LISTED_FACTS } from '../../../src/core/answers/answer.ts';
import { showFact } from '../../../src/core/answers/show-fact.ts';
import { copyText } from '../../../src/core/lookups/copy-text.ts';
import { furtherFacts } from '../../../src/core/lookups/further-facts.ts';
import { listFact } from '../../../src/core/lookups/listed-fact.ts';
import { lookUpSource } from '../../../src/core/lookups/source-paragraph.ts';
import { type LookUpWord, lookUp } from '../../../src/core/lookups/look-up.ts';
import { createHouse } from '../../../src/core/lookups/house-profile.ts';
import { createLookUps } from '../../../src/core/lookups/look-ups.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { openDesk } from '../../../src/knowledge-files/open-desk.ts';
import { answerView } from '../../../src/slack/views/answer-view.ts';
import type { Message } from '../../../src/slack/views/blocks.ts';
import { furtherView, lookUpView } from '../../../src/slack/views/look-ups/look-up-view.ts';
import { shareView } from '../../../src/slack/views/share-view.ts';
import { copyModal, sourceModal } from '../../../src/slack/views/source-view.ts';
import { anAnswer } from '../../support/sample-answers.ts';
import { brokenHomeLimits, brokenLimits, brokenModalLimits } from '../../support/within-limits.ts';

const desk = await openDesk();
const { knowledge } = desk;
const plain = createReference(knowledge);
/** A house with a copy of the article, whose paragraphs are as long as Slack's longest texts. */
const housed = createReference(knowledge, {
  house: createHouse({
    dates: 'british',
    spellings: [{ printed: 'al-Qaeda', house: 'al-Qaida' }],
    attribution: '{date}, {paragraph}',
  }),
  paragraphs: knowledge.article.paragraphs.map(() => 'A word. '.repeat(400)),
});
const names = knowledge.names.map(({ short, name }) => short ?? name);
const topics = [...new Set(knowledge.facts.flatMap((fact) => fact.topics))];
const BARE = ['who', 'positions', 'timeline', 'numbers', 'quotes', 'topics', 'names', 'careful', 'about'];

const requests = [
  ...BARE,
  ...names.flatMap((name) => ['who', 'positions', 'timeline', 'quotes', 'numbers'].map((word) => `${word} ${name}`)),
  ...names.map((name, at) => `compare ${name} and ${names[(at + 1) % names.length] ?? ''}`),
  ...topics.map((topic) => `topic ${topic}`),
  ...knowledge.facts.map(({ id }) => `fact ${id}`),
  ...knowledge.article.paragraphs.map((_, at) => `source ${at}`),
  'timeline past',
  'timeline ahead',
  'timeline 2012',
  'source 99',
  'topic forc',
  'who clintn',
  'fact clinton',
  'compare mali',
  ...['who', 'topic', 'fact', 'source', 'compare', 'numbers'].map((word) =>
    `${word} <!channel> *_~\`& ${'word '.repeat(170)}`.slice(0, 900),
  ),
];

/** All pages of a request, as a thread shows them or a window. */
function pagesOf(
  request: string,
  reference: typeof plain,
  where: Where = { thread: '1234567890.123456' },
): ReturnType<typeof lookUpView>[] {
  const [word = '', ...rest] = request.split(' ');
  const value = lookUp(word as LookUpWord, rest.join(' '), reference);
  const pages: ReturnType<typeof lookUpView>[] = [];
  for (let page = 0; page === 0 || JSON.stringify(pages[page - 1]?.message.blocks).includes('"More ('); page += 1)
    pages.push(lookUpView(value, { request, where, page }));
  return pages;
}

/** All pages of what stands behind More. */
function furtherPages(id: string, reference: typeof plain): Message[] {
  const further = furtherFacts([id], [], reference);
  const pages: Message[] = [];
  for (let p = 0; p === 0 || JSON.stringify(pages[p - 1]?.blocks).includes('"More ('); p += 1) {
    const page = further && furtherView(further, { v: 1, s: [id], r: [], p });
    if (page === null) break;
    pages.push(page);
  }
  return pages;
}

describe('every look-up', () => {
  it('keeps the limits of a message on each of its pages, as printed and in a house style with the text', () => {
    const broken = [plain, housed].flatMap((reference) =>
      requests.flatMap((request) =>
        pagesOf(request, reference).flatMap(({ message }) => brokenLimits(message).map((line) => `${request}: ${line}`)),
      ),
    );
    expect([requests.length > 400, broken]).toEqual([true, []]);
  });

  it('keeps the limits of a modal on each of its pages, below the box in which it was asked and as a window of its own', () => {
    const broken = [plain, housed].flatMap((reference) =>
      requests.flatMap((request) =>
        pagesOf(request, reference, 'window').flatMap(({ message }) =>
          [askModal(request, message, 'C12345678'), noteModal(DESK_TITLE, message.blocks)]
            .flatMap(brokenModalLimits)
            .map((line) => `${request}: ${line}`),
        ),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('of a name shows on its pages exactly the facts that are about it or said by it', () => {
    for (const { id, short, name } of knowledge.names) {
      const shown = pagesOf(`who ${short ?? name}`, plain).flatMap(({ facts }) => facts);
      const own = knowledge.facts.filter(({ about, said_by: { who } }) => about.includes(id) || who === id);
      expect([name, shown.toSorted()]).toEqual([name, own.map((fact) => fact.id).toSorted()]);
    }
  });

  it('leads on only to what can be looked up', () => {
    const { read } = createLookUps(plain);
    const onward = new Set(
      requests.flatMap((request) =>
        pagesOf(request, plain).flatMap(({ message }) =>
          [...JSON.stringify(message.blocks).matchAll(/\\"q\\":\\"([^"\\]+)\\"/g)].map(([, q = '']) => q),
        ),
      ),
    );
    const dead = [...onward].filter((request) => read(request)?.kind === undefined || read(request)?.kind === 'not-found');
    expect([onward.size > 100, dead]).toEqual([true, []]);
  });
});

describe('every fact', () => {
  const texts = [plain, housed];
  /** The first fact of each paragraph: as many as a list shows, less one. */
  const spread = knowledge.facts
    .filter(({ paragraph }, at) => knowledge.facts.findIndex((other) => other.paragraph === paragraph) === at)
    .slice(0, MAX_LISTED_FACTS - 1);

  it('keeps the limits as an answer, and in the modals and pages behind its buttons', () => {
    const broken = knowledge.facts.flatMap((fact) => {
      const shown = showFact(fact, knowledge);
      const ids = [fact, ...spread].map(({ id }) => id);
      const paragraphs = [fact, ...spread].map(({ paragraph }) => paragraph);
      const answer = { ...anAnswer({ facts: [shown, shown, shown], question: 'q'.repeat(900) }) };
      const place = { id: 'ABCDEFGH', share: true, person: true, where: 'me', cut: true } as const;
      const messages = [answerView(answer, place), answerView({ ...answer, listed: true }, place), shareView(answer, 'awa')];
      const further = texts.flatMap((reference) => furtherPages(fact.id, reference));
      const asked = answerView({ ...answer, listed: true }, { ...place, share: false, where: 'window' });
      const modals = texts.flatMap((reference) => {
        const source = lookUpSource(String(fact.paragraph), reference, ids);
        const copied = copyText(listFact(fact, reference), reference.house);
        return [...(source.kind === 'source' ? [sourceModal(source, ids, paragraphs)] : []), copyModal([copied, copied])];
      });
      modals.push(askModal(answer.question, asked), ...further.map(({ blocks }) => noteModal(DESK_TITLE, blocks)));
      return [...[...messages, ...further].flatMap(brokenLimits), ...modals.flatMap(brokenModalLimits)].map(
        (line) => `${fact.id}: ${line}`,
      );
    });
    expect(broken).toEqual([]);
  });

  it('keeps the limits in the receipt of a question that says it word for word', () => {
    const broken = knowledge.facts.flatMap(({ id, statement }) => {
      const why = whyView(desk.explain(statement), true);
      const modal = noteModal(DESK_TITLE, why.blocks);
      return [...brokenLimits(why), ...brokenModalLimits(modal)].map((line) => `${id}: ${line}`);
    });
    expect(broken).toEqual([]);
  });

  it('finds in More every other fact of its paragraph, each once', () => {
    for (const fact of knowledge.facts) {
      const further = furtherFacts([fact.id], [], plain);
      const ids = [further?.paragraph.facts ?? [], further?.topic.facts ?? []].flat().map(({ id }) => id);
      const beside = knowledge.facts.filter(({ id, paragraph }) => id !== fact.id && paragraph === fact.paragraph);
      expect([fact.id, new Set(ids).size, beside.every(({ id }) => ids.includes(id)), ids.includes(fact.id)]).toEqual([
        fact.id,
        ids.length,
        true,
        false,
      ]);
    }
  });
});

describe('the App Home', () => {
  const cluster = (at: number): GapCluster<Gap> => {
    const gap = { id: `G${at}`, channel: 'C1', question: 'q<&>'.repeat(200), reason: 'absent', askedAt: at } as const;
    return { question: gap.question, count: 999, reasons: [{ reason: 'absent', count: 999 }], gaps: [gap] };
  };
  const explained = (castAt: number): ExplainedVote => ({
    vote: 'down',
    reason: 'r<&>'.repeat(750),
    castAt,
    question: 'q<&>'.repeat(225),
    facts: knowledge.facts.map(({ id }) => id),
  });
  const many = Array.from({ length: 300 }, (_, at) => at);

  it('keeps the limits over the whole file, with the longest questions and more digests and gaps than are shown', () => {
    const broken = [plain, housed].flatMap((reference) =>
      brokenHomeLimits(
        homeView({
          box: true,
          names: listNames(reference),
          topics: listTopics(reference),
          ahead: lookUpTimeline(reference, null, 'ahead'),
          digests: many.map((at) => ({ channel: `C${at}`, settings: defaultDigestSettings('America/Argentina/Buenos_Aires') })),
          asked: many.slice(0, 5).map(() => '"<&>'.repeat(225)),
          desk: {
            gaps: many.map(cluster),
            votes: { counts: { up: 99_999, down: 99_999 }, reasons: many.slice(0, 5).map(explained) },
          },
        }),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('offers in its menus only what can be looked up, topics in words', () => {
    const home = homeView({
      box: true,
      names: listNames(plain),
      topics: listTopics(plain),
      ahead: lookUpTimeline(plain, null, 'ahead'),
      digests: [],
      asked: [],
      desk: null,
    });
    const requests = [...JSON.stringify(home).matchAll(/"value":"((?:who|topic) [^"]+)"/g)].map(([, request = '']) => request);
    const labels = [...JSON.stringify(home).matchAll(/"text":"([^"]+ \(\d+\))"/g)].map(([, label = '']) => label);
    expect(labels).toEqual(topicsLines(listTopics(plain)).map((line) => line.replace(/ facts?\)$/, ')')));
    const { read } = createLookUps(plain);
    expect([requests.length, requests.filter((request) => read(request)?.kind !== request.split(' ')[0])]).toEqual([
      names.length + topics.length,
      [],
    ]);
  });
});
