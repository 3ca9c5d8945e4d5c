/**
 * Makes modules of contract/fields.json, which the server prints. A module has a constant for each input, so that a bundle
 * contains only those that it uses.
 */
import { readFileSync } from 'node:fs';

/**
 * `bounds.ts`: the bounds of the inputs of mutations.
 * @param {string} file contract/fields.json
 * @returns {Map<string, string>}
 */
export function contractModules(file) {
  const { inputs } = JSON.parse(readFileSync(file, 'utf8'));
  const bounds = Object.entries(inputs).map(
    ([name, fields]) => `export const ${constantOf(name)} = ${JSON.stringify(fields)} as const;\n`,
  );
  return new Map([['bounds.ts', bounds.join('')]]);
}

/** `UPDATE_EXHIBITOR` of `UpdateExhibitorInput`. */
function constantOf(name) {
  return name
    .replace(/Input$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toUpperCase();
}
