/** Prints the sizes of the scripts of the built kiosk after gzip, and fails if that of the page is above its budget. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Of the script that the page loads. The others are loaded by few pages, or by the worker of the search. */
const BUDGET = 60_000;

const assets = path.resolve(import.meta.dirname, '../dist/assets');
for (const name of readdirSync(assets).filter((each) => each.endsWith('.js'))) {
  const text = readFileSync(path.join(assets, name));
  const bytes = gzipSync(text, { level: 9 }).length;
  const isPage = name.startsWith('kiosk-');
  console.log(`${name}: ${bytes} bytes by gzip${isPage ? `, of ${BUDGET}` : ''}`);
  if (isPage && bytes > BUDGET) process.exitCode = 1;
  // The page would load a part that is shared with another file as a second script.
  if (isPage && /(?:^|;)import[{"]/.test(text.toString()))
    throw new Error('The script of the page has a second file.');
}
