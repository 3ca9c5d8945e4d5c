import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The file with the shapes of all icons, and the name that stands for those in use until all files are known. */
const FILE = /[/\\]ui[/\\]icons\.ts$/;
const PLACE = 'ICONS_IN_USE';
const ENTRY = /^ {2}'?([\w-]+)'?:\s+('[^']*'),$/gm;

/** Leaves the icons to the second build. */
export const laterIcons = {
  name: 'later-icons',
  setup(build) {
    build.onLoad({ filter: FILE }, () => ({ contents: `export const ICONS = ${PLACE};` }));
  },
};

/**
 * The icons whose names stand in the files of an app, as a definition of the second build.
 *
 * @param {string[]} inputs the files of the first build
 * @param {string} app the folder to which their names are relative
 */
export function usedIcons(inputs, app) {
  // Files with a colon are made by other plugins.
  const files = inputs.filter((file) => /^[^:]*\.tsx?$/.test(file)).map((file) => path.resolve(app, file));
  const icons = files.find((file) => FILE.test(file));
  if (!icons) return {};
  const others = files.filter((file) => file !== icons).map((file) => readFileSync(file, 'utf8'));
  const text = others.join('\n');
  const all = [...readFileSync(icons, 'utf8').matchAll(ENTRY)].map(([, name, shapes]) => [name, shapes]);
  const used = all.filter(([name]) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text));
  const shapes = used.map(([name, shape]) => [name, shape.slice(1, -1)]);
  return { [PLACE]: JSON.stringify(Object.fromEntries(shapes)) };
}
