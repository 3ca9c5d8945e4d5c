import { describeInChromium } from './chromium.js';
import { ConsoleApp } from './console-app.js';

describeInChromium('a dialog', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  it('takes both clicks of a double click on the button that closes it', async () => {
    const page = await console.open('/exhibitors');
    await page.getByRole('checkbox', { name: 'Select Beta Batteries' }).click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Approve with a note' }).click();
    const approve = page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true });
    await approve.waitFor();
    const pressed = await page.evaluateHandle(() => {
      const targets: string[] = [];
      document.addEventListener(
        'pointerdown',
        ({ target }) => targets.push((target as Element).closest('main, [role=dialog]')?.tagName ?? ''),
        true,
      );
      return targets;
    });
    await approve.dblclick();
    await page.getByText('1 done').waitFor();
    expect(await pressed.jsonValue()).toEqual(['SECTION', '']);
    await page.context().close();
  });
});
