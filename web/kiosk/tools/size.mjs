/** Prints the sizes of the built kiosk's scripts after gzip. Fails if the page's script exceeds its budget. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The bytes of the page's script after gzip. Few pages or the search worker load the other scripts. */
const BUDGET = 61_000;

const assets = path.resolve(import.meta.dirname, '../dist/assets');
for (const name of readdirSync(assets).filter((each) => each.endsWith('.js'))) {
  const text = readFileSync(path.join(assets, name));
  const bytes = gzipSync(text, { level: 9 }).length;
  const isPage = name.startsWith('kiosk-');
  console.log(`${name}: ${bytes} bytes by gzip${isPage ? `, of ${BUDGET}` : ''}`);
  if (isPage && bytes > BUDGET) process.exitCode = 1;
  // A part shared with another file would become a second script of the page.
  if (isPage && /(?:^|;)import[{"]/.test(text.toString()))
    throw new Error('The script of the page has a second file.');
}
