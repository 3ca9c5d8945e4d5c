/** Builds the kiosk, prints the size of its scripts after gzip, and fails above the budget. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import '../build.mjs';

const BUDGET = 60_000;

const assets = path.resolve(import.meta.dirname, '../dist/assets');
const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
const sizes = scripts.map((name) => gzipSync(readFileSync(path.join(assets, name)), { level: 9 }).length);
const bytes = sizes.reduce((sum, size) => sum + size, 0);
console.log(`${bytes} bytes by gzip, of ${BUDGET}`);
if (bytes > BUDGET) process.exitCode = 1;
