import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Devices } from '../../build/devices.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { describeInChromium, openProfile } from '../chromium.js';

const PASSWORD = 'a horse and a battery';

describeInChromium('the page that pairs kiosks, in a browser', () => {
  let test: TestCatalog;
  let profile: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    profile = await mkdtemp(path.join(tmpdir(), 'vitrine-pairing-'));
  });

  afterAll(async () => {
    await test.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('names the venue of halls whose code two venues have', async () => {
    const { rows, accounts } = test;
    const event = await rows.event({ locales: ['en'] });
    for (const slug of ['north', 'south']) {
      const venue = await rows.venue(event, { slug });
      await rows.hall(event, venue, { code: 'H1', name: { en: 'Hall' } });
      await rows.hall(event, venue, { code: slug, name: { en: 'Hall' } });
    }
    await test.settle();
    const { email } = await accounts.withPassword(PASSWORD, { role: 'ORGANIZER', event });
    const { userCode } = await new Devices(test, event, {}).pair();
    const context = await openProfile(profile);
    const page = await context.newPage();
    await page.goto(`${test.url}/kiosks/pair?code=${userCode}`);
    await page.fill('#sign-in [name=email]', email);
    await page.fill('#sign-in [name=password]', PASSWORD);
    await page.click('#sign-in button');
    await page.locator('#decide').waitFor();
    const halls = await page.locator('#decide [name=hall] option').allTextContents();
    await context.close();
    expect(halls.slice(1)).toEqual(['north.H1 · Hall', 'north · Hall', 'south.H1 · Hall', 'south · Hall']);
  });
});
