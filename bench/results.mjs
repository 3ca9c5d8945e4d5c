import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const RESULTS = path.resolve(import.meta.dirname, 'results');

/** Writes the result of a benchmark as JSON and prints the name of the file. */
export function writeResult(name, result) {
  const date = new Date().toISOString();
  const file = path.join(RESULTS, `${name}-${date.replaceAll(':', '')}.json`);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ date, node: process.version, ...result }, null, 2)}\n`);
  console.log(`Written to ${path.relative(process.cwd(), file)}`);
}

/** The last result of a benchmark for which `isWhole` returns true. Undefined if there is none. */
export function lastResult(name, isWhole = () => true, folder = RESULTS) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((file) => file.startsWith(`${name}-`) && file.endsWith('.json'));
  return files
    .sort()
    .reverse()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
    .find(isWhole);
}
