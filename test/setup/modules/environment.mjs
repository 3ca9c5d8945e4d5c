import path from 'node:path';
import { ModuleMocker } from 'jest-mock';
import { failureListeners } from '../failures.ts';
import { quickStackTraces } from './stack-traces.mjs';

/** Runs test files in the realm of the worker, so that Node keeps the imported modules. */
export default class SharedEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  // Jest replaces it for each file.
  #exit = process.exit;
  #console = console;
  #file;

  constructor({ globalConfig }, { testPath }) {
    this.#file = path.relative(globalConfig.rootDir, testPath);
  }

  async setup() {
    quickStackTraces();
  }

  async teardown() {
    process.exit = this.#exit;
    globalThis.console = this.#console;
  }

  /** Jest awaits it. */
  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure') return;
    const titles = [];
    for (let part = test; part?.parent; part = part.parent) titles.unshift(part.name);
    for (const listener of failureListeners) await listener([this.#file, ...titles].join(' '));
  }

  getVmContext() {
    return null;
  }
}
