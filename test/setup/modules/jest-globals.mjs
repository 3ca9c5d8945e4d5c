import { ModernFakeTimers } from '@jest/fake-timers';

/** Of the `jest` in `@jest/globals`, which only modules have that jest itself loads, tests use the clock. */
export const jest = new ModernFakeTimers({
  config: { fakeTimers: {}, rootDir: process.cwd(), testMatch: [] },
  global: globalThis,
});
