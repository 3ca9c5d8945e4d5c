import type { FileChooser, Locator, Page } from 'playwright-core';

/** More Tab stops than any tested screen has. */
const MOST_STOPS = 150;

/** A user without a pointer: each element is reached by Tab, and the element with the focus is visible. */
export class Keyboard {
  /** Steps after which no element had the focus, and elements with an invisible focus. */
  readonly faults: string[] = [];

  #onChooser: (chooser: FileChooser) => void = () => undefined;

  constructor(readonly page: Page) {
    // Playwright intercepts file dialogs only some time after a listener was added.
    page.on('filechooser', (chooser) => this.#onChooser(chooser));
  }

  button(name: string | RegExp, place: Page | Locator = this.page): Locator {
    return place.getByRole('button', { name, exact: true });
  }

  /** Presses Tab, or Shift+Tab if the element is above, until it has the focus. */
  async reach(target: Locator): Promise<void> {
    await target.first().waitFor();
    for (let stop = 0; stop <= MOST_STOPS; stop += 1) {
      const way = await target.first().evaluate((element) => {
        const { activeElement } = document;
        if (activeElement === null || element.contains(activeElement)) return 'here';
        return activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
          ? 'above'
          : 'below';
      });
      if (way === 'here') return this.#check(String(target));
      await this.page.keyboard.press(way === 'above' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`No Tab stop: ${String(target)}`);
  }

  /** Reaches a button or link and presses Enter. Afterwards an element must have the focus again. */
  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
    await this.settle(String(target));
  }

  /** Replaces the text of a field. */
  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Presses keys at the element that has the focus. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.settle(keys.join(' '));
  }

  /** Chooses an option of a list that opens from a button. */
  async choose(target: Locator, option: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
    const found = this.page.getByRole('option', { name: option, exact: true });
    await found.waitFor();
    const isReached = (): Promise<boolean> =>
      found.evaluate((element) => element.contains(document.activeElement));
    for (let step = 0; step < MOST_STOPS && !(await isReached()); step += 1)
      await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await found.waitFor({ state: 'detached' });
    await this.settle(`option ${option}`);
  }

  /** Chooses a file in the dialog that a button opens. */
  async upload(target: Locator, name: string, mimeType: string, content: string | Buffer): Promise<void> {
    const opened = new Promise<FileChooser>((resolve) => {
      this.#onChooser = resolve;
    });
    await this.press(target);
    await (await opened).setFiles({ name, mimeType, buffer: Buffer.from(content) });
  }

  /** Waits for the result of a step; then an element must have the focus. */
  async after(shown: Locator, state: 'visible' | 'detached' = 'visible'): Promise<void> {
    await shown.first().waitFor({ state });
    await this.settle(`${String(shown)} ${state}`);
  }

  /** Records a fault if no element has the focus or receives it soon. */
  async settle(step: string): Promise<void> {
    const isLost = await this.page
      .waitForFunction(() => ![null, document.body].includes(document.activeElement as HTMLElement | null))
      .then(() => false)
      .catch(() => true);
    if (isLost) this.faults.push(`no focus after ${step}`);
  }

  /** Records a fault unless the element with the focus is within the window and has an outline. */
  async #check(name: string): Promise<void> {
    const isSeen = await this.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null) return false;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const isInside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      if (element instanceof SVGElement) return isInside && document.querySelector('.plan-focus') !== null;
      const shapes = [element, ...element.querySelectorAll('*')];
      if (element.parentElement) shapes.push(element.parentElement, ...element.parentElement.children);
      const isMarked = shapes.some((each) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
      return isInside && isMarked;
    });
    if (!isSeen) this.faults.push(`invisible focus at ${name}`);
  }
}
