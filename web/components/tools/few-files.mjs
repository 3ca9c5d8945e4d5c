/**
 * esbuild makes a file for each set of screens that share a module: over a hundred small files that compress
 * badly. This plugin uses them as modules of a second build. There, all screens import the files of the first
 * page, and most screens the shared files, so esbuild joins each of the two groups.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The minimum number of screens that import a shared file. */
const SCREENS = 3;
/** A smaller shared file, in bytes, needs two screens: alone it would compress badly. */
const SMALL = 12_000;
/** A screen imports the shared files if it needs at least this share of their bytes. Others start without them. */
const PART = 0.25;

/**
 * @param {import('esbuild').Metafile['outputs']} outputs the files of the first build
 * @param {string} app the folder to which their names are relative
 * @param {readonly string[]} rareScreens the folders of `src` whose words only their own screens load
 */
export function fewFiles(outputs, app, rareScreens) {
  const rareWords = new Set(rareScreens.map((folder) => `src/${folder}/words.ts`));
  const lists = importsOfScreens(outputs, rareWords);
  const filesOf = new Map([...lists].map(([screen, files]) => [path.resolve(app, screen), files]));
  return {
    name: 'few-files',
    setup(build) {
      build.onLoad({ filter: /\.js$/ }, async ({ path: screen }) => {
        const text = await readFile(screen, 'utf8');
        const files = filesOf.get(screen) ?? [];
        const imports = files.map((file) => `import ${JSON.stringify(path.resolve(app, file))};\n`);
        return { contents: imports.join('') + text };
      });
    },
  };
}

/** For each screen, the files to import in addition to its own imports. */
function importsOfScreens(outputs, rareWords) {
  const entries = Object.keys(outputs).filter((file) => outputs[file].entryPoint);
  const [main, ...others] = entries.toSorted((a, b) => rank(outputs[a]) - rank(outputs[b]));
  const first = firstFiles(outputs, main);
  const screens = others
    .filter((file) => !isWords(outputs[file]))
    .map((screen) => ({ screen, needed: firstFiles(outputs, screen) }));
  const sizeOf = (files) => files.reduce((sum, file) => sum + outputs[file].bytes, 0);
  const isShared = (file) =>
    screens.filter(({ needed }) => needed.has(file)).length >= (outputs[file].bytes < SMALL ? 2 : SCREENS);
  const hasRareWords = (file) => Object.keys(outputs[file].inputs).some((input) => rareWords.has(input));
  const shared = Object.keys(outputs).filter(
    (file) => !first.has(file) && isShared(file) && !hasRareWords(file),
  );
  return new Map(
    screens.map(({ screen, needed }) => {
      const isMost = sizeOf(shared.filter((file) => needed.has(file))) >= sizeOf(shared) * PART;
      return [screen, [...first, ...(isMost ? shared : [])].filter((file) => file !== main)];
    }),
  );
}

const rank = ({ entryPoint }) => (entryPoint === 'src/main.tsx' ? 0 : 1);
const isWords = ({ entryPoint }) => entryPoint.startsWith('words:');

/** The file and all its static imports. */
function firstFiles(outputs, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path: imported, kind } of outputs[file].imports) {
    if (kind === 'import-statement') firstFiles(outputs, imported, seen);
  }
  return seen;
}
