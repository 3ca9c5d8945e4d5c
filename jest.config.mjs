import { availableParallelism } from 'node:os';

const shared = {
  // Node imports the test files itself, see test/setup/modules.
  testEnvironment: '<rootDir>/test/setup/modules/environment.mjs',
  testRunner: '<rootDir>/test/setup/modules/run-file.mjs',
  transform: {},
  // Not in the folder for temporary files, which each run has for itself.
  cacheDirectory: '<rootDir>/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

export default {
  // One for each core; on one core a second worker still pays.
  maxWorkers: Math.max(2, availableParallelism()),
  // A worker keeps the modules of each file that it has run; it is replaced before it reaches V8's limit.
  workerIdleMemoryLimit: '1500MB',
  // For all projects: jest does not read it from one of them.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,test,bench,web}/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/setup/global-setup.mjs',
      globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
    },
  ],
};
