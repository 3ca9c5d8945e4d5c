import { readFileSync } from 'node:fs';
import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

const TIMES = path.resolve(import.meta.dirname, '../times.json');

/**
 * Runs the longest files first, so that no worker is alone at the end. `npm run test:times` records their seconds after
 * a whole run; files without a record are short or new.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const times = JSON.parse(readFileSync(TIMES, 'utf8'));
    const timeOf = ({ path: file, context }) => times[path.relative(context.config.rootDir, file)] ?? 0;
    return tests.toSorted((one, other) => timeOf(other) - timeOf(one));
  }
}
