/**
 * Makes modules of contract/fields.json, which the server prints. A module has a constant for each input or field, so that a
 * bundle contains only those that it uses.
 */
import { readFileSync } from 'node:fs';

/**
 * `bounds.ts`: the bounds of the inputs of mutations. `fields/exhibitor-zh.ts`: the names of an object's fields in a language.
 * @param {string} file contract/fields.json
 * @returns {Map<string, string>} the texts of the modules
 */
export function contractModules(file) {
  const { objects, inputs } = JSON.parse(readFileSync(file, 'utf8'));
  const names = Object.entries(objects).flatMap(([object, fields]) =>
    ['zh', 'en'].map((language) => [`fields/${object}-${language}.ts`, namesOf(fields, language)]),
  );
  return new Map([...names, ['bounds.ts', boundsOf(inputs)]]);
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

/** `UPDATE_EXHIBITOR` of `UpdateExhibitorInput`. */
function constantOf(name) {
  return name
    .replace(/Input$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toUpperCase();
}
