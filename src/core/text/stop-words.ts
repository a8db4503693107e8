// Words that carry no subject of their own: grammar, courtesy, and the talk of a desk about asking.

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

/** Question words: they tell the kind of answer wanted and match nothing. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  list('who whos whose whom what whats when whens where wheres which why whys how hows whether'),
);

/** Grammar: articles, pronouns, auxiliaries, prepositions, conjunctions, and their contractions without apostrophe. */
const GRAMMAR = list(`
  a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs themselves
  i me my mine we our ours you your yours us one ones someone somebody anyone anybody everyone everybody something anything everything nothing
  is are was were be been being am isnt arent wasnt werent im ive id ill youre youve weve theyre theyve hes shes thats theres its
  do does did done doing dont doesnt didnt have has had having hasnt havent hadnt can could cant couldnt will would wont wouldnt shall should
  shouldnt may might must ought
  to of in on at by for from with without w wo into onto over under about above below between among amid across through during before after
  since until till against toward towards upon off out up down around near within per via vs versus as than like and or but nor so if then else
  because while though although once yet also too only just even still already ever never not no nor any some all each every both either
  neither such own same other another more most much many few less least lot lots very really quite rather pretty almost
  again further now today currently right there s t d ll m o re ve y n b4 u r ur`);

/** Courtesy and the talk around a question. */
const PADDING_WORDS = list(`
  hi hello hey morning afternoon evening please pls plz thanks thank thx ta cheers sorry ok okay oh um uh hmm well lol btw fyi asap quick quickly
  quickie question questions wondering wonder know knows tell telling told give gimme need needs want wants wanted help check checking
  doublecheck confirm remind reminder look looking find think guess believe hope actually basically exactly precisely specifically
  roughly kind sort bit little maybe perhaps mate folks guys team dear buddy friend asking ask asks anyone
  story article piece copy text file reported graf graph para paragraph desk says said
  saying say according per state stated described describe describes given gives
  get got gets getting go goes going gone come comes coming came make makes made making put take takes taken took thing things stuff
  let lets way ways cq tk writeup`);

/** Words that are dropped from a question unless they are part of a name or of a phrase in the vocabulary. */
export const STOP_WORDS: ReadonlySet<string> = new Set([...GRAMMAR, ...PADDING_WORDS]);

/** Words of courtesy and of talk about asking: they tell nothing of what is asked, not even by their order. */
export const PADDING: ReadonlySet<string> = new Set(PADDING_WORDS);
