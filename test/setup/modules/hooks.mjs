import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';

const RELATIVE = /^\.{1,2}\/.*\.js$/;
/** A module of the shared components, which are bundled from their sources. */
const COMPONENT = /^@vitrine\/components\/(?<name>[\w-]+)$/;
const COMPONENTS = path.resolve(import.meta.dirname, '../../../web/components/src');
const JEST_GLOBALS = new URL('jest-globals.mjs', import.meta.url).href;

/** Sources import `./thing.js`, as Node requires after the build. Here the file is still `thing.ts`. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: JEST_GLOBALS, shortCircuit: true };
  const { name } = COMPONENT.exec(specifier)?.groups ?? {};
  if (name !== undefined) {
    const file = path.join(COMPONENTS, `${name}.ts`);
    if (existsSync(file)) return { url: pathToFileURL(file).href, format: 'module', shortCircuit: true };
  }
  if (RELATIVE.test(specifier) && isTypeScript(context.parentURL)) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

/** Compiles TypeScript. */
export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  return { source: compile(fileURLToPath(url)), format: 'module', shortCircuit: true };
}

function isTypeScript(url) {
  return url !== undefined && url.startsWith('file:') && url.endsWith('.ts');
}
