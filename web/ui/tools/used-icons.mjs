/**
 * Leaves out the icons that a front end does not use. Its files are built twice, because the first build
 * finds them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The file with the shapes of all icons. */
const FILE = /[/\\]ui[/\\]icons\.ts$/;
const ENTRY = /^ {2}'?([\w-]+)'?:\s+'(.*)',$/gm;
/** A quoted word that can be the name of an icon: neither a class nor a property. */
const QUOTED = /(?<!class=|className=)['"]([a-z\d-]+)['"](?! in\b)/g;

/**
 * Replaces the shapes of all icons.
 *
 * @param {string} shapes an expression, such as the result of `usedIcons`
 */
export const replaceIcons = (shapes) => ({
  name: 'used-icons',
  setup(build) {
    build.onLoad({ filter: FILE }, () => ({ contents: `export const ICONS = ${shapes};` }));
  },
});

/**
 * The shapes of the icons whose names stand in quotes in the files of a front end.
 *
 * @param {{ inputs: object }} metafile of the first build
 * @param {string} folder the folder to which the names of its files are relative
 */
export function usedIcons({ inputs }, folder) {
  // Files with a colon come from other plugins.
  const files = Object.keys(inputs).filter((file) => /^[^:]*\.tsx?$/.test(file));
  const texts = files
    .filter((file) => !FILE.test(file))
    .map((file) => readFileSync(path.resolve(folder, file), 'utf8'));
  const names = new Set([...texts.join('\n').matchAll(QUOTED)].map(([, name]) => name));
  const entries = readFileSync(path.resolve(import.meta.dirname, '../icons.ts'), 'utf8').matchAll(ENTRY);
  const usedEntries = [...entries]
    .map(([, name, shapes]) => [name, shapes])
    .filter(([name]) => names.has(name));
  return JSON.stringify(Object.fromEntries(usedEntries));
}
