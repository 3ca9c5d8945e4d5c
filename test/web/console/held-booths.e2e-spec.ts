import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

describeInChromium('the booths in the list of exhibitors in the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  it('are marked if they are only held', async () => {
    const { rows, settle } = console.server;
    const { event } = console.fair;
    const holder = await rows.exhibitor(event, { name: { en: 'Holder' }, country: 'NO' });
    const owner = await rows.exhibitor(event, { name: { en: 'Owner' }, country: 'NO' });
    const name = { en: 'National Exhibition and Convention Center of the Northern Harbour District' };
    const hall = await rows.hall(event, await rows.venue(event, { name }), { code: 'H9' });
    const booths = [
      await rows.booth(event, hall, { code: 'X1' }),
      await rows.booth(event, hall, { code: 'X2' }),
    ];
    await rows.allocation(event, booths[0]!, holder, { kind: 'HELD', held_until: '2999-01-01T00:00:00Z' });
    await rows.allocation(event, booths[1]!, owner);
    await settle();
    const page = await console.open('/exhibitors?country=NO');
    const rowOf = (name: string) => page.getByRole('grid').getByRole('row', { name, exact: true });
    const holderRow = rowOf('Holder');
    await holderRow.getByText('X1').waitFor();
    expect(await holderRow.locator('.is-held').getAttribute('title')).toBe('Held');
    const plate = holderRow.locator('.is-held > .plate');
    expect(await plate.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('dashed');
    expect(await rowOf('Owner').locator('.is-held').count()).toBe(0);
    await page.goto(console.addressOf(`/exhibitors/${encodeCatalogId('EXHIBITOR', owner)}`));
    const wholePlate = page.locator('a > .plate');
    await wholePlate.waitFor();
    expect(await wholePlate.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(
      true,
    );
    await page.context().close();
  });
});
