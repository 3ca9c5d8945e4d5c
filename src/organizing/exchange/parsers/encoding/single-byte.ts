/** A text in one of the encodings that have one byte per character. */
export interface SingleByteText {
  readonly encoding: string;
  readonly text: string;
  /** The share of the words with letters beyond ASCII that a language of the encoding can have, 0 to 1. */
  readonly score: number;
  /** The share of such words that one language can have, 0 to 1. */
  readonly unity: number;
  readonly words: readonly string[];
}

/** A run of letters and of the symbols that a wrong encoding shows instead of letters, such as `³`. */
const WORD = /[\p{L}\p{M}\p{No}¡¿¢£¤¥¦§¨¬¯°±´¶·¸ˇ˘˙˛˝÷×‰©®\u0080-\u009F]+/gu;
/** The maximum length of a word, in characters. */
const LENGTH = 60;
/** The number of different words that are judged. */
const WORDS = 2000;
/** The score of a word of a language whose letters are those of a more frequent language in another encoding. */
const RARE = 0.9;

/** A capital letter beyond ASCII within a word of small ones, as wrong encodings show it: `OrlŽans`, `BŠcker`, `CafŽ`. */
const MIXED_CASE = /\p{L}(?!\p{ASCII})\p{Lu}(?!ß)\p{Ll}|\p{Ll}(?!\p{ASCII})\p{Lu}/u;

/** Words of languages in Latin script, in lower case: the letters beyond ASCII, some only beside certain letters. */
const WEST = [
  'äöüß',
  'àâçéèêëîïôùæ|(?<=[oemlrsdbfj])û|œ(?=[uiets])|(?<=[aeou])ÿ',
  'áéíóúü|ñ(?=[aeiouáéíóú])|ç',
  'áàâéêíóôúç|ã(?=[oes]|$)|õ(?=e)',
  'àèéìòóù',
  'åäöéæø',
  'ëïéèöüá',
];
/** The same of languages in central Europe. */
const CENTRAL = [
  'ąćęłńóśż|(?<=^|[aeiouyąęód])ź',
  'áčďéěíňóřšťúůž|(?<=.)ý',
  'áäčďéíĺľňóôŕšťúž|(?<=.)ý',
  'áéíóöőúüű',
  'ăâîşţ',
  'čćđšž',
  'äöüß',
];
/** Of equally plausible encodings the first is used. */
const ENCODINGS: readonly (readonly [
  encoding: string,
  languages: readonly string[],
  rare: readonly string[],
])[] = [
  ['windows-1252', WEST, ['áéíóúæö|ð|þ|ý']],
  ['windows-1254', ['çğıöşüâîû|i̇', ...WEST], []],
  ['windows-1250', CENTRAL, []],
  ['iso-8859-2', CENTRAL, []],
  ['windows-1257', ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'], []],
  ['macintosh', WEST, []],
];
const CYRILLIC = /^(?:\p{Script=Cyrillic}?[\u0430-\u045f\u0491]+|[\u0400-\u042f\u0490]+)$/u;
/** Greek has the final `ς` only at the end, Hebrew five final letters; `ΐ` and `ΰ` are very rare. */
const GREEK = /^(?=.{2})(?:[Ά-ΏΑ-Ϋ]?[ά-ία-ρσ-ώ]*ς?|[Ά-ΏΑ-Ϋ]+)$/u;
const HEBREW = /^[א-יכלמנ-עפצ-ת]+[א-ת]$/u;
const SCRIPTS: readonly (readonly [encoding: string, word: RegExp])[] = [
  ['windows-1251', CYRILLIC],
  // Its small letters are the capital ones of windows-1251, and the reverse.
  ['koi8-r', CYRILLIC],
  ['windows-1253', GREEK],
  ['windows-1256', /^\p{Script=Arabic}{2,}$/u],
  ['windows-1255', HEBREW],
];

/** How plausible a word is in each language of an encoding, 0 to 1. */
type Judge = (word: string) => readonly number[];

/**
 * All encodings with one byte per character, the most plausible one first. Of equally plausible ones, the one whose words
 * are rather of one language is first. `decode` returns undefined for invalid bytes.
 */
export function singleByteTexts(decode: (encoding: string) => string | undefined): SingleByteText[] {
  const judges = [
    ...ENCODINGS.map(([encoding, languages, rare]) => [encoding, latinJudge(languages, rare)] as const),
    ...SCRIPTS.map(([encoding, word]): [string, Judge] => [encoding, (text) => [Number(word.test(text))]]),
  ];
  return judges
    .flatMap(([encoding, judge]) => {
      const text = decode(encoding);
      return text === undefined ? [] : [{ encoding, text, ...scoresOf(wordsOf(text), judge) }];
    })
    .sort((one, other) => other.score - one.score || other.unity - one.unity);
}

/** The mean score of the words in their best languages, and in the best language of all. */
function scoresOf(words: readonly string[], judge: Judge) {
  const scores = words.map(judge);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const count = Math.max(words.length, 1);
  const languages = scores[0]?.map((_, language) => sum(scores.map((each) => each[language] ?? 0))) ?? [0];
  return {
    words,
    score: sum(scores.map((each) => Math.max(...each))) / count,
    unity: Math.max(...languages) / count,
  };
}

/** Whether all words are of a script other than Latin, which no text of another encoding shows by chance. */
export function isOtherScript({ encoding, score, words }: SingleByteText): boolean {
  const letters = words.join('').length;
  return score === 1 && letters >= 4 && SCRIPTS.some(([name]) => name === encoding);
}

function latinJudge(languages: readonly string[], rare: readonly string[]): Judge {
  const expressionOf = (alternatives: string) => {
    const [letters = '', ...patterns] = alternatives.split('|');
    return new RegExp(`^(?:${[`[${letters}\\p{ASCII}]`, ...patterns].join('|')})+$`, 'u');
  };
  const judges = [
    ...languages.map((letters) => [expressionOf(letters), 1] as const),
    ...rare.map((letters) => [expressionOf(letters), RARE] as const),
  ];
  return (word) => {
    // `m²` and `m³` are units, a mark before a question and one behind a brand are no letters.
    const text = word
      .replace(/^m[²³]$/, 'm')
      .replace(/^[¿¡](?=\p{Lu})/u, '')
      .replace(/[©®]+$/, '');
    const isMixed = MIXED_CASE.test(text);
    return judges.map(([expression, score]) => (!isMixed && expression.test(text.toLowerCase()) ? score : 0));
  };
}

function wordsOf(text: string): string[] {
  const words = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    if (word.length <= LENGTH && /[^\p{ASCII}]/u.test(word)) words.add(word);
    if (words.size === WORDS) break;
  }
  return [...words];
}
