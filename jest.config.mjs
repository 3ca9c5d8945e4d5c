import { existsSync } from 'node:fs';
import Module from 'node:module';

// jest loads globalSetup and what it imports by `require`, outside of moduleNameMapper. There, too,
// `./thing.js` in a source means `thing.ts`.
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const fromSource = parent?.filename?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(request);
  return resolveFilename.call(this, fromSource ? request.replace(/js$/, 'ts') : request, parent, ...rest);
};

/** Decorators and the metadata that Nest's injection and TypeORM's columns read. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  // Sources import `./thing.js`, as Node wants it; here that file is still called `thing.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

const hooks = Object.fromEntries(
  Object.entries({
    globalSetup: './test/setup/global-setup.ts',
    globalTeardown: './test/setup/global-teardown.ts',
  }).filter(([, file]) => existsSync(new URL(file, import.meta.url))),
);

export default {
  // Two cores: a second worker still pays, a third only waits for the database.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,test,bench}/**/*.spec.ts'],
    },
    {
      ...shared,
      ...Object.fromEntries(
        Object.entries(hooks).map(([hook, file]) => [hook, `<rootDir>/${file.slice(2)}`]),
      ),
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      testTimeout: 60_000,
    },
  ],
};
