import { availableParallelism } from 'node:os';
import { phaseLists } from './bin/gate/phases.mjs';

const shared = {
  // Node imports the test files directly (test/setup/modules).
  testEnvironment: '<rootDir>/test/setup/modules/environment.mjs',
  testRunner: '<rootDir>/test/setup/modules/run-file.mjs',
  transform: {},
  // Not in the temporary folder: each run has its own.
  cacheDirectory: '<rootDir>/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

const e2e = {
  ...shared,
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
};

const { machine, timed } = phaseLists();
const inRoot = (file) => `<rootDir>/${file}`;

export default {
  // One for each core. On one core, two workers are faster than one.
  maxWorkers: Math.max(2, availableParallelism()),
  // A worker keeps the modules of all its files in memory. It is replaced before it reaches V8's limit.
  workerIdleMemoryLimit: '1500MB',
  // Jest reads this option at the top level only.
  // It ends what hangs. A busy machine needs ten times as long as an idle one.
  testTimeout: 180_000,
  testSequencer: '<rootDir>/test/setup/modules/sequencer.mjs',
  projects: [
    {
      ...e2e,
      displayName: 'documents',
      testMatch: ['<rootDir>/test/docs/*-spec.ts', '<rootDir>/test/docs/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,test,bench,web}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', inRoot('test/docs/')],
    },
    {
      ...e2e,
      displayName: 'api',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        ...['test/docs/', 'test/web/', ...machine, ...timed].map(inRoot),
      ],
    },
    { ...e2e, displayName: 'browser', testMatch: ['<rootDir>/test/web/**/*.e2e-spec.ts'] },
    { ...e2e, displayName: 'machine', testMatch: machine.map(inRoot) },
    { ...e2e, displayName: 'timed', testMatch: timed.map(inRoot) },
  ],
};
