// The courtesy around a question is taken off before it is read: greetings, apologies, "could you tell me", thanks.
import type { Word } from '../text/words.ts';

const OPENINGS: readonly RegExp[] = [
  /^(hi|hello|hey|hiya|yo|morning|good (morning|afternoon|evening)|dear)( (there|all|desk|team|folks|mate|guys|bot|again|everyone|hi))*\b/,
  /^(ok|okay|so|right|um|uh|er|well|oh|hmm|also|and also|now|btw|fyi|asap|urgent|quickly|please|pls|plz|sorry|thanks|just|basically|actually|honestly|look|say)\b/,
  /^(sorry|apologies)( (to|for) (bother|bug|interrupt|disturb|trouble)(ing)? (you|u|again)( again)?)?\b/,
  /^(i know )?((this|its|it is|that is|thats|sorry if this is|maybe|probably) )?(a )?(dumb|silly|stupid|basic|daft|obvious) (question|q|one)( (but|sorry|i know))?\b/,
  /^(a |one |another |just a |just one |last )?(quick|quickie|fast|small|simple|last|silly|dumb|final|tiny) (question|one|q|thing|check)( (for|from) (you|me|the \w+( \w+)?))?\b/,
  /^(im |i am |we are |were )?on deadline( here)?\b/,
  /^(could|can|would|will) (you|u|someone|anyone|somebody|ya)( (please|pls|kindly|quickly|just))?( (tell|remind|give|let|show|help|confirm|check|say|explain|find))( (me|us|out|for me|for us|to me|me know))?\b( (please|again|if|whether))?/,
  /^(please |pls |kindly |just )?(tell|remind|give|show|let) (me|us)( know)?\b( (please|again))?/,
  /^(do|does|did|would) (you|u|anyone|anybody|we|someone) (happen to )?(know|remember|recall|have)\b( (if|whether))?/,
  /^(i|we) (just )?(need|want|would like|wanted|have|got) to (know|check|ask|find out|confirm|verify)( (if|whether))?\b/,
  /^(i was|im|i am|was|we were|just) (just )?(wondering|curious|asking|checking)( (if|whether|about))?\b/,
  /^(any idea|any chance you know|any clue|wondering|checking|double checking|fact check|factcheck|question|q)\b/,
  /^(for (the|a|my) (caption|graphic|headline|hed|sidebar|box|record|index|planner|timeline|explainer|piece|story|copy|desk))\b/,
];
const CLOSINGS: readonly RegExp[] = [
  /\b(thanks|thank you|thank u|thx|ta|cheers|ty|many thanks|much appreciated|appreciated)( (a lot|so much|very much|in advance|again|all|mate|guys|team|for (all )?the help( today)?|desk))*$/,
  /\b(please|pls|plz|asap|urgently|lol|haha|right now|if you (can|know|dont mind)|if possible|on deadline|for a friend|asking for a friend|do we know|any idea|cq|tk)$/,
];

/** The words without the courtesy at either end; all of them where nothing would be left. */
export function stripCourtesy(words: readonly Word[]): Word[] {
  let kept = [...words];
  for (let changed = true; changed && kept.length > 1;) {
    changed = false;
    const text = kept.map((word) => word.text).join(' ');
    const opening = OPENINGS.map((pattern) => pattern.exec(text)?.[0] ?? '').reduce((a, b) => (b.length > a.length ? b : a), '');
    const closing = CLOSINGS.map((pattern) => pattern.exec(text)?.[0] ?? '').reduce((a, b) => (b.length > a.length ? b : a), '');
    const from = opening === '' ? 0 : opening.trim().split(' ').length;
    const to = kept.length - (closing === '' ? 0 : closing.trim().split(' ').length);
    if (from + (kept.length - to) > 0 && to - from > 0) {
      kept = kept.slice(from, to);
      changed = true;
    }
  }
  return kept;
}
