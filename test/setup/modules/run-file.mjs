import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import circus from 'jest-circus/runner';
import { sourceMapOf } from './compile.mjs';

const require = createRequire(import.meta.url);
const hooks = require('node:async_hooks');

/**
 * Runs a test file by jest-circus, and lets Node import it. Jest would evaluate all 3000 modules of the
 * application and its packages for each file.
 */
export default async function runFile(globalConfig, config, environment, runtime, testPath, send) {
  const before = new Set(stateSymbols());
  const storages = [];
  runtime.requireInternalModule = (module) => requireAfresh(module, storages);
  runtime.unstable_shouldLoadAsEsm = () => true;
  runtime.unstable_importModule = (file) => import(pathToFileURL(file).href);
  runtime.getSourceMaps().get = mapOf;
  try {
    return await circus.default(globalConfig, config, environment, runtime, testPath, send);
  } finally {
    for (const storage of storages) storage.disable();
    for (const symbol of stateSymbols()) if (!before.has(symbol)) delete globalThis[symbol];
  }
}

/**
 * Loads jest-circus again, because its module and an AsyncLocalStorage contain the tests of a file. A
 * storage that stays enabled slows each promise of all later files. `storages` receives it.
 */
function requireAfresh(file, storages) {
  const { AsyncLocalStorage } = hooks;
  hooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor() {
      super();
      storages.push(this);
    }
  };
  try {
    delete require.cache[file];
    return require(file);
  } finally {
    hooks.AsyncLocalStorage = AsyncLocalStorage;
  }
}

/** The symbols under which jest-circus keeps its state in the global object. */
function stateSymbols() {
  const symbols = Object.getOwnPropertySymbols(globalThis);
  return symbols.filter((symbol) => ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS'].includes(symbol.description));
}

function mapOf(file) {
  const place = file.startsWith('file:') ? fileURLToPath(file) : file;
  return place.endsWith('.ts') ? sourceMapOf(place) : undefined;
}
