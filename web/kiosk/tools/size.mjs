/** Builds the kiosk, prints the sizes of its scripts after gzip, and fails if that of the page is above its budget. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import '../build.mjs';

const BUDGET = 60_000;

const assets = path.resolve(import.meta.dirname, '../dist/assets');
for (const name of readdirSync(assets).filter((each) => each.endsWith('.js'))) {
  const bytes = gzipSync(readFileSync(path.join(assets, name)), { level: 9 }).length;
  console.log(`${name}: ${bytes} bytes by gzip, of ${BUDGET}`);
  if (bytes > BUDGET) process.exitCode = 1;
}
