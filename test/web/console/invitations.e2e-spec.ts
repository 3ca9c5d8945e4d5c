import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';

describeInChromium('the invitations of staff', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  it('show the invited person beside each link to copy', async () => {
    const page = await console.open('/staff', { language: 'en' });
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByLabel('E-mail addresses').fill('first@example.org\nsecond@example.org');
    await page.getByRole('button', { name: 'Send 2 invitations' }).click();
    const rows = page.getByRole('list', { name: 'Invitations' }).getByRole('listitem');
    await rows.nth(1).getByRole('button', { name: 'Copy' }).waitFor();
    expect(await rows.getByRole('strong').allInnerTexts()).toEqual([
      'first@example.org',
      'second@example.org',
    ]);
  });
});
