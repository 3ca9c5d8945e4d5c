/**
 * The phases of a test run. The lists of `test/phases.json` decide which jest project of `jest.config.mjs` contains
 * a file, and each phase runs some of these projects.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../installed.mjs';

/** The tests of documents. In continuous integration, a failure here ends the run. */
export const DOCUMENTS = { name: 'tests of documents', projects: ['documents'], options: [], alone: false };

/**
 * The other phases: name, jest projects, options of jest. A phase that is `alone` has nothing beside it, not even a
 * static check.
 */
export const PHASES = [
  { name: 'tests', projects: ['unit', 'api', 'browser'], options: [], alone: false },
  { name: 'tests that use the whole machine', projects: ['machine'], options: ['--runInBand'], alone: true },
  { name: 'tests that measure time', projects: ['timed'], options: ['--maxWorkers=2'], alone: true },
];

/** What may run beside other work, and ends within minutes: no browser, no measurements. */
export const FAST_PHASES = [
  DOCUMENTS,
  { name: 'tests without a browser', projects: ['unit', 'api'], options: [], alone: false },
];

/** The files of `test/phases.json`: those that use the whole machine, and those that measure time. */
export function phaseLists() {
  const lists = JSON.parse(readFileSync(path.join(root, 'test/phases.json'), 'utf8'));
  return { machine: Object.keys(lists.machine), timed: Object.keys(lists.timed) };
}
