/**
 * Writes the names and words of the contract into dictionaries: a bundle then contains them as texts, and only those in the
 * language of the import.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** An import of the names of an object's fields in a language. */
const NAMES = /^import \* as (\w+) from '@vitrine\/ui\/fields\/(\w+)-(zh|en)';\n/gm;
/** An import of the words of enumerations in a language. */
const ENUMS = /^import \* as (\w+) from '(?:@vitrine\/ui|\.\/generated)\/enums\/(zh|en)(?:\.js)?';\n/gm;

/**
 * The source of a dictionary with literals instead of what it imports of the contract.
 * @param {string} text
 */
export function inlineContract(text) {
  const { objects } = readContract('fields.json');
  const { enums } = readContract('words.json');
  const fields = [...text.matchAll(NAMES)].map(([, alias, object, language]) => [
    alias,
    (field) => objects[object][field].names[language],
  ]);
  const words = [...text.matchAll(ENUMS)].map(([, alias, language]) => [
    alias,
    (name) =>
      Object.fromEntries(Object.entries(enums[name]).map(([value, names]) => [value, names[language]])),
  ]);
  return [...fields, ...words].reduce(
    (changedText, [alias, valueOf]) =>
      changedText.replace(new RegExp(`\\b${alias}\\.(\\w+)(\\.[A-Z_]+\\b)?`, 'g'), (_, name, member) => {
        const value = valueOf(name);
        return `(${JSON.stringify(member === undefined ? value : value[member.slice(1)])})`;
      }),
    text.replace(NAMES, '').replace(ENUMS, ''),
  );
}

/** A plugin of esbuild for front ends whose dictionaries contain both languages. */
export const inlineDictionaries = {
  name: 'inline-contract',
  setup(build) {
    build.onLoad({ filter: /[/\\]words\.ts$/ }, async ({ path: file }) => ({
      contents: inlineContract(await readFile(file, 'utf8')),
      loader: 'ts',
    }));
  },
};

function readContract(name) {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../contract', name), 'utf8'));
}
