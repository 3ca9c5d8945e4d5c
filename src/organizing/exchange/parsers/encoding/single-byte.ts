/** A text in one of the encodings that have one byte per character. */
export interface SingleByteText {
  readonly encoding: string;
  readonly text: string;
  /** The share of the words with letters beyond ASCII that a language of the encoding can have, 0 to 1. */
  readonly score: number;
  readonly words: readonly string[];
}

/** A run of letters and of the symbols that a wrong encoding shows instead of letters, such as `³`. */
const WORD = /[\p{L}\p{M}\p{No}¡¿¢£¤¥¦§¨¬¯°±´¶·¸ˇ˘˙˛˝÷×]+/gu;
/** The maximum length of a word, in characters. */
const LENGTH = 60;
/** The number of different words that are judged. */
const WORDS = 2000;
/** The score of a word of a language whose letters are those of a more frequent language in another encoding. */
const RARE = 0.9;

/** Words of languages in Latin script, in lower case: the letters beyond ASCII, some only beside certain letters. */
const WEST = [
  'äöüß',
  'àâçéèêëîïôùÿæ|(?<=[oemlrsdbfj])û|œ(?=[uiets])',
  'áéíóúü|ñ(?=[aeiouáéíóú])|ç',
  'áàâéêíóôúç|ã(?=[oes]|$)|õ(?=e)',
  'àèéìòóù',
  'åäöéæø',
  'ëïéèöüá',
];
const ENCODINGS: readonly (readonly [
  encoding: string,
  languages: readonly string[],
  rare: readonly string[],
])[] = [
  ['windows-1252', WEST, ['áéíóúæö|ð|þ|ý']],
  ['windows-1254', ['çğıöşüâîû|i̇', ...WEST], []],
  [
    'windows-1250',
    [
      'ąćęłńóśźż',
      'áčďéěíňóřšťúůž|(?<=.)ý',
      'áäčďéíĺľňóôŕšťúž|(?<=.)ý',
      'áéíóöőúüű',
      'ăâîşţ',
      'čćđšž',
      'äöüß',
    ],
    [],
  ],
  ['windows-1257', ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'], []],
];
const CYRILLIC = /^(?:\p{Script=Cyrillic}?[\u0430-\u045f\u0491]+|[\u0400-\u042f\u0490]+)$/u;
const SCRIPTS: readonly (readonly [encoding: string, word: RegExp])[] = [
  ['windows-1251', CYRILLIC],
  ['windows-1253', /^\p{Script=Greek}{2,}$/u],
  ['windows-1256', /^\p{Script=Arabic}{2,}$/u],
  ['windows-1255', /^\p{Script=Hebrew}{2,}$/u],
];

/** All encodings with one byte per character, the most plausible one first. `decode` returns undefined for invalid bytes. */
export function singleByteTexts(decode: (encoding: string) => string | undefined): SingleByteText[] {
  const judges = [
    ...ENCODINGS.map(([encoding, languages, rare]) => [encoding, latinJudge(languages, rare)] as const),
    ...SCRIPTS.map(([encoding, word]) => [encoding, (text: string) => Number(word.test(text))] as const),
  ];
  return judges
    .flatMap(([encoding, scoreOf]) => {
      const text = decode(encoding);
      if (text === undefined) return [];
      const words = wordsOf(text);
      const sum = words.reduce((total, word) => total + scoreOf(word), 0);
      return [{ encoding, text, words, score: words.length === 0 ? 0 : sum / words.length }];
    })
    .sort((one, other) => other.score - one.score);
}

/** Whether all words are of a script other than Latin, which no text of another encoding shows by chance. */
export function isOtherScript({ encoding, score, words }: SingleByteText): boolean {
  const letters = words.join('').length;
  return score === 1 && letters >= 4 && SCRIPTS.some(([name]) => name === encoding);
}

function latinJudge(languages: readonly string[], rare: readonly string[]): (word: string) => number {
  const expressionOf = (alternatives: string) => {
    const [letters = '', ...patterns] = alternatives.split('|');
    return new RegExp(`^(?:${[`[${letters}\\p{ASCII}]`, ...patterns].join('|')})+$`, 'u');
  };
  const usual = languages.map(expressionOf);
  const unusual = rare.map(expressionOf);
  return (word) => {
    // `m²` and `m³` are units, and a mark before a question is no letter.
    const text = word
      .replace(/^m[²³]$/, 'm')
      .replace(/^[¿¡](?=\p{Lu})/u, '')
      .toLowerCase();
    if (usual.some((expression) => expression.test(text))) return 1;
    return unusual.some((expression) => expression.test(text)) ? RARE : 0;
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
