import { LRUCache } from 'lru-cache';
import { stemmer } from 'stemmer';

/** Plurals without a regular singular. */
const PLURALS: ReadonlyMap<string, string> = new Map(
  `shelves shelf|knives knife|leaves leaf|scarves scarf|wolves wolf|loaves loaf|halves half|calves calf|wives wife|lives life
  |lenses lens|buses bus|gases gas|viruses virus|apparatuses apparatus|men man|women woman|children child|feet foot|teeth tooth
  |mice mouse|indices index|matrices matrix|vertices vertex|analyses analysis|prostheses prosthesis`
    .split('|')
    .map((pair) => pair.trim().split(' '))
    .map(([plural = '', singular = '']) => [plural, singular]),
);

/**
 * British spellings and their American forms. Documents and queries use the same rules, so a change of
 * further words affects both.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // colour, harbour, flavouring; not four, tour and hour.
  [/^([a-z]{2,})our(?=(?:s|ed|ing|ings|ful|less|able|ant|er|ers)?$)/, '$1or'],
  // centre, fibres, metre, calibre; not acre and more.
  [/([a-z][bt])re(?=(?:s|d)?$)/, '$1er'],
  // optimise, organisation; but not noise, precision, television or advertisement.
  [/^(?!advert)([a-z]{3,}[^aeioucvw])is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/, '$1iz'],
  // analyse, electrolysing.
  [/lys(?=(?:e|es|ed|ing|er|ers)$)/, 'lyz'],
  [/logue(?=s?$)/, 'log'],
  [/gramme(?=s?$)/, 'gram'],
  [/(?<=^(?:def|lic|off|pret))ence(?=s?$)/, 'ense'],
  [/^(m|sm)ould/, '$1old'],
  [/^aluminium/, 'aluminum'],
  [/^sulph/, 'sulf'],
  [/^anaesth/, 'anesth'],
  [/^(orth|p)(op)?aed/, '$1$2ed'],
  [/^haem/, 'hem'],
  [/^plough/, 'plow'],
  [/^tyre(?=s?$)/, 'tire'],
  [/^grey(?=s?$)/, 'gray'],
  [/^jewellery$/, 'jewelry'],
  [/^yoghurt/, 'yogurt'],
  [/^aeroplane/, 'airplane'],
  [/^cheque/, 'check'],
  [/^disk(?=s?$)/, 'disc'],
];

/** The common form of an English word: its American spelling, or the singular of an irregular plural. */
export function commonSpelling(word: string): string {
  const singular = PLURALS.get(word);
  if (singular !== undefined) return singular;
  return SPELLINGS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}

const ENGLISH = /^[a-z]{3,30}$/;
const stems = new LRUCache<string, string>({ max: 20_000 });

/**
 * The common stem of inflections and spellings of an English word: `sensors` and `sensor`, centre and center;
 * otherwise the word itself.
 */
export function stemOf(word: string): string {
  if (!ENGLISH.test(word)) return word;
  const cachedStem = stems.get(word);
  if (cachedStem !== undefined) return cachedStem;
  const stem = stemmer(commonSpelling(word));
  stems.set(word, stem);
  return stem;
}
