/** `npm run test:times`: records the seconds of the longest test files of the last run, which order the next runs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './installed.mjs';

const TIMES = path.join(root, 'test/setup/times.json');
const RESULTS = path.join(root, '.test-results/jest.json');
/** Shorter files fill the gaps at the end. */
const LEAST_SECONDS = 5;

if (!existsSync(RESULTS)) {
  console.error('There are no results. Run `npm test` first.');
  process.exit(1);
}
const times = JSON.parse(readFileSync(TIMES, 'utf8'));
for (const { name, startTime, endTime } of JSON.parse(readFileSync(RESULTS, 'utf8')).testResults) {
  times[path.relative(root, name)] = Math.round((endTime - startTime) / 1000);
}
const rows = Object.entries(times)
  .filter(([file, seconds]) => seconds >= LEAST_SECONDS && existsSync(path.join(root, file)))
  .toSorted(([, one], [, other]) => other - one);
writeFileSync(TIMES, `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
console.log(`${rows.length} files take ${LEAST_SECONDS} seconds or more.`);
