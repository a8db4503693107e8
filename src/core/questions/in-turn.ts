// Wordings of which one comes before the other: what `first.*then` would ask, in time that grows with the text alone.

/** What a wording is held against: a regular expression, or two in turn. */
export type Pattern = { test(text: string): boolean };

/**
 * Whether one wording is found and, anywhere after it, another. The first place of the one decides: what stands after a later place
 * stands after that, too. A single expression would try every place, which takes time with the square of the length.
 * @param first without the flag `g`
 */
export const inTurn = (first: RegExp, then: RegExp): Pattern => ({
  test(text) {
    const found = first.exec(text);
    return found !== null && then.test(text.slice(found.index + found[0].length));
  },
});
