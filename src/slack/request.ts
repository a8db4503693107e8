// What a person typed becomes a Request: Slack's markup taken off, the bot's own mention dropped, the rest plain words.

/** What the desk answers from its memory alone. `long`: as long as a draft, and not read. */
export type Question =
  | { readonly kind: 'help' }
  | { readonly kind: 'long' }
  | { readonly kind: 'ask'; readonly question: string; readonly cut: boolean };

/** What is asked about the channel itself, or changes what is set there. `typed` is what stands after the word. */
export type ChannelRequest =
  | { readonly kind: 'digest'; readonly typed: string }
  | { readonly kind: 'gaps' }
  | { readonly kind: 'settings' };

/** A draft to be held against the file, its lines as they were typed; '' where only the word was. */
type CheckRequest = { readonly kind: 'check'; readonly draft: string };

export type Request = Question | ChannelRequest | CheckRequest;

/**
 * Longer questions are cut here, and the answer says so. Buttons carry the question, quoted as JSON (which may double
 * its length), in a value of at most 2,000 characters.
 */
export const MAX_QUESTION = 900;

/** What is longer is no question: its sender is pointed to checking a draft. */
export const MAX_TYPED = 4_000;

/** Longer drafts are not checked, and the answer says so: Slack takes messages of up to 40,000 characters. */
export const MAX_DRAFT = 40_000;

/** The commands besides the look-ups, and what may follow their word. */
export const OTHER_COMMANDS = [
  { word: 'check', takes: /^/ },
  { word: 'digest', takes: /^(?:$|(?:on|off|now|pause|skip)\b)/i },
  { word: 'gaps', takes: /^$/ },
  { word: 'settings', takes: /^$/ },
  { word: 'help', takes: /^$/ },
] as const;

/** <@U1|name>, <#C1|name>, <!here>, <!subteam^S1|@desk>, <!date^1^{date}|label>. */
const REFERENCE = /<([@#!])([^<>|\s]+)(?:\|([^<>]*))?>/g;
/** <https://a.example|label>, <mailto:a@b.example|label>. */
const LINK = /<((?:https?|mailto|tel|slack):[^<>|\s]+)(?:\|([^<>]*))?>/g;
/** Control characters, lone surrogates, and invisible marks that turn or hide text. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u2028\u2029]+/gu;

/** What a message shows: markup becomes its words, escapes become their characters. */
function shownText(text: string, botUserId: string | undefined): string {
  return text
    .replace(REFERENCE, (_whole, sign: string, id: string, label: string | undefined) => {
      if (sign === '@') return id === botUserId ? ' ' : (label ?? ' ');
      if (label !== undefined) return label;
      return sign === '!' ? (id.split('^')[0] ?? ' ') : ' ';
    })
    .replace(LINK, (_whole, address: string, label: string | undefined) => label ?? address)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** A text as one line of what can be seen: invisible characters and runs of space become one space. */
export const oneLine = (text: string): string => text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

/** Whether all of a text can be seen. */
export const isSeen = (text: string): boolean => text.search(UNSEEN) === -1;

/**
 * The plain words of a message: markup becomes what it shows, escapes become their characters, invisible characters and
 * runs of space become one space.
 * @param botUserId whose mention is dropped; other people become their shown name, or nothing
 */
export function plainText(text: string, botUserId: string | undefined): string {
  return oneLine(shownText(text, botUserId));
}

/** A draft as it was typed, line by line: paragraphs, headings and lists are told by them. Invisible characters become a space. */
export function draftLines(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.replace(UNSEEN, ' ').trimEnd())
    .join('\n')
    .trim();
}

/** The draft that a message holds. */
export const draftText = (text: string, botUserId: string | undefined): string => draftLines(shownText(text, botUserId));

/** The first characters of a text, never half of one outside the basic plane. */
export function firstCharacters(text: string, count: number): string {
  return text.slice(0, count).replace(/\p{Cs}$/u, '');
}

/**
 * Reads what was asked.
 * @param text as Slack delivers it; @param botUserId the bot's own id, so that its mention is no part of the question
 * @example parseRequest('<@U0BOT> ecowas troop offer', 'U0BOT') // { kind: 'ask', question: 'ecowas troop offer', cut: false }
 */
export function parseRequest(text: string, botUserId: string | undefined): Request {
  const words = plainText(text, botUserId).replace(/^\/mali\b ?/i, '');
  if (/^check(?![^\s:])/i.test(words))
    return { kind: 'check', draft: draftText(text, botUserId).replace(/^(?:\/mali\b\s*)?check:?\s*/i, '') };
  const digest = /^digest(?: (.*))?$/i.exec(words);
  if (digest) return { kind: 'digest', typed: digest[1] ?? '' };
  if (/^gaps[.!?]*$/i.test(words)) return { kind: 'gaps' };
  if (/^settings[.!?]*$/i.test(words)) return { kind: 'settings' };
  return questionIn(words);
}

/** Plain words as a question, or as a call for help; never as a request about the channel. */
export function questionIn(words: string): Question {
  if (words === '' || /^help[.!?]*$/i.test(words) || words === '?') return { kind: 'help' };
  if (words.length > MAX_TYPED) return { kind: 'long' };
  return { kind: 'ask', question: firstCharacters(words, MAX_QUESTION).trim(), cut: words.length > MAX_QUESTION };
}
