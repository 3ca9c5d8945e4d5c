import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import swc from '@swc/core';
import { COMPILER_OPTIONS } from '../../../bin/prepare/compiler-options.mjs';

const CACHE = path.resolve(import.meta.dirname, '../../../.cache/tests');

const SETTINGS = `${swc.version} ${JSON.stringify(COMPILER_OPTIONS)}`;

/** The JavaScript of a file in TypeScript. */
export function compile(file) {
  const source = readFileSync(file, 'utf8');
  const cached = placeOf(file, source);
  if (existsSync(`${cached}.js`)) return readFileSync(`${cached}.js`, 'utf8');
  const { code, map } = swc.transformSync(source, {
    ...COMPILER_OPTIONS,
    filename: file,
    sourceFileName: file,
  });
  mkdirSync(CACHE, { recursive: true });
  // Writes the map first: only code that has run needs it.
  write(`${cached}.map`, map);
  write(`${cached}.js`, code);
  return code;
}

/** The file with the source map of a compiled file. */
export function sourceMapOf(file) {
  const map = `${placeOf(file, readFileSync(file, 'utf8'))}.map`;
  return existsSync(map) ? map : undefined;
}

function placeOf(file, source) {
  const hash = createHash('sha256').update(`${SETTINGS} ${file} `).update(source).digest('hex');
  return path.join(CACHE, hash);
}

/** Writes the file atomically, because the workers compile at the same time. */
function write(file, text) {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
}
