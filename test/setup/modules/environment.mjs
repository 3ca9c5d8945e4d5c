import { ModuleMocker } from 'jest-mock';
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

  async setup() {
    quickStackTraces();
  }

  async teardown() {
    process.exit = this.#exit;
    globalThis.console = this.#console;
  }

  getVmContext() {
    return null;
  }
}
