import type { Locator } from 'playwright-core';
import { until } from '../setup/until.js';

/** Waits until an element has the focus, which closed dialogs and moved items return in a later frame. */
export function hasFocus(target: Locator): Promise<void> {
  return until(() => target.evaluate((element) => element === document.activeElement));
}
