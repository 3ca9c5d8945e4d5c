import type { Locator, Page } from 'playwright-core';
import { photograph } from '../../build/pictures.js';
import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp, type ConsolePageOptions } from '../console-app.js';

/** Two squares with texts inside a frame, moved by a group. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
  <rect width="400" height="200"/>
  <g transform="translate(20 100)"><rect width="30" height="30"/><text x="5" y="15">S1</text>
    <path d="M30 0h30v30h-30z"/><text><tspan x="35" y="15">S2</tspan></text></g></svg>`;

/** A square of 3 m in millimetres with a text inside, as pairs of codes and values. */
const DXF = [
  ...['0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n4\n0\nENDSEC\n0\nSECTION\n2\nENTITIES'],
  ...['0\nLWPOLYLINE\n90\n4\n70\n1\n10\n0\n20\n0\n10\n3000\n20\n0\n10\n3000\n20\n3000\n10\n0\n20\n3000'],
  ...['0\nMTEXT\n10\n1500\n20\n1500\n1\nX1', '0\nENDSEC\n0\nEOF\n'],
].join('\n');

describeInChromium('the editor of floor plans in the console', () => {
  let console: ConsoleApp;

  /** The halls E1 to E6 of 40 × 20 m, with the booths A1 to A3 side by side; A3 is Iota's. */
  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { rows, settle } = console.server;
    const { event } = console.fair;
    await rows.inTransaction(async () => {
      const venue = await rows.venue(event, { slug: 'annex', name: { 'zh-Hans': '副馆', en: 'Annex' } });
      for (const code of ['E1', 'E2', 'E3', 'E4', 'E5', 'E6']) {
        const hall = await rows.hall(event, venue, { code, name: { en: code }, width: 40, depth: 20 });
        const iota = await rows.exhibitor(event, { name: { en: `Iota ${code}` } });
        const ids: string[] = [];
        for (const x of [3, 6, 9]) {
          const outline = [0, 1, 2, 3].map((corner) => ({ x: x + (corner % 3 && 3), y: corner > 1 ? 6 : 3 }));
          ids.push(await rows.booth(event, hall, { code: `A${x / 3}`, outline, area: 9 }));
        }
        await rows.allocation(event, ids[2]!, iota);
      }
    });
    await settle();
  });
  afterAll(() => console.close());

  async function open(hall: string, options: ConsolePageOptions = {}): Promise<Page> {
    const viewport = { width: 1440, height: 900 };
    const page = await console.open(`/plan/annex/${hall}/edit`, { viewport, ...options });
    await page.getByRole('group', { name: /^(Annex|副馆)/ }).waitFor();
    return page;
  }

  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const status = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text });

  /** The position on the page of a point of the floor, in metres. */
  function pixel(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
    return page.locator('.plan-turn').evaluate(
      (floor: SVGGraphicsElement, place) => {
        const { x: left, y: top } = new DOMPoint(place.x * 10, place.y * 10).matrixTransform(
          floor.getScreenCTM() ?? undefined,
        );
        return { x: left, y: top };
      },
      { x, y },
    );
  }

  type Place = readonly [x: number, y: number];

  async function drag(page: Page, from: Place, to: Place): Promise<void> {
    const [start, end] = [await pixel(page, ...from), await pixel(page, ...to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
    await page.mouse.move(end.x, end.y);
    await page.mouse.up();
  }

  it('draws a booth between two corners, on the grid, and applies it', async () => {
    const page = await open('E1');
    await button(page, 'Booth').click();
    await drag(page, [15.1, 9.1], [19, 11.9]);
    await page.getByText('1 new', { exact: true }).waitFor();
    await page.getByLabel('Code').fill('K7');
    expect(await page.getByLabel('Width (m)').inputValue()).toBe('4');
    await button(page, 'Apply').click();
    await status(page, 'Applied.').waitFor();
    await page.getByRole('link', { name: 'Back to the floor plan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Floor plan' }).waitFor();
    await button(page, 'K7, free').click();
    await page.getByText('4 × 3 m · 12 m²').waitFor();
    await page.context().close();
  });

  const KEYS = {
    zh: {
      free: '空闲',
      top: '上 (米)',
      changes: '更改 1 · 删除 1',
      booth: '展位',
      add: '添加展位',
      undo: '撤销',
      none: '没有更改',
    },
    en: {
      free: 'free',
      top: 'Top (m)',
      changes: '1 changed · 1 deleted',
      booth: 'Booth',
      add: 'Add: Booth',
      undo: 'Undo',
      none: 'No changes',
    },
  } as const;

  itDeep(['zh', 'en'] as const)(
    'moves, adds and deletes booths by keys, and undoes everything: %s',
    async (language) => {
      const words = KEYS[language];
      const page = await open('E2', { language });
      await button(page, `A1, ${words.free}`).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      expect(await page.getByLabel(words.top).inputValue()).toBe('4.1');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Delete');
      await status(page, words.changes).waitFor();
      await button(page, words.booth).press('Enter');
      await button(page, words.add).press('Enter');
      await button(page, `A4, ${words.free}`).waitFor();
      for (let step = 0; step < 3; step += 1) await button(page, words.undo).press('Enter');
      await status(page, words.none).waitFor();
      await page.context().close();
    },
  );

  it('keeps a booth with an exhibitor, and unapplied changes after a reload', async () => {
    const page = await open('E2');
    await page.getByRole('button', { name: /^A3, / }).click();
    await button(page, 'Delete').click();
    await status(page, 'No changes').waitFor();
    await button(page, 'Wall').click();
    await button(page, 'Add: Wall').click();
    await page.reload();
    await status(page, 'features and picture').waitFor();
    await button(page, 'Discard').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
    await status(page, 'No changes').waitFor();
    await page.context().close();
  });

  itDeep([
    ['en', 'Wall', 'Column', 'Features', ['Column', 'Wall 1', 'Wall 2']],
    ['zh', '墙', '柱', '设施', ['墙 1', '墙 2', '柱']],
  ] as const)('numbers features of equal names: %s', async (language, wall, column, title, names) => {
    const page = await open('E6', { language });
    for (const tool of [wall, column, wall]) {
      await button(page, tool).first().click();
      await page.getByRole('button', { name: new RegExp(`^(Add: |添加)${tool}$`) }).click();
    }
    await page.keyboard.press('Escape');
    const list = page.getByRole('list', { name: title });
    await list.waitFor();
    expect((await list.getByRole('button').allTextContents()).sort()).toEqual(names);
    await page.context().close();
  });

  it('moves a row by less than a booth, and exchanges the codes of booths', async () => {
    const page = await open('E2');
    await button(page, 'A1, free').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Shift+ArrowRight');
    await status(page, '3 changed').waitFor();
    await button(page, 'A1, free').click();
    await page.getByLabel('Code').fill('A2x');
    await button(page, 'A2, free').click();
    await page.getByLabel('Code').fill('A1');
    await button(page, 'A2x, free').click();
    await page.getByLabel('Code').fill('A2');
    await button(page, 'Apply').click();
    await status(page, 'Applied.').waitFor();
    expect(await page.getByLabel('Left (m)').count()).toBe(0);
    await button(page, 'A2, free').click();
    expect(await page.getByLabel('Left (m)').inputValue()).toBe('4');
    await page.context().close();
  });

  it('duplicates a row, numbers it by a pattern, and rejects overlaps before the server does', async () => {
    const page = await open('E3');
    await drag(page, [2, 2], [10, 5]);
    await status(page, '3 selected').waitFor();
    await button(page, 'Duplicate').click();
    await page.getByRole('dialog').waitFor();
    expect(await console.violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click();
    await button(page, 'B3, free').waitFor();
    await button(page, 'Number').click();
    await page.getByLabel('First number').fill('12');
    expect(await console.violations(page)).toEqual([]);
    await page.getByText('Leave out 13').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Number' }).click();
    await button(page, 'B16, free').waitFor();
    await button(page, 'B16, free').click();
    await page.getByLabel('Left (m)').fill('7');
    await page.getByRole('list', { name: 'Problems' }).getByText('B15, B16 overlap').waitFor();
    expect(await button(page, 'Apply').isDisabled()).toBe(true);
    await page.context().close();
  });

  it.each([
    ['E3', 'hall.dxf', DXF, '1 new booth', 'X1'],
    ['E4', 'hall.svg', SVG, '2 new booths', 'S2'],
  ])('shows the booths of a drawing, and adds them: %s, %s', async (hall, name, drawing, added, code) => {
    const page = await open(hall);
    await button(page, 'Import a drawing').click();
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Choose a file').click();
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(drawing) });
    const dialog = page.getByRole('dialog');
    await dialog.getByText(added).waitFor();
    await dialog.getByLabel('From the left (m)').fill('20');
    await dialog.getByRole('button', { name: 'Put them on the plan' }).click();
    await button(page, `${code}, free`).waitFor();
    await button(page, 'Apply').click();
    await status(page, 'Applied.').waitFor();
    await page.context().close();
  });

  itDeep([
    ['zh', '选择图片', '按两点定比例', '两点的实际距离 (米)', '设定比例', '宽 (米)', '应用更改', '已应用。'],
    [
      ...(['en', 'Choose a picture', 'Scale by two points', 'Distance between the points (m)'] as const),
      ...(['Set the scale', 'Width (m)', 'Apply', 'Applied.'] as const),
    ],
  ] as const)(
    'shows a picture under the booths, scaled by two points: %s',
    async (...[language, choose, scale, distance, set, width, apply, applied]) => {
      const page = await open(language === 'zh' ? 'E5' : 'E4', { language });
      const chooser = page.waitForEvent('filechooser');
      await button(page, choose).click();
      await (
        await chooser
      ).setFiles({ name: 'plan.jpg', mimeType: 'image/jpeg', buffer: await photograph() });
      await button(page, scale).click();
      for (const x of [3, 6]) {
        const place = await pixel(page, x, 15);
        await page.mouse.click(place.x, place.y);
      }
      await page.getByLabel(distance).fill('6');
      await button(page, set).click();
      expect(Number(await page.getByLabel(width).inputValue())).toBeCloseTo(100, 0);
      await button(page, apply).click();
      await status(page, applied).waitFor();
      await page.context().close();
    },
  );

  it('applies the remaining changes after a request has failed', async () => {
    const page = await open('E6');
    await button(page, 'A2, free').click();
    await button(page, 'Delete').click();
    await button(page, 'Booth').click();
    await button(page, 'Add: Booth').click();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('createBooths') === true ? route.abort() : route.continue(),
    );
    await button(page, 'Apply').click();
    await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).waitFor();
    await page.unrouteAll();
    await page.getByText('1 new', { exact: true }).waitFor();
    await button(page, 'Apply').click();
    await status(page, 'Applied.').waitFor();
    await page.context().close();
  });

  it('reports that another user has changed the hall', async () => {
    const [page, other] = [await open('E5'), await open('E5')];
    for (const each of [page, other]) {
      await button(each, 'A1, free').click();
      await each.getByLabel('Code').fill(each === page ? 'A8' : 'A9');
    }
    await button(other, 'Apply').click();
    await status(other, 'Applied.').waitFor();
    await button(page, 'Apply').click();
    await page.getByRole('alert').filter({ hasText: 'Somebody else' }).waitFor();
    await Promise.all([page.context().close(), other.context().close()]);
  });

  itDeep(['zh', 'en'] as const)('has no accessibility violations in %s', async (language) => {
    const page = await open('E3', { language });
    await page.getByRole('button', { name: /^A1, / }).click();
    expect(await console.violations(page)).toEqual([]);
    await page.context().close();
  });
});
