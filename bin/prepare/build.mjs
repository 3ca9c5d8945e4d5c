import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const SOURCES = ['src', 'migrations'];
const COMPILER = 'bin/prepare/compile.mjs';
const BUNDLER = 'bin/prepare/bundle.mjs';
const SETTINGS = [
  'package-lock.json',
  ...['compiler-options', 'outputs'].map((name) => `bin/prepare/${name}.mjs`),
  COMPILER,
  BUNDLER,
];

/** Whether `dist` was built from the current sources. */
export function isBuilt(root) {
  const stamp = stampOf(root);
  // An image may contain the result without its sources.
  if (!existsSync(path.join(root, 'src'))) return true;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** Compiles the sources into `dist`, and joins them in `dist/bundle`. */
export async function build(root) {
  // Computed before the build, so that a file edited meanwhile is built again.
  const sources = fingerprint(root);
  rmSync(stampOf(root), { force: true });
  await compile(root);
  await run('Joining the files', process.execPath, [path.join(root, BUNDLER)], {
    root,
    environment: process.env,
  });
  writeFileSync(stampOf(root), sources);
}

/** Compiles the sources into `dist`. */
export async function compile(root) {
  await run('Building', process.execPath, [path.join(root, COMPILER)], { root, environment: process.env });
}

/** The stamp is absent during a build and after a failed one. */
function stampOf(root) {
  return path.join(root, 'dist', '.built');
}

/** Computed from sizes and times instead of contents, because each start computes it. */
function fingerprint(root) {
  const hash = createHash('sha256');
  const add = (file) => {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
  };
  for (const folder of SOURCES) {
    for (const name of readdirSync(path.join(root, folder), { recursive: true }).sort()) {
      if (!name.endsWith('.spec.ts')) addFile(path.join(root, folder, name), add);
    }
  }
  for (const name of SETTINGS) addFile(path.join(root, name), add);
  return hash.digest('hex');
}

/** Adds only files: the times of folders change whenever an editor creates a temporary file in them. */
function addFile(file, add) {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) add(file);
}
