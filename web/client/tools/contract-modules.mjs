/**
 * Makes modules of the files in contract/, which the server prints. A module has a constant for each input, field or
 * enumeration, so that a bundle contains only those that it uses.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const LANGUAGES = ['zh', 'en'];
/** The files that the modules are made of. */
export const CONTRACT_FILES = ['fields.json', 'words.json'];

/**
 * `bounds.ts`: the bounds of the inputs of mutations, and limits of requests. `fields/exhibitor-zh.ts`: the names of an object's fields in a language.
 * `fields/all.ts`: the names of the fields of all objects, for labels that are chosen by the name of a field. `enums/zh.ts`: the
 * words of the values of enumerations in a language. `enums/values.ts`: these values in their order. `regions.ts`: the names of countries and regions.
 * `services.ts`: the texts that name services, and the words that only ask.
 * @param {string} folder contract/
 * @returns {Map<string, string>} the texts of the modules
 */
export function contractModules(folder) {
  const [{ objects, inputs, limits }, { enums, regions, services }] = CONTRACT_FILES.map((name) =>
    JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
  );
  const names = Object.entries(objects).flatMap(([object, fields]) =>
    LANGUAGES.map((language) => [`fields/${object}-${language}.ts`, namesOf(fields, language)]),
  );
  return new Map([
    ...names,
    [
      'fields/all.ts',
      `export const FIELD_NAMES: ${PAIRS_BY_OBJECT} = ${JSON.stringify(mapValues(objects, pairsOf))};\n`,
    ],
    ...LANGUAGES.map((language) => [`enums/${language}.ts`, wordsOf(enums, language)]),
    ['enums/values.ts', valuesOf(enums)],
    ['regions.ts', `export const REGIONS: ${PAIRS} = ${JSON.stringify(pairsOf(regions.all))};\n`],
    ['services.ts', servicesOf(services)],
    ['bounds.ts', boundsOf(inputs) + boundsOf(limits)],
  ]);
}

const PAIRS = 'Readonly<Record<string, readonly [zh: string, en: string]>>';
const PAIRS_BY_OBJECT = `Readonly<Record<string, ${PAIRS}>>`;

function boundsOf(inputs) {
  return Object.entries(inputs)
    .map(([name, fields]) => `export const ${constantOf(name)} = ${JSON.stringify(fields)} as const;\n`)
    .join('');
}

function namesOf(fields, language) {
  return Object.entries(fields)
    .map(([field, { names }]) => `export const ${field} = ${JSON.stringify(names[language])};\n`)
    .join('');
}

function wordsOf(enums, language) {
  return Object.entries(enums)
    .map(([name, values]) => {
      const type = Object.keys(values)
        .map((value) => `'${value}'`)
        .join(' | ');
      const words = mapValues(values, (names) => names[language]);
      return `export const ${name}: Readonly<Record<${type}, string>> = ${JSON.stringify(words)};\n`;
    })
    .join('');
}

function valuesOf(enums) {
  return Object.entries(enums)
    .map(
      ([name, values]) =>
        `export const ${name} = ${JSON.stringify(Object.keys(values))} as const;\nexport type ${name} = (typeof ${name})[number];\n`,
    )
    .join('');
}

/** The names of fields or regions as pairs of both languages. */
function pairsOf(named) {
  return mapValues(named, ({ names, zh, en }) => (names ? [names.zh, names.en] : [zh, en]));
}

function mapValues(values, change) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

function servicesOf({ texts, questions }) {
  const type = 'Readonly<Record<string, readonly string[]>>';
  return (
    `export const SERVICE_TEXTS: ${type} = ${JSON.stringify(texts)};\n` +
    `export const QUESTION_WORDS: readonly string[] = ${JSON.stringify(questions.words)};\n`
  );
}

/** `UPDATE_EXHIBITOR` of `UpdateExhibitorInput`. */
function constantOf(name) {
  return name
    .replace(/Input$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toUpperCase();
}
