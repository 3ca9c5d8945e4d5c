import type { Page } from 'playwright-core';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { SLUG } from '../site-fair.js';

describeInChromium('the legend of a plan in forced colours', () => {
  let app: ConsoleApp;

  /** The hall H1 with booths of two fields. */
  beforeAll(async () => {
    app = await ConsoleApp.start();
    const { rows, settle } = app.server;
    const { event, fields } = app.fair;
    const power = await rows.exhibitor(event, { name: { en: 'Power' } }, [fields.energy]);
    const { rows: halls } = await app.server.sql.query<{ id: string }>(
      `select id from hall where event_id = $1 and code = 'H1'`,
      [event],
    );
    const corners = [
      [20, 3],
      [29, 3],
      [29, 12],
      [20, 12],
    ].map(([x, y]) => ({ x, y }));
    await rows.allocation(
      event,
      await rows.booth(event, halls[0]!.id, { code: 'E1', outline: corners }),
      power,
    );
    await settle();
  });
  afterAll(() => app.close());

  /** The colours of the elements, without the transparent ones. */
  const coloursOf = (page: Page, selector: string, property: 'fill' | 'backgroundColor') =>
    page
      .locator(selector)
      .evaluateAll((all, name) => all.map((one) => getComputedStyle(one)[name]), property)
      .then((all) => [...new Set(all)].sort());

  it.each(['light', 'dark'] as const)(
    'has the colours of the booths in the console: %s',
    async (colorScheme) => {
      const page = await app.open('/plan/centre/H1', { colorScheme, forcedColors: 'active' });
      await page.getByRole('group', { name: /^Expo Centre/ }).waitFor();
      const legend = await coloursOf(page, '.plan-legend .swatch', 'backgroundColor');
      expect(legend).toHaveLength(2);
      expect(await coloursOf(page, '.booth:not(.no-tone) .booth-floor', 'fill')).toEqual(legend);
      const states = await page.locator('.plan-legend .plan-swatch').all();
      const shots = await Promise.all(states.map((state) => state.screenshot()));
      expect(new Set(shots.map((shot) => shot.toString('base64'))).size).toBe(states.length);
      await page.context().close();
    },
  );

  it('has the colours of the booths on the site', async () => {
    const page = await app.openAt(`/en/${SLUG}/map/centre/H1`, { as: 'NOBODY', forcedColors: 'active' });
    const legend = await coloursOf(page, '.legend .swatch', 'backgroundColor');
    expect(legend).toHaveLength(2);
    expect(await coloursOf(page, '.booth:not(.no-tone) .booth-floor', 'fill')).toEqual(legend);
    await page.context().close();
  });
});
