import type { Browser, Locator } from 'playwright-core';
import { describeInChromium, openBrowser } from '../chromium.js';
import { PlanPage, type PlanPageOptions } from './plan-page.js';

describeInChromium('the plan of a hall, in a browser', () => {
  let browser: Browser;
  let plan: PlanPage;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterEach(() => plan.close());
  afterAll(() => browser.close());

  async function open(
    options: PlanPageOptions = {},
    context: Parameters<typeof PlanPage.open>[2] = {},
  ): Promise<void> {
    plan = await PlanPage.open(browser, options, context);
  }

  function booth(name: string, role: 'button' | 'link' = 'button'): Locator {
    const group = plan.page.getByRole('group', { name: 'Centre Hall 1', exact: true });
    return group.getByRole(role, { name, exact: true });
  }

  /** The position of a booth on the screen, without its lines and texts. */
  function floorOf(name: string): Promise<{ x: number; y: number; width: number }> {
    return booth(name)
      .locator('.booth-floor')
      .evaluate((element) => {
        const { x, y, width } = element.getBoundingClientRect();
        return { x, y, width };
      });
  }

  it.each(['A1, Company A1 Co., Ltd.', 'A2, free', 'A3, held', 'A4, blocked'])(
    'has a button "%s"',
    async (name) => {
      await open();
      expect(await booth(name).count()).toBe(1);
    },
  );

  it('has links if booths have pages', async () => {
    await open({ linked: true });
    expect(await booth('A1, Company A1 Co., Ltd.', 'link').count()).toBe(1);
  });

  it.each(['Entrance', 'East', 'Stage', 'Toilets', 'North'])('has an image "%s"', async (name) => {
    await open();
    expect(await plan.page.getByRole('img', { name, exact: true }).count()).toBe(1);
  });

  it.each([false, true])('is one Tab stop, with links: %s', async (linked) => {
    await open({ linked });
    await plan.page.getByRole('button', { name: 'Before' }).press('Tab');
    expect(await plan.focused()).toBe('A1, Company A1 Co., Ltd.');
    await plan.page.keyboard.press('Tab');
    expect(await plan.page.evaluate('document.activeElement.textContent')).toBe('After');
  });

  it('moves the focus to the next booth by arrow keys, and keeps the Tab stop there', async () => {
    await open();
    await booth('A1, Company A1 Co., Ltd.').press('ArrowRight');
    expect(await plan.focused()).toBe('A2, free');
    await plan.page.keyboard.press('ArrowDown');
    expect(await plan.focused()).toBe('B2, Company B2 Co., Ltd.');
    await plan.page.keyboard.press('Shift+Tab');
    await plan.page.keyboard.press('Tab');
    expect(await plan.focused()).toBe('B2, Company B2 Co., Ltd.');
  });

  it('marks the booth with the focus', async () => {
    await open();
    const floor = booth('A2, free').locator('.booth-floor');
    const stroke = () => floor.evaluate((one) => getComputedStyle(one).stroke);
    const before = await stroke();
    await booth('A1, Company A1 Co., Ltd.').press('ArrowRight');
    expect(await stroke()).not.toBe(before);
  });

  it('keeps the booth with the focus in a near view', async () => {
    await open();
    await plan.live(({ map }) => map.centre('a1', 6));
    await booth('A1, Company A1 Co., Ltd.').focus();
    for (let step = 0; step < 10; step += 1) await plan.page.keyboard.press('ArrowRight');
    await plan.live(() => undefined);
    const box = await floorOf('A11, Company A11 Co., Ltd.');
    expect(await plan.focused()).toBe('A11, Company A11 Co., Ltd.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1000);
  });

  it.each(['Enter', ' '])('selects by the key "%s", and keeps the focus', async (key) => {
    await open({ selected: ['c1'] });
    await booth('A2, free').press(key);
    expect(await plan.live(({ chosen }) => chosen)).toEqual(['a2']);
    expect(await booth('A2, free').getAttribute('aria-current')).toBe('location');
    expect(await booth('C1, Company C1 Co., Ltd.').getAttribute('aria-current')).toBeNull();
    expect(await plan.focused()).toBe('A2, free');
  });

  it('selects a link once by Enter', async () => {
    await open({ linked: true });
    await booth('B5, Company B5 Co., Ltd.', 'link').focus();
    await plan.page.keyboard.press('Enter');
    expect(await plan.live(({ chosen }) => chosen)).toEqual(['b5']);
  });

  it('follows links if the page does not handle selections', async () => {
    await open({ linked: true, chooses: false });
    await booth('B5, Company B5 Co., Ltd.', 'link').click();
    expect(new URL(plan.page.url()).hash).toBe('#B5');
  });

  it('selects by a click', async () => {
    await open();
    await booth('C7, Company C7 Co., Ltd.').click();
    expect(await plan.live(({ chosen }) => chosen)).toEqual(['c7']);
  });

  it('zooms by + and −, and shows the whole plan by 0', async () => {
    await open();
    await booth('A2, free').focus();
    const scales: number[] = [];
    for (const key of ['+', '+', '-', '0']) {
      await plan.page.keyboard.press(key);
      scales.push(await plan.scale());
    }
    expect(scales).toEqual([1.5, 2.25, 1.5, 1]);
  });

  it('moves with the mouse, without a selection', async () => {
    await open();
    await plan.live(({ map }) => map.centre('b5', 5));
    const before = await floorOf('B5, Company B5 Co., Ltd.');
    await plan.page.mouse.move(500, 350);
    await plan.page.mouse.down();
    await plan.page.mouse.move(440, 330, { steps: 6 });
    await plan.page.mouse.up();
    await plan.live(() => undefined);
    const after = await floorOf('B5, Company B5 Co., Ltd.');
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([-60, -20]);
    expect(await plan.live(({ chosen }) => chosen)).toEqual([]);
  });

  it('does not follow a mouse that was released outside of the plan', async () => {
    await open();
    await plan.live(({ map }) => map.centre('b5', 5));
    const before = await plan.live(({ map }) => map.view);
    const { x, y } = (await plan.page.locator('.plan').boundingBox())!;
    await plan.page.mouse.move(x + 500, y + 1);
    await plan.page.mouse.down();
    await plan.page.mouse.move(x + 500, y - 2);
    await plan.page.mouse.up();
    await plan.page.mouse.move(x + 400, y + 200, { steps: 4 });
    expect(await plan.live(({ map }) => map.view)).toEqual(before);
  });

  it('zooms with two fingers in proportion to their distance', async () => {
    await open({}, { hasTouch: true });
    await plan.pinch(100, 250);
    expect(await plan.scale()).toBeCloseTo(2.5, 1);
  });

  it('leaves the wheel to the page if the whole plan is visible', async () => {
    await open();
    const wheel = (deltaY: number): Promise<boolean> =>
      plan.page.evaluate(
        `document.querySelector('.plan').dispatchEvent(new WheelEvent('wheel', { deltaY: ${deltaY}, cancelable: true }))`,
      );
    expect(await wheel(100)).toBe(true);
    expect(await wheel(-100)).toBe(false);
    expect(await plan.scale()).toBeGreaterThan(1);
  });

  it('changes one element per frame, however often the pointer moves', async () => {
    await open();
    await plan.live(({ map }) => map.centre('b5', 5));
    const changed = await plan.live(async ({ map: { svg } }) => {
      const written: string[] = [];
      const observer = new MutationObserver((records) => {
        const styled = records.filter((record) => record.attributeName === 'style');
        written.push(...styled.map((record) => (record.target as Element).classList.item(0) ?? ''));
      });
      observer.observe(svg, { attributes: true, subtree: true });
      const move = (type: string, clientX: number): boolean =>
        svg.dispatchEvent(
          new PointerEvent(type, { clientX, clientY: 300, pointerId: 9, buttons: 1, bubbles: true }),
        );
      // The browser has no pointer for these synthetic events.
      svg.setPointerCapture = () => undefined;
      move('pointerdown', 500);
      for (let x = 500; x > 400; x -= 1) move('pointermove', x);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return written;
    });
    expect(changed).toEqual(['plan-world']);
  });

  it('changes no booth during a zoom', async () => {
    await open();
    const changed = await plan.live(async ({ map }) => {
      let count = 0;
      const observer = new MutationObserver((records) => (count += records.length));
      const booths = map.svg.querySelector('.plan-booths')!;
      observer.observe(booths, { attributes: true, childList: true, characterData: true, subtree: true });
      for (let step = 0; step < 4; step += 1) {
        map.zoom();
        await new Promise(requestAnimationFrame);
      }
      await new Promise(requestAnimationFrame);
      return count;
    });
    expect(changed).toBe(0);
  });

  it('shows titles only in a near view', async () => {
    await open();
    const isShown = (): Promise<boolean> =>
      plan.page.evaluate(`document.querySelector('.plan-title').getBoundingClientRect().width > 0`);
    expect(await isShown()).toBe(false);
    await plan.live(({ map }) => map.centre('b5'));
    expect(await isShown()).toBe(true);
  });

  it('draws a way and removes it', async () => {
    await open();
    const line = (): Promise<string | null> => plan.page.locator('.plan-way').getAttribute('d');
    await plan.live(({ way }) =>
      way([
        { x: 1, y: 1 },
        { x: 5, y: 1 },
      ]),
    );
    expect(await line()).toBe('M10 10L50 10');
    await plan.live(({ way }) => way([]));
    expect(await line()).toBe('');
  });

  it('keeps codes upright and the whole floor in view when it is turned', async () => {
    await open({ heading: 90 });
    const { tilt, outside } = await plan.live(({ map: { svg } }) => {
      const codes = [...svg.querySelectorAll<SVGTextElement>('.plan-code')];
      const frame = svg.getBoundingClientRect();
      const floor = svg.querySelector('.plan-floor')!.getBoundingClientRect();
      return {
        tilt: Math.max(...codes.map((code) => Math.abs(code.getScreenCTM()!.b))),
        outside: floor.top < frame.top || floor.bottom > frame.bottom,
      };
    });
    expect(tilt).toBeLessThan(0.001);
    expect(outside).toBe(false);
  });

  it.each([
    ['reduce', '0s'],
    ['no-preference', '0.22s'],
  ] as const)('animates zooms only without reduced motion: %s', async (reducedMotion, duration) => {
    await open({}, { reducedMotion });
    await plan.live(({ map }) => map.zoom());
    const style = "getComputedStyle(document.querySelector('.plan-world')).transitionDuration";
    expect(await plan.page.evaluate(style)).toBe(duration);
  });

  it('does not violate the content security policy', async () => {
    await open({
      here: { x: 3, y: 10, heading: 90 },
      heading: 180,
      way: [
        { x: 3, y: 10 },
        { x: 9, y: 10 },
      ],
      selected: ['b3'],
    });
    await plan.live(({ map, way }) => {
      map.select(['a1']);
      way([
        { x: 3, y: 10 },
        { x: 9, y: 10 },
      ]);
    });
    expect(await plan.live(({ refused }) => refused)).toEqual([]);
  });

  it.each<[string, PlanPageOptions, Parameters<typeof PlanPage.open>[2]]>([
    ['light', {}, {}],
    ['light, with links', { linked: true }, {}],
    ['dark', { theme: 'dark' }, {}],
    ['high contrast', { contrast: 'more' }, {}],
    ['the colours of the system', {}, { forcedColors: 'active' }],
  ])('has no accessibility violations: %s', async (_name, options, context) => {
    await open({ ...options, selected: ['b3'] }, context);
    expect(await plan.violations()).toEqual([]);
  });
});
