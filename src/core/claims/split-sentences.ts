// A draft becomes sentences with their places in it: abbreviations and quotes do not end one, bullets and headings do.

/** A sentence of a draft; offsets are UTF-16, end excluded. A heading claims nothing. */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number; readonly heading: boolean };

/** Words whose dot ends no sentence, lower-case. */
const ABBREVIATIONS = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr gen lt col capt sgt sen rep gov rev prof st jr sr no vs etc dept inc ltd co corp approx est fig adm maj cmdr mon tue tues wed thu thurs fri'.split(
    ' ',
  ),
);
const BULLET = /^\s*(?:[-*•–—]|\d{1,3}[.)])\s+/;
/** A line without a mark at its end that is no longer than this, with another line below, is a heading. */
const HEADING_WORDS = 8;
/** A line shorter than this was not broken by its width. */
const WRAPPED_FROM = 55;
/** No sentence is longer; what is goes on as another. */
const LONGEST_SENTENCE = 600;
/** No abbreviation is longer; and so far is looked ahead of a dot. */
const LONGEST_ABBREVIATION = 24;
const LOOKED_AHEAD = 40;

type Span = { readonly start: number; readonly end: number };
/** Lines that belong together; `marked` for a heading by its sign. */
type Block = Span & { readonly marked: boolean };

/** The stretches that a line end closes: bullets, headings, paragraphs. A line that was only wrapped goes on. */
function blocksOf(draft: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let isOpen = false;
  for (const line of draft.split(/(?<=\n)/)) {
    const text = line.replace(/(?<![\r\n])[\r\n]+$/, '');
    const end = start + text.length;
    const bullet = BULLET.exec(text)?.[0].length ?? 0;
    const marked = /^\s*#/.test(text);
    const last = blocks.at(-1);
    if (text.trim() === '') isOpen = false;
    else if (isOpen && bullet === 0 && !marked && last && isWrapped(draft.slice(last.start, last.end)))
      blocks.splice(-1, 1, { ...last, end });
    else {
      blocks.push({ start: start + bullet, end, marked });
      isOpen = !marked;
    }
    start += line.length;
  }
  return blocks;
}

/** Whether the last line of a text was broken by its width, and goes on below. */
function isWrapped(text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1).trimEnd();
  return line.length >= WRAPPED_FROM && !/[.!?:]["'”’)]*$/.test(line);
}

/** Whether the dot at `at` only abbreviates: "U.S.", "Oct. 29", "Leon E. Panetta". */
function abbreviates(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  let from = at;
  while (from > 0 && at - from < LONGEST_ABBREVIATION && /[\p{L}\p{N}.]/u.test(text[from - 1] ?? '')) from -= 1;
  const before = text.slice(from, at);
  const after = text.slice(at + 1, at + 1 + LOOKED_AHEAD);
  if (/^\p{L}(?:\.\p{L})+$/u.test(before))
    return !/^["'”’)]*\s+(?:The|A|An|It|He|She|They|In|On|But|And|That|This|For|No)\b/.test(after);
  if (/^\p{Lu}$/u.test(before)) return /^\s+\p{Lu}/u.test(after);
  if (/^\d+$/.test(before)) return /^\d/.test(after);
  const word = before.toLowerCase();
  return ABBREVIATIONS.has(word) && /^\s+[\p{L}\p{N}]/u.test(after) && (word !== 'no' || /^\s+\d/.test(after));
}

/** Cuts one block after each mark that ends a sentence; marks inside quotation marks or brackets close with them. */
function cut(draft: string, block: Span): Span[] {
  const text = draft.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s|$)/gu)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + LOOKED_AHEAD).trimStart();
    if (abbreviates(text, match.index) || /^\p{Ll}/u.test(rest)) continue;
    spans.push({ start: block.start + from, end: block.start + end });
    from = end;
  }
  if (text.slice(from).trim() !== '') spans.push({ start: block.start + from, end: block.end });
  return spans.flatMap((span) => shortened(draft, span));
}

/** Where to cut a text from an offset on: at the last blank that is near enough, else between two characters. */
function cutAfter(draft: string, from: number): number {
  const most = from + LONGEST_SENTENCE;
  const blank = draft.lastIndexOf(' ', most);
  if (blank > from) return blank;
  return /^[\uDC00-\uDFFF]/.test(draft.charAt(most)) ? most - 1 : most;
}

/** A span in pieces that are short enough. */
function shortened(draft: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end;) {
    const to = end - from <= LONGEST_SENTENCE ? end : cutAfter(draft, from);
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}

/** Takes the blanks off both ends of a span. */
function trimmed(draft: string, { start, end }: Span): Span {
  const text = draft.slice(start, end);
  return { start: start + (text.length - text.trimStart().length), end: end - (text.length - text.trimEnd().length) };
}

/** Splits a draft into its sentences, in order; what stands between them is blank, a bullet or a heading mark. */
export function splitSentences(draft: string): Sentence[] {
  const blocks = blocksOf(draft);
  return blocks.flatMap((block, at) => {
    const spans = cut(draft, block).map((span) => trimmed(draft, span));
    return spans.flatMap((span): Sentence[] => {
      const text = draft.slice(span.start, span.end);
      if (!/[\p{L}\p{N}]/u.test(text)) return [];
      const isShort = spans.length === 1 && text.split(/\s+/).length <= HEADING_WORDS && !/[.!?…"”]$/.test(text);
      const heading = block.marked || (isShort && (text.endsWith(':') || at < blocks.length - 1));
      return [{ text, ...span, heading }];
    });
  });
}
