/** Prints the size of the client for a page that uses all of it, and fails above the budget. */
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';

const BUDGET = 20_800;

const bytes = gzipSync(await bundle(), { level: 9 }).length;
console.log(`${bytes} bytes by gzip, of ${BUDGET}`);
if (bytes > BUDGET) process.exitCode = 1;
