/** `size.mjs console`: builds an app, and compares its scripts after gzip with the budgets: first route and whole. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildApp } from './build-app.mjs';
import { firstFiles } from './few-files.mjs';

/** Bytes after gzip: of what the first page loads, and of all scripts together. */
const BUDGETS = { console: { first: 158_000, whole: 396_000 }, portal: { first: 139_000, whole: 221_000 } };

const name = process.argv[2];
const app = path.resolve(import.meta.dirname, '../..', name);
const { outputs } = await buildApp(app, `/${name}`);
const assets = path.join(app, 'dist', 'assets');
const sizes = new Map(
  readdirSync(assets)
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, gzipSync(readFileSync(path.join(assets, file)), { level: 9 }).length]),
);
const [main] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `dist/modules/${name}.js`);
const sizeOf = (file) => sizes.get(path.basename(file));
/** Chinese or English: the page loads the words of one language before it shows anything. */
const words = Object.keys(outputs).filter((file) => /\/(?:zh|en)-\w+\.js$/.test(file));
if (words.length !== 2) throw new Error('There are not two files of words.');
const first =
  [...firstFiles(outputs, main)].reduce((sum, file) => sum + sizeOf(file), 0) +
  Math.max(...words.map(sizeOf));
const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
for (const [what, size] of Object.entries({ first, whole })) {
  const budget = BUDGETS[name][what];
  console.log(`${name}, ${what}: ${size} bytes by gzip, of ${budget}`);
  if (size > budget) process.exitCode = 1;
}
