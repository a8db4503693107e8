// Greetings, thanks and the like: texts that ask nothing.

const GREETING =
  /^(hi|hello|hey|hiya|yo|howdy|good (morning|afternoon|evening|day)|morning|evening|greetings|thanks|thank you|thank u|thx|ty|cheers|ta|many thanks|great thanks|ok|okay|cool|nice|got it|perfect|bye|goodbye|cya|see you|lol|test|testing|ping|you there|are you there|anyone there|how are you|who are you|what are you|what can you do)( (there|all|bot|desk|mali desk|mate|folks|team|everyone|again|so much|a lot|very much|please|guys|friend|thanks|thank you|good bot))*$/;

/** Whether a text, given as folded words, is only courtesy. */
export const isSmallTalk = (words: readonly string[]): boolean => GREETING.test(words.join(' '));
