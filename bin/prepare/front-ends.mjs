import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** The folders of `web` without sources of a bundle. */
const NO_SOURCES = new Set(['dist', 'node_modules', 'tools', 'examples']);

/** The front ends to build: the folders of `web` whose `build.mjs` has newer sources than `dist` beside it. */
export function outdatedFrontEnds(root) {
  const web = path.join(root, 'web');
  if (!existsSync(web)) return [];
  const names = readdirSync(web).filter((name) => existsSync(path.join(web, name, 'build.mjs')));
  return names.filter((name) => !isBuilt(root, name));
}

/** Builds front ends one after the other. */
export async function buildFrontEnds(root, names) {
  if (names.length > 0) await makeDocuments(root);
  for (const name of names) {
    // Computed before the build, so that a file edited meanwhile is built again.
    const sources = fingerprint(root, name);
    const program = path.join(root, 'web', name, 'build.mjs');
    await run(`Building the ${name}`, process.execPath, [program], { root, environment: process.env });
    writeFileSync(stampOf(root, name), sources);
  }
}

/** Makes the modules that sources import: typed documents and those of contract/. They are not in the repository. */
export async function makeDocuments(root) {
  const program = path.join(root, 'web', 'client', 'tools', 'generate.mjs');
  await run('Typing the documents', process.execPath, [program], { root, environment: process.env });
}

function isBuilt(root, name) {
  const stamp = stampOf(root, name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, name);
}

function stampOf(root, name) {
  return path.join(root, 'web', name, 'dist', '.built');
}

/** The sizes and times of the files of the package, and of the packages that it can bundle, as for the server. */
function fingerprint(root, name) {
  const hash = createHash('sha256');
  for (const folder of ['ui', 'map', 'client', 'components', name])
    addFolder(root, path.join('web', folder), hash);
  for (const file of ['package-lock.json', 'schema.graphql', 'contract/fields.json', 'contract/words.json'])
    hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function addFolder(root, folder, hash) {
  if (!existsSync(path.join(root, folder))) return;
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true }).sort(byName)) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory() && !NO_SOURCES.has(entry.name)) addFolder(root, place, hash);
    if (!entry.isFile() || entry.name.endsWith('.spec.ts')) continue;
    const { size, mtimeMs } = statSync(path.join(root, place));
    hash.update(`${place} ${size} ${mtimeMs}\n`);
  }
}

function byName(a, b) {
  return a.name < b.name ? -1 : 1;
}
