import { ModernFakeTimers } from '@jest/fake-timers';

/** In the realm of Node itself, whose streams would wait for a clock that stands still. */
const NEVER_FAKED = ['nextTick', 'queueMicrotask'];

class Clock extends ModernFakeTimers {
  useFakeTimers(config = {}) {
    super.useFakeTimers({ ...config, doNotFake: [...(config.doNotFake ?? []), ...NEVER_FAKED] });
  }
}

/** Of the `jest` in `@jest/globals`, which only modules have that jest itself loads, tests use the clock. */
export const jest = new Clock({
  config: { fakeTimers: {}, rootDir: process.cwd(), testMatch: [] },
  global: globalThis,
});
