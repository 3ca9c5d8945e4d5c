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
import { acronymsOfName, commonNamesOf } from './names.js';
import { normalize } from './normalize.js';
import { readingsOf } from '../../../platform/text/pinyin.js';
import { compact, tokensOf } from './tokens.js';

/** The index data of an object. */
export interface SearchableTexts {
  names: readonly string[];
  /** Pinyin that staff has set for the name, `chong qing da xue`. */
  readings: readonly string[];
  /** Words that staff has set. */
  keywords: readonly string[];
  /** Codes of booths, with and without their hall. */
  codes: readonly string[];
  /** Names of the object above it, such as a product's exhibitor. */
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
  const set = texts.readings.map(syllablesOf);
  const cities = texts.cities.map(normalize);
  const keep = (letter: FieldLetter, text: FieldText): FieldText => {
    if (text.tokens.length > 0) fields.texts.push([letter, ...writeText(text)]);
    return text;
  };

  for (const text of texts.names) {
    const name = keep('n', fieldTextOf(normalize(text), set));
    writer.words(name, 'anywhere', 'title');
    writer.readings(name);
    addWholes(writer, fields, normalize(text), cities, set);
  }
  for (const text of texts.keywords) {
    const keyword = keep('k', fieldTextOf(normalize(text)));
    writer.words(keyword, 'anywhere', 'title');
    writer.readings(keyword);
    addWhole(writer, fields, compact(normalize(text)), []);
  }
  for (const syllables of set) writer.syllables(syllables.map((syllable) => [syllable]));
  for (const text of texts.cities) {
    const city = keep('t', fieldTextOf(normalize(text)));
    writer.words(city, 'anywhere');
    // Hanoi and Hà Nội, Hong Kong and Hongkong.
    if (city.tokens.length > 1) writer.add('anywhere', compact(normalize(text)));
    writer.readings(city);
  }
  for (const text of texts.above) writer.words(keep('a', plainTextOf(normalize(text))), 'anywhere');
  for (const text of texts.people) {
    const person = keep('p', personTextOf(normalize(text)));
    writer.words(person, 'anywhere');
    writer.readings(person);
  }
  for (const text of texts.texts) writer.words({ tokens: tokensOf(normalize(text)) }, 'anywhere');
  for (const code of texts.codes) addCode(writer, fields, code);
  return { lexemes: writer.lexemes, vocabulary: writer.vocabulary, fields };
}

/** A name as people use it, and by the first letters of its words. */
function addWholes(
  writer: LexemeWriter,
  fields: WrittenFields,
  name: string,
  cities: readonly string[],
  set: readonly (readonly string[])[],
): void {
  for (const form of commonNamesOf(name, cities)) addWhole(writer, fields, form, set);
  for (const acronym of acronymsOfName(name)) {
    writer.add('whole', acronym);
    fields.wholes[2].push(acronym);
  }
}

function addWhole(
  writer: LexemeWriter,
  fields: WrittenFields,
  form: string,
  set: readonly (readonly string[])[],
): void {
  const readings = /^\p{Script=Han}+$/u.test(form) ? readingsOf(form, set) : [];
  writer.whole(form, readings);
  const first = readings.map(([reading = '']) => reading);
  const [written, pinyin, initials] = fields.wholes;
  written.push(form);
  if (first.length === 0 || first.includes('')) return;
  pinyin.push(first.join(''));
  initials.push(first.map((reading) => reading.charAt(0)).join(''));
}

function addCode(writer: LexemeWriter, fields: WrittenFields, code: string): void {
  const compact = compactCode(normalize(code));
  if (!compact) return;
  writer.add('code', compact);
  fields.codes.push(compact);
}
