/** Says how large the script and the style of the site are for a browser, and fails above the budgets. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import '../build.mjs';

/** Bytes of each script by gzip. Only pages with a plan load the second one. */
const SCRIPT_BUDGETS = { site: 4000, plan: 7000 };
/** Bytes of a page without data by brotli, mostly its style: the rest of 20,000 is for the data. */
const EMPTY_PAGE_BUDGET = 9000;

const dist = path.resolve(import.meta.dirname, '../dist');
const assets = path.join(dist, 'assets');

function report(what, bytes, budget) {
  console.log(`${what}: ${bytes} bytes of ${budget}`);
  if (bytes > budget) process.exitCode = 1;
}

for (const [name, budget] of Object.entries(SCRIPT_BUDGETS)) {
  const file = readdirSync(assets).find((one) => one.startsWith(`${name}.`) && one.endsWith('.js')) ?? '';
  report(`${name} by gzip`, gzipSync(readFileSync(path.join(assets, file)), { level: 9 }).length, budget);
}
const { problem } = await import(path.join(dist, 'server.js'));
report(
  'page without data by brotli',
  brotliCompressSync(problem({ path: '/en' }, 404).body).length,
  EMPTY_PAGE_BUDGET,
);
