import { ModernFakeTimers } from '@jest/fake-timers';

/** The streams of Node run in the same realm, and would hang with a stopped clock. */
const NEVER_FAKED = ['nextTick', 'queueMicrotask'];

class Clock extends ModernFakeTimers {
  useFakeTimers(config = {}) {
    super.useFakeTimers({ ...config, doNotFake: [...(config.doNotFake ?? []), ...NEVER_FAKED] });
  }
}

/** The `jest` of `@jest/globals` exists only in modules that jest loads. Tests use only its clock. */
export const jest = new Clock({
  config: { fakeTimers: {}, rootDir: process.cwd(), testMatch: [] },
  global: globalThis,
});
