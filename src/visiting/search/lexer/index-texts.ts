import { compactCode } from './code.js';
import {
  type FieldText,
  fieldTextOf,
  personTextOf,
  plainTextOf,
  syllablesOf,
  type WrittenText,
  writeText,
} from './field-text.js';
import { LexemeWriter } from './lexeme-writer.js';
import type { Namespace } from './lexeme.js';
import { acronymsOfName, commonNamesOf } from './names.js';
import { normalize } from './normalize.js';
import { pinyinOf } from '../../../platform/text/pinyin.js';
import { compact, tokensOf } from './tokens.js';

/** The texts of an object for the index. */
export interface SearchableTexts {
  names: readonly string[];
  /** Pinyin that staff has set for the name, `chong qing da xue`. */
  readings: readonly string[];
  /** Words that staff has set. */
  keywords: readonly string[];
  /** Codes of booths, with and without their hall. */
  codes: readonly string[];
  /** Names of the parent object, such as a product's exhibitor. */
  above: readonly string[];
  cities: readonly string[];
  people: readonly string[];
  /** Long texts. */
  texts: readonly string[];
}

/** The fields whose texts are stored for ranking, by a letter. */
export type FieldLetter = 'n' | 'k' | 'a' | 't' | 'p';

/** The stored ranking data of an object. */
export interface WrittenFields {
  texts: (readonly [FieldLetter, ...WrittenText])[];
  codes: string[];
  /** Whole names as people use them: as written, then in pinyin, then by initials. */
  wholes: [string[], string[], string[]];
}

/** The search and ranking data of an object. */
export interface IndexedTexts {
  lexemes: ReadonlySet<string>;
  vocabulary: ReadonlySet<string>;
  fields: WrittenFields;
}

/** Builds the search data from an object's texts. */
export function indexTexts(texts: SearchableTexts): IndexedTexts {
  const writer = new LexemeWriter();
  const fields: WrittenFields = { texts: [], codes: [], wholes: [[], [], []] };
  const readings = texts.readings.map(syllablesOf);
  const cities = texts.cities.map(normalize);
  const storeText = (letter: FieldLetter, text: FieldText): FieldText => {
    if (text.tokens.length > 0) fields.texts.push([letter, ...writeText(text)]);
    return text;
  };
  const addText = (letter: FieldLetter, text: FieldText, ...namespaces: Namespace[]): void => {
    writer.addWords(storeText(letter, text), 'anywhere', ...namespaces);
    writer.addPinyin(text);
  };

  for (const name of texts.names.map(normalize)) {
    addText('n', fieldTextOf(name, readings), 'title');
    addWholes(writer, fields, name, cities, readings);
  }
  for (const keyword of texts.keywords.map(normalize)) {
    addText('k', fieldTextOf(keyword), 'title');
    addWhole(writer, fields, compact(keyword), []);
  }
  for (const syllables of readings) writer.addSyllables(syllables.map((syllable) => [syllable]));
  for (const city of cities) {
    const text = fieldTextOf(city);
    addText('t', text);
    // With and without spaces: Hanoi and Hà Nội, Hong Kong and Hongkong.
    if (text.tokens.length > 1) writer.add('anywhere', compact(city));
  }
  for (const text of texts.above) writer.addWords(storeText('a', plainTextOf(normalize(text))), 'anywhere');
  for (const person of texts.people) addText('p', personTextOf(normalize(person)));
  for (const text of texts.texts) writer.addWords({ tokens: tokensOf(normalize(text)) }, 'anywhere');
  for (const code of texts.codes) addCode(writer, fields, code);
  return { lexemes: writer.lexemes, vocabulary: writer.vocabulary, fields };
}

/** Adds the common forms of a name, and its acronyms. */
function addWholes(
  writer: LexemeWriter,
  fields: WrittenFields,
  name: string,
  cities: readonly string[],
  readings: readonly (readonly string[])[],
): void {
  for (const form of commonNamesOf(name, cities)) addWhole(writer, fields, form, readings);
  for (const acronym of acronymsOfName(name)) {
    writer.add('whole', acronym);
    fields.wholes[2].push(acronym);
  }
}

/** Adds a whole name: as written, in pinyin and by its initials. */
function addWhole(
  writer: LexemeWriter,
  fields: WrittenFields,
  form: string,
  readings: readonly (readonly string[])[],
): void {
  const pinyin = /^\p{Script=Han}+$/u.test(form) ? pinyinOf(form, readings) : [];
  const firstSyllables = pinyin.map(([syllable = '']) => syllable);
  const forms =
    firstSyllables.length === 0 || firstSyllables.includes('')
      ? [form]
      : [form, firstSyllables.join(''), firstSyllables.map((syllable) => syllable.charAt(0)).join('')];
  forms.forEach((wholeName, index) => {
    writer.add('whole', wholeName);
    fields.wholes[index]?.push(wholeName);
  });
}

function addCode(writer: LexemeWriter, fields: WrittenFields, code: string): void {
  const compact = compactCode(normalize(code));
  if (!compact) return;
  writer.add('code', compact);
  fields.codes.push(compact);
}
