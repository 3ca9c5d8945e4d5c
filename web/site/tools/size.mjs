/** Says how large the script and the style of the site are for a browser, and fails above the budgets. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import '../build.mjs';

/** Bytes of the script by gzip. */
const SCRIPT_BUDGET = 4000;
/** Bytes of a page without data by brotli, mostly its style: the rest of 20,000 is for the data. */
const EMPTY_PAGE_BUDGET = 9000;

const dist = path.resolve(import.meta.dirname, '../dist');
const assets = path.join(dist, 'assets');
const script = readdirSync(assets).find((name) => name.endsWith('.js')) ?? '';
const scriptBytes = gzipSync(readFileSync(path.join(assets, script)), { level: 9 }).length;
const { problem } = await import(path.join(dist, 'server.js'));
const pageBytes = brotliCompressSync(problem({ path: '/en' }, 404).body).length;
console.log(`script: ${scriptBytes} bytes by gzip, of ${SCRIPT_BUDGET}`);
console.log(`page without data: ${pageBytes} bytes by brotli, of ${EMPTY_PAGE_BUDGET}`);
if (scriptBytes > SCRIPT_BUDGET || pageBytes > EMPTY_PAGE_BUDGET) process.exitCode = 1;
