/**
 * Makes modules of contract/fields.json, which the server prints. A module has a constant for each input or field, so that a
 * bundle contains only those that it uses.
 */
import { readFileSync } from 'node:fs';

/**
 * `bounds.ts`: the bounds of the inputs of mutations. `fields/exhibitor-zh.ts`: the names of an object's fields in a language.
 * `fields/all.ts`: the names of the fields of all objects, for labels that are chosen by the name of a field.
 * @param {string} file contract/fields.json
 * @returns {Map<string, string>} the texts of the modules
 */
export function contractModules(file) {
  const { objects, inputs } = JSON.parse(readFileSync(file, 'utf8'));
  const names = Object.entries(objects).flatMap(([object, fields]) =>
    ['zh', 'en'].map((language) => [`fields/${object}-${language}.ts`, namesOf(fields, language)]),
  );
  return new Map([...names, ['fields/all.ts', allNames(objects)], ['bounds.ts', boundsOf(inputs)]]);
}

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

function allNames(objects) {
  const pairs = Object.entries(objects).map(([object, fields]) => [
    object,
    Object.fromEntries(Object.entries(fields).map(([field, { names }]) => [field, [names.zh, names.en]])),
  ]);
  const type = 'Readonly<Record<string, Readonly<Record<string, readonly [zh: string, en: string]>>>>';
  return `export const FIELD_NAMES: ${type} = ${JSON.stringify(Object.fromEntries(pairs))};\n`;
}

/** `UPDATE_EXHIBITOR` of `UpdateExhibitorInput`. */
function constantOf(name) {
  return name
    .replace(/Input$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toUpperCase();
}
