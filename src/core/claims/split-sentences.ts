// A draft becomes sentences with their places in it: abbreviations and quotes do not end one, bullets and headings do.

/** A sentence of a draft; offsets are UTF-16, end excluded. A heading claims nothing. */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number; readonly heading: boolean };

/** Words whose dot ends no sentence, lower-case. */
const ABBREVIATIONS = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr gen lt col capt sgt sen rep gov rev prof st jr sr no vs etc dept inc ltd co corp approx est fig gen adm maj cmdr mon tue tues wed thu thurs fri'.split(
    ' ',
  ),
);
const BULLET = /^\s*(?:[-*•–—]|\d{1,3}[.)])\s+/;
/** A line without a mark at its end that is no longer than this, with another line below, is a heading. */
const HEADING_WORDS = 8;
/** A line shorter than this was not broken by its width. */
const WRAPPED_FROM = 55;

/** No abbreviation is longer; and so far is looked ahead of a dot. */
const LONGEST_ABBREVIATION = 24;
const LOOKED_AHEAD = 40;

type Span = { readonly start: number; readonly end: number };

/** The stretches that a line end closes: bullets, headings, paragraphs. A line that was only wrapped goes on. */
function blocksOf(draft: string): (Span & { readonly lines: number; readonly marked: boolean })[] {
  const blocks: { start: number; end: number; lines: number; marked: boolean }[] = [];
  let open: { start: number; end: number; lines: number; marked: boolean } | null = null;
  const close = (): void => {
    if (open && draft.slice(open.start, open.end).trim() !== '') blocks.push(open);
    open = null;
  };
  let from = 0;
  for (const line of draft.split(/(?<=\n)/)) {
    const text = line.replace(/[\r\n]+$/, '');
    const start = from;
    from += line.length;
    if (text.trim() === '') {
      close();
      continue;
    }
    const bullet = BULLET.exec(text);
    const marked = /^\s*#/.test(text);
    const previous: string = open === null ? '' : draft.slice((open as Span).start, (open as Span).end).trimEnd();
    const wrapped =
      open !== null && (previous.split('\n').at(-1) ?? '').length >= WRAPPED_FROM && !/[.!?:]["'”’)]*$/.test(previous);
    if (bullet || marked || !wrapped) close();
    const begin = start + (bullet?.[0].length ?? 0);
    if (open === null) open = { start: begin, end: start + text.length, lines: 1, marked };
    else {
      const grown = open as { start: number; end: number; lines: number; marked: boolean };
      open = { ...grown, end: start + text.length, lines: grown.lines + 1 };
    }
    if (marked) close();
  }
  close();
  return blocks;
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
  return (
    ABBREVIATIONS.has(before.toLowerCase()) &&
    /^\s+[\p{L}\p{N}]/u.test(after) &&
    (before.toLowerCase() !== 'no' || /^\s+\d/.test(after))
  );
}

/** Cuts one block after each mark that ends a sentence; marks inside quotation marks or brackets close with them. */
function cut(draft: string, block: Span): Span[] {
  const text = draft.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…]+["'”’)\]]*(?=\s|$)/gu)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + LOOKED_AHEAD).trimStart();
    if (abbreviates(text, match.index) || /^\p{Ll}/u.test(rest)) continue;
    spans.push({ start: block.start + from, end: block.start + end });
    from = end;
  }
  if (text.slice(from).trim() !== '') spans.push({ start: block.start + from, end: block.end });
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
    return spans
      .filter((span) => /[\p{L}\p{N}]/u.test(draft.slice(span.start, span.end)))
      .map((span) => {
        const text = draft.slice(span.start, span.end);
        const short = text.split(/\s+/).length <= HEADING_WORDS && !/[.!?…"”]$/.test(text) && spans.length === 1;
        const heading = block.marked || (short && (text.endsWith(':') || (at < blocks.length - 1 && blocks.length > 1)));
        return { text, ...span, heading };
      });
  });
}
