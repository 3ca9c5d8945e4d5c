import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { hasFocus } from '../focus.js';
import { Keyboard } from '../keyboard.js';

describeInChromium('lists of the console by keyboard alone', () => {
  let console: ConsoleApp;

  /** Two fields, two zones. */
  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { rows, settle } = console.server;
    for (const [position, name] of ['Start-ups', 'Robots outdoors'].entries())
      await rows.zone(console.fair.event, { name: { en: name }, position });
    await settle();
  });
  afterAll(() => console.close());

  it('orders, adds and removes fields', async () => {
    const user = new Keyboard(await console.open('/categories'));
    const { page } = user;
    const rows = page.getByRole('treegrid').getByRole('row');
    const dialog = page.getByRole('dialog');
    await user.reach(rows.first());
    await user.keys('Alt+ArrowDown');
    await page.getByText('Energy').first().waitFor();
    await user.keys('Enter');
    await user.after(dialog);
    await user.keys('Escape');
    await user.after(dialog, 'detached');
    await user.press(user.button('New field'));
    await user.type(dialog.getByRole('textbox', { name: 'Name · English' }), 'Lasers');
    await user.type(dialog.getByRole('textbox', { name: 'Name in addresses' }), 'lasers');
    await user.press(user.button('Create', dialog));
    await user.after(dialog, 'detached');
    await user.reach(page.locator('.category-row[tabindex="0"]'));
    await user.keys('End', 'Delete');
    await user.press(user.button('Delete', page.getByRole('alertdialog')));
    await user.after(rows.filter({ hasText: 'Lasers' }), 'detached');
    expect(user.faults).toEqual([]);
    await page.context().close();
  });

  it('orders zones; the button with the focus moves with its zone', async () => {
    const user = new Keyboard(await console.open('/places'));
    const { page } = user;
    const up = user.button('Move Robots outdoors up');
    await user.press(up);
    await user.after(page.getByRole('status').filter({ hasText: /order/i }));
    await user.keys('Enter');
    await hasFocus(up);
    expect(user.faults).toEqual([]);
    await page.context().close();
  });

  it('orders the playlist of kiosks, and keeps the focus on what was saved', async () => {
    const user = new Keyboard(await console.open('/kiosks'));
    const { page } = user;
    const dialog = page.getByRole('dialog');
    await user.press(user.button('Approve a device'));
    await user.keys('Escape');
    await user.press(user.button('Settings of all kiosks'));
    for (const name of ['Company 01', 'Company 02']) {
      await user.type(dialog.getByRole('searchbox'), name);
      await user.press(user.button(name, dialog));
    }
    const up = user.button('Move Company 02 up', dialog);
    await user.press(up);
    await hasFocus(up);
    const [first] = await dialog.locator('.playlist-row b').allTextContents();
    expect(first?.trim()).toBe('Company 02');
    await user.press(user.button('Save', dialog));
    await user.after(dialog.getByRole('status').filter({ hasText: /saved/i }));
    await user.keys('Escape');
    await user.after(dialog, 'detached');
    expect(user.faults).toEqual([]);
    await page.context().close();
  });
});
