// Every regular expression of src/ as it is written, and the lines that build others from texts.
import { Visitor, parseSync } from 'oxc-parser';
import { sourceFiles } from '../support/source-files.ts';

/** `place`: the file below src/ and the line, "log.ts:12". */
export type Expression = { readonly place: string; readonly source: string; readonly flags: string };

/** The literals, and the places that build expressions while running. */
export function sourceExpressions(): { readonly literals: Expression[]; readonly builders: string[] } {
  const literals: Expression[] = [];
  const builders: string[] = [];
  for (const { path, text } of sourceFiles('src')) {
    const placeOf = (offset: number): string => `${path}:${text.slice(0, offset).split('\n').length}`;
    new Visitor({
      Literal(literal) {
        if (!('regex' in literal)) return;
        const { pattern: source, flags } = literal.regex;
        literals.push({ place: placeOf(literal.start), source, flags });
      },
      NewExpression({ callee, start }) {
        if (callee.type === 'Identifier' && callee.name === 'RegExp') builders.push(placeOf(start));
      },
      CallExpression({ callee, start }) {
        if (callee.type === 'Identifier' && callee.name === 'RegExp') builders.push(placeOf(start));
      },
    }).visit(parseSync(path, text).program);
  }
  return { literals, builders };
}
