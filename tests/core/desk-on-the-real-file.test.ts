// The shipped file asked as a newsroom asks it: plain questions of every kind whose outcome nobody would argue about.
// Nothing here is a score: whatever is tuned, these must stay.
import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/batch.ts';
import { answerText } from '../../src/core/answers/answer-text.ts';
import { type Answer, MAX_FACTS, MAX_LISTED_FACTS, MAX_NEAR } from '../../src/core/answers/answer.ts';
import { receiptLines } from '../../src/core/answers/receipt-lines.ts';
import { createDesk, turnOf } from '../../src/core/desk.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';

const desk = await openDesk();
const { knowledge } = desk;
const { ask } = desk;

/** The last answer of a thread. */
function askLast(...questions: string[]): Answer {
  const answer = askThread(desk, questions).at(-1);
  if (!answer) throw new Error('a thread has at least one question');
  return answer;
}
const outcomeOf = ({ outcome, reason }: Answer): string => (reason === null ? outcome : `${outcome} ${reason}`);
/** What an answer says to a reader: how it came out, where its lead stands, and whether the text holds what was asked for. */
const gist = (answer: Answer, value: RegExp): [string, number | undefined, string] => {
  const text = answerText(answer);
  return [outcomeOf(answer), answer.facts[0]?.paragraph, value.test(text) ? String(value) : text];
};
const paragraphsOf = ({ facts }: Answer): number[] => facts.map((fact) => fact.paragraph);
const PLAIN = 'answer';

describe('a plain question of each kind', () => {
  it.each<[kind: string, question: string, paragraph: number, value: RegExp]>([
    ['who', 'Who greeted Clinton at the airport in Algiers?', 0, /Mourad Medelci/],
    ['who', 'Who is the foreign minister of Algeria?', 0, /Mourad Medelci/],
    ['who', 'Who is the Republican presidential candidate?', 9, /Mitt Romney/],
    ['who', 'Who took the photo?', 0, /Saul Loeb/],
    ['where', 'Which airport did Clinton arrive at?', 0, /Houari Boumediene/],
    ['where', 'Where are AQIM’s leaders based?', 10, /northern Mali/],
    ['where', 'Where were the planning talks last week?', 15, /Paris/],
    ['when', 'When did Clinton arrive in Algiers?', 0, /Oct\. 29, 2012/],
    ['when', 'When will the EU foreign ministers meet?', 21, /Nov\. 19, 2012/],
    ['how many', 'How many troops is ECOWAS willing to send?', 19, /about 3,300/],
    ['how many', 'How many soldiers are in the African force in Somalia?', 14, /about 18,000/],
    ['how many', 'How many Tuaregs live in Algeria?', 18, /approximately 50,000/i],
    ['how many', 'How many American military personnel are in Mali?', 13, /about a dozen/],
    ['how much', 'How much has the United States spent in Somalia?', 14, /more than \$550 million/],
    ['how', 'How would the US help?', 12, /intelligence and logistical/],
    ['how long', 'How long has the Algerian military dealt with the militant leaders?', 17, /decades/],
    ['yes or no', 'Is Algeria the strongest country in the Sahel?', 8, /strongest/],
    ['yes or no', 'Are any American troops expected in ground combat?', 13, /No American troops/],
    ['yes or no', 'Is the border between Algeria and Mali porous?', 16, /porous/],
    ['quote', 'What did Clinton say after meeting Bouteflika?', 3, /“I very much appreciate/],
    ['position', 'What was Algeria’s first position on the force?', 17, /opposed/],
    ['position', 'What is Algeria’s position on a military intervention?', 17, /not automatically reject/],
    ['definition', 'What does AQIM stand for?', 10, /al-Qaeda in the Islamic Maghreb/],
    ['definition', 'What is the Sahel?', 8, /North African region/],
    ['what', 'What is the model for the intervention in Mali?', 14, /Somalia/],
    ['what', 'What weapons do the Islamists have access to?', 11, /Libya/],
    ['what', 'What was the debate about?', 9, /foreign policy/],
  ])('%s: %s', (_kind, question, paragraph, value) => {
    expect(gist(ask(question), value)).toEqual([PLAIN, paragraph, String(value)]);
  });
});

describe('terse, misspelt and indirect wordings', () => {
  it.each<[question: string, paragraph: number, value: RegExp]>([
    ['How many trops is ECOWAS wiling to send?', 19, /about 3,300/],
    ['Who is the forein minister of Algria?', 0, /Mourad Medelci/],
    ['HOW MANY TUAREGS LIVE IN ALGERIA', 18, /approximately 50,000/i],
    [
      'Hi desk, sorry to bother you, could you please tell me how many troops ECOWAS is willing to send? Thanks!',
      19,
      /about 3,300/,
    ],
    ['Paris planning talks', 15, /Paris/],
    ['Who is SecState?', 2, /Hillary Rodham Clinton/],
    ['Who is the SecDef?', 12, /Leon E\. Panetta/],
    ['Who heads the Elysee?', 5, /Francois Hollande/],
    ['When will the Elysee visit Algeria?', 5, /December 2012/],
    ['How much has DC spent in Somalia?', 14, /more than \$550 million/],
    ['What has the AU pledged?', 20, /operational plan/],
    ['How many troops would CEDEAO send?', 19, /about 3,300/],
    ['When do the EU FMs meet?', 21, /Nov\. 19/],
    ['When is the French president going to Algeria?', 5, /December 2012/],
    ['Who is Algeria’s top diplomat?', 0, /Medelci/],
    ['What do the Algerians fear?', 2, /backfire/],
  ])('%s', (question, paragraph, value) => {
    expect(gist(ask(question), value)).toEqual([PLAIN, paragraph, String(value)]);
  });

  it('are answered with what they were read as, where that differs', () => {
    expect(ask('How many trops is ECOWAS wiling to send?').readAs).toBe('how many troops is ecowas willing to send');
    expect(ask('How many troops is ECOWAS willing to send?').readAs).toBeNull();
  });
});

describe('a question for several facts', () => {
  it.each<[question: string, paragraphs: readonly number[], values: readonly RegExp[]]>([
    ['List all the figures', [13, 14, 18, 19], [/about a dozen/, /about 18,000/, /approximately 50,000/i, /about 3,300/]],
    ['Give me a full list of the troop figures', [13, 14, 19], [/about a dozen/, /about 18,000/, /about 3,300/]],
    ['What dates are ahead?', [5, 20, 21], [/October 2012/, /November 2012|Nov\. 19, 2012/]],
    [
      'List every person named in the article',
      [0, 2, 3, 5, 9, 12, 21],
      [/Medelci/, /Clinton/, /Bouteflika/, /Hollande/, /Romney/, /Panetta/, /Ban Ki-moon/],
    ],
    ['List all the quotes', [3, 7], [/“/]],
    ['Every mention of Libya', [10, 11], [/Benghazi/, /weapons/]],
    ['List every mention of the Tuaregs', [16, 18], [/Tuareg/]],
    ['list all the presidents', [3, 5], [/Bouteflika/, /Hollande/]],
    ['Compare what ECOWAS offers and what the African Union pledged', [19, 20], [/about 3,300/, /African Union/]],
    [
      'Compare the number of Tuaregs in Algeria with the soldiers in Somalia',
      [14, 18],
      [/about 18,000/, /approximately 50,000/i],
    ],
  ])('%s', (question, paragraphs, values) => {
    const answer = ask(question);
    const text = answerText(answer);
    expect([outcomeOf(answer), answer.listed, values.filter((value) => !value.test(text))]).toEqual([PLAIN, true, []]);
    expect(paragraphsOf(answer)).toEqual(expect.arrayContaining([...paragraphs]));
    expect(answer.facts.length).toBeLessThanOrEqual(2 * paragraphs.length);
  });

  it.each(['List every country named', 'which countries are named in the article', 'list all cities'])(
    'lists places and not people: %s',
    (question) => {
      const { facts } = ask(question);
      expect([facts.length > 2, facts.some((fact) => fact.id === 'clinton-is-secretary-of-state')]).toEqual([true, false]);
    },
  );
});

describe('a compound question', () => {
  it.each<[question: string, outcome: string, values: readonly RegExp[]]>([
    ['How many troops would ECOWAS send and when do the EU foreign ministers meet?', PLAIN, [/about 3,300/, /Nov\. 19/]],
    ['How many troops would ECOWAS send and what is the condition?', PLAIN, [/about 3,300/, /backing/]],
    ['Where are AQIM’s leaders based and what does AQIM stand for?', PLAIN, [/northern Mali/, /short for/]],
    ['How many troops would ECOWAS send and who would command them?', 'closest partly', [/about 3,300/]],
    ['Who is the US defense secretary and how old is he?', 'closest partly', [/Panetta/]],
    ['How much has the US spent in Somalia and how much in Mali?', 'closest partly', [/more than \$550 million/]],
  ])('%s', (question, outcome, values) => {
    const answer = ask(question);
    const shown = answer.facts.map((fact) => fact.statement).join(' ');
    expect([outcomeOf(answer), values.filter((value) => !value.test(shown))]).toEqual([outcome, []]);
  });
});

describe('a false premise', () => {
  it.each<[question: string, paragraph: number, value: RegExp]>([
    ['Why did the United States spend $900 million in Somalia?', 14, /more than \$550 million/],
    ['Did the US spend $2 billion in Somalia?', 14, /more than \$550 million/],
    ['Is it true that 80,000 Tuaregs live in Algeria?', 18, /approximately 50,000/i],
    ['Why are 500 US soldiers in Mali?', 13, /about a dozen/],
    ['Why is the border between Algeria and Mali sealed?', 16, /porous/],
    ['Why did Algeria welcome the force at first?', 17, /opposed/],
    ['Why is the stabilization effort in Somalia called a failure?', 14, /successful/],
    ['Was the coup in 2010?', 10, /spring 2012/],
  ])('%s', (question, paragraph, value) => {
    const answer = ask(question);
    expect(gist(answer, value)).toEqual(['answer corrected', paragraph, String(value)]);
    expect(answerText(answer)).toMatch(/^Not as asked\b/);
  });
});

describe('what the article does not say', () => {
  it.each([
    'Who is the president of Mali?',
    'What is the name of Mali’s president?',
    'Who led the coup in Mali?',
    'Who led the military coup?',
    'How many people have been killed in Mali?',
    'How many casualties were there?',
    'What is the death toll in Mali?',
    'Are drones used in Mali?',
    'How many drones does the US fly over Mali?',
    'What is the number of the Security Council resolution?',
    'Which UN resolution number is it?',
    'How old is Bouteflika?',
    'What did Bouteflika say?',
    'What time did Clinton arrive?',
    'Who commands the African force in Somalia?',
    'How many militants are in northern Mali?',
    'Who wrote the article?',
  ])('is refused: %s', (question) => {
    const answer = ask(question);
    expect([answer.reason, answer.facts]).toEqual(['absent', []]);
    expect(answerText(answer)).toMatch(/^The file does not say/);
  });

  it.each([
    'Who won the US presidential election?',
    'Did Obama win re-election?',
    'What happened in Mali in 2013?',
    'What happened next?',
    'How many French troops were in Mali in 2015?',
    'Who succeeded Clinton as Secretary of State?',
  ])('is refused as coming after the account: %s', (question) => {
    const answer = ask(question);
    expect([answer.reason, answer.facts]).toEqual(['after-horizon', []]);
  });

  it.each([
    'What is the capital of Australia?',
    'Who won the football match last night?',
    'what’s the weather tomorrow',
    'tell me a joke',
    'xyzzy',
    'toString',
  ])('is refused as off the topic: %s', (question) => {
    expect([outcomeOf(ask(question)), ask(question).near]).toEqual(['none off-topic', []]);
  });
});

describe('what asks nothing', () => {
  it.each<[text: string, reason: string]>([
    ['hello', 'none greeting'],
    ['Thanks!', 'none greeting'],
    ['good morning desk', 'none greeting'],
    ['', 'none empty'],
    ['   \n\t ', 'none empty'],
    ['?!…', 'none empty'],
    ['🙂🙏', 'none empty'],
    ['\u0000\u0007\u001b', 'none empty'],
    ['\u202e\u202c\u200f', 'none empty'],
  ])('%j', (text, outcome) => {
    const answer = ask(text);
    expect([outcomeOf(answer), answer.facts, answer.near]).toEqual([outcome, [], []]);
  });
});

describe('an ambiguous question', () => {
  it('is met with its readings, each of which is answered', () => {
    const answer = ask('Who is the president?');
    expect([outcomeOf(answer), answer.facts]).toEqual(['closest ambiguous', []]);
    expect(answer.readings).toEqual(
      expect.arrayContaining([expect.stringContaining('Bouteflika'), expect.stringContaining('Hollande')]),
    );
    const readings = answer.readings.filter((reading) => /Bouteflika|Hollande/.test(reading));
    expect(readings.map((reading) => ask(reading).outcome)).toEqual(readings.map(() => PLAIN));
  });
});

it('answers nothing to words without a subject', () => {
  expect([',,, and ,,, and', 'and and and', 'all of the'].map((typed) => ask(typed).facts)).toEqual([[], [], []]);
});

describe('a thread', () => {
  it.each<[follows: string, questions: readonly string[], paragraph: number, value: RegExp]>([
    ['a pronoun', ['Who is the US Secretary of State?', 'Where did she arrive?'], 0, /Algiers/],
    ['a pronoun', ['Who is the president of France?', 'When is he expected in Algeria?'], 5, /December 2012/],
    ['a pronoun', ['Who is the US Defense Secretary?', 'What did he say last week?'], 12, /Pentagon/],
    ['a pronoun for a thing', ['What is AQIM?', 'Where are its leaders based?'], 10, /northern Mali/],
    ['a name alone', ['How many troops would ECOWAS send?', 'and in Somalia?'], 14, /about 18,000/],
    ['a name alone', ['How many soldiers are in Somalia?', 'and ECOWAS?'], 19, /about 3,300/],
    ['a question word alone', ['What will the EU foreign ministers discuss?', 'when?'], 21, /Nov\. 19/],
    ['a question word alone', ['When did Clinton arrive?', 'where?'], 0, /Houari Boumediene/],
    ['a question word alone', ['What happened in Benghazi?', 'when?'], 10, /September 2012/],
    ['a condition', ['How many troops is ECOWAS willing to send?', 'on what condition?'], 19, /depend on backing/],
    ['and the president', ['Is France a former colonial power?', 'and the president?'], 5, /Francois Hollande/],
    ['a greeting before it', ['hello', 'How many troops would ECOWAS send?'], 19, /about 3,300/],
  ])('%s: %j', (_follows, questions, paragraph, value) => {
    expect(gist(askLast(...questions), value)).toEqual([PLAIN, paragraph, String(value)]);
  });

  it.each([
    [['What did the military coup do to Mali’s government?', 'who led it?']],
    [['Who is the president of France?', 'how old is he?']],
    [['How many Tuaregs live in Algeria?', 'and in Mali?']],
    [['How much has the United States spent in Somalia?', 'and in Mali?']],
  ])('refuses what is not there: %j', (questions) => {
    expect([askLast(...questions).reason, askLast(...questions).facts]).toEqual(['absent', []]);
  });
});

describe('every figure and hedge', () => {
  const counted = knowledge.facts.filter((fact) => fact.quantities.some((quantity) => quantity.qualifier !== undefined));

  it.each(counted.map((fact) => [fact.id, fact] as const))('goes wherever its fact goes: %s', (id, fact) => {
    const answer = ask(knowledge.asksOf.get(id)?.[0] ?? '');
    const text = answerText(answer).toLowerCase();
    const bare = fact.quantities.filter(({ qualifier, printed }) => !text.includes(`${qualifier} ${printed}`.toLowerCase()));
    expect([answer.outcome, answer.facts[0]?.id, bare]).toEqual([PLAIN, id, []]);
  });

  it('is there to be asked for', () => {
    expect(counted.length).toBeGreaterThan(5);
  });

  it('is said with the offer of ECOWAS: its condition, and that it is an offer', () => {
    expect(answerText(ask('How many troops is ECOWAS willing to send?'))).toMatch(
      /about 3,300.*United Nations and Western countries.*conditional offer.*paragraph 19, as of Oct\. 29, 2012/,
    );
  });

  it('is said with the link to Benghazi: that officials make it', () => {
    expect(answerText(ask('What group is linked to the Benghazi attack?'))).toMatch(/^Officials have linked .*not a finding/);
  });
});

describe('the receipt', () => {
  it('shows how a question was read, by what it was matched, and what came second', () => {
    const receipt = desk.explain('How many trops would CEDEAO send?');
    expect(receipt).toMatchObject({
      kind: 'how-many',
      wanted: 'count',
      corrections: [{ from: 'trops', to: 'troops' }],
      first: { fact: 'ecowas-offers-about-3300-troops', paragraph: 19 },
      version: knowledge.version.slice(0, 12),
    });
    expect(receipt.matched).toContainEqual({ typed: 'cedeao', by: 'name', as: 'ecowas' });
    expect(receipt.second?.fact).not.toBe(receipt.first?.fact);
    expect(receiptLines(receipt).every((line) => /^[A-Z][a-z -]+: \S/.test(line) && !/undefined|NaN/.test(line))).toBe(true);
  });
});

describe('determinism', () => {
  const questions = [
    'How many troops is ECOWAS willing to send?',
    'List every person named',
    'Who is the president?',
    'drones',
    'toString',
  ];

  it('gives the same bytes to the same question fifty times over', () => {
    for (const question of questions) {
      const bytes = Array.from({ length: 50 }, () => JSON.stringify([ask(question), desk.explain(question)]));
      expect([question, new Set(bytes).size]).toEqual([question, 1]);
    }
  });

  it('gives the same bytes from another desk over the same file', () => {
    const other = createDesk(knowledge);
    expect(questions.map((question) => JSON.stringify(other.ask(question)))).toEqual(
      questions.map((question) => JSON.stringify(ask(question))),
    );
    // It reads and learns from every wording anew, which takes seconds.
  }, 60_000);
});

describe('hostile text', () => {
  const sound = (answer: Answer): boolean =>
    answer.facts.length <= (answer.listed ? MAX_LISTED_FACTS : MAX_FACTS) &&
    answer.near.length <= MAX_NEAR &&
    answerText(answer) !== '' &&
    [...answer.facts, ...answer.near].every((fact) => knowledge.factById.has(fact.id));

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'Who is __proto__?',
    'every mention of constructor',
  ])('is taken for words: %s', (text) => {
    const answer = ask(text);
    expect([sound(answer), answer.question]).toEqual([true, text]);
    expect(sound(askLast('Who is the president of France?', text))).toBe(true);
  });

  const MANY = 40_000;
  it.each<[what: string, text: string]>([
    ['one word without an end', 'é'.repeat(MANY)],
    ['digits without an end', '1,'.repeat(MANY / 2)],
    ['question words', 'who '.repeat(MANY / 4)],
    ['no words at all', '🙂'.repeat(MANY / 2)],
    ['words that nobody knows', Array.from({ length: 4_000 }, (_, at) => `qz${at.toString(36)}xv`).join(' ')],
  ])('may be 40,000 characters long: %s', (_what, text) => {
    expect(sound(ask(text))).toBe(true);
  });

  it.each<[what: string, question: string]>([
    ['control characters', 'How many\u0000 troops\u0007 is ECOWAS\u001b willing to send?'],
    ['emoji', '🙏 How many troops is ECOWAS willing to send? 🪖🔥'],
    ['marks that turn the text', '\u202eHow many troops is ECOWAS willing to send?\u202c \u200f'],
    ['lone surrogates', 'How many troops is ECOWAS willing to send? \ud83d'],
    ['wide letters', 'How many troops is ＥＣＯＷＡＳ willing to send?'],
    ['many lines', 'How many troops\r\nis ECOWAS\u2028willing\tto send?'],
  ])('does not hide the question in it: %s', (_what, question) => {
    expect(gist(ask(question), /about 3,300/)).toEqual([PLAIN, 19, '/about 3,300/']);
  });

  it.each(['من هو رئيس مالي؟', 'מי נשיא מאלי', '马里总统是谁'])('may be in another script: %s', (text) => {
    expect([sound(ask(text)), ask(text).question]).toEqual([true, text]);
  });
});

describe('an office asked for in one country, then in another', () => {
  const follow = (first: string, second: string) => desk.ask(second, [turnOf(desk.ask(first))]);

  it('names whoever holds it there', () => {
    const answer = follow('Who is the president of Algeria?', 'and France?');
    expect([answer.outcome, answer.facts[0]?.statement.includes('Francois Hollande')]).toEqual(['answer', true]);
  });

  it('is refused where the file names nobody who holds it', () => {
    const answer = follow('Who is the president of Algeria?', 'and Mali?');
    expect([answer.outcome, answer.reason, answer.facts]).toEqual(['closest', 'absent', []]);
  });
});
