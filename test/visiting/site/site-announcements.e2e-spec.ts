import { inMinutes } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pageOf } from '../../setup/site-page.js';

const TEXTS = {
  event: 'Doors open at nine',
  venue: 'The north is closed on Sunday',
  hall: 'The stage opens late',
  over: 'Lunch is served',
  coming: 'A storm is coming',
};
type Scope = keyof typeof TEXTS;

describe('announcements on the pages of the site', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const day = inMinutes(0).slice(0, 10);
    const event = await rows.event({ slug: 'current', starts_on: day, ends_on: day });
    const [north, south] = [
      await rows.venue(event, { slug: 'north', short_name: { en: 'North' } }),
      await rows.venue(event, { slug: 'south' }),
    ];
    const h1 = await rows.hall(event, north, { code: 'H1' });
    await rows.hall(event, north, { code: 'H2' });
    // The same hall code in another venue.
    await rows.hall(event, south, { code: 'H1' });
    const announce = (scope: Scope, places: object, from = -1, to = 60): Promise<string> =>
      rows.announcement(
        event,
        { text: { en: TEXTS[scope] }, starts_at: inMinutes(from), ends_at: inMinutes(to) },
        places,
      );
    await announce('event', {});
    await announce('venue', { venues: [north] });
    await announce('hall', { halls: [h1] });
    await announce('over', { halls: [h1] }, -60, -30);
    await announce('coming', {}, 30);
    await test.settle();
  });
  afterAll(() => test.close());

  const page = async (path: string): Promise<string> => (await pageOf(`${test.url}/en/current${path}`)).text;
  const scopesIn = (text: string): string[] =>
    Object.entries(TEXTS).flatMap(([scope, words]) => (text.includes(words) ? [scope] : []));

  it.each([
    ['of a hall: its own, those of its venue and of the event', '/map/north/H1', ['event', 'venue', 'hall']],
    ['of another hall of the venue', '/map/north/H2', ['event', 'venue']],
    ['of a hall with the same code in another venue', '/map/south/H1', ['event']],
    ['of the event: all that are shown now', '/', ['event', 'venue', 'hall']],
  ])('are shown on the page %s', async (_name, path, scopes) => {
    expect(scopesIn(await page(path))).toEqual(scopes);
  });

  it('contain their places on the home page, but not on the page of the place', async () => {
    const home = await page('/');
    expect(home).toMatch(/<b>H1<\/b><\/span> <span\s*>The stage opens late/);
    expect(home).toMatch(/<b>North<\/b> <span\s*>The north is closed/);
    expect(await page('/map/north/H1')).not.toMatch(/<b>H1<\/b><\/span> <span\s*>The stage/);
  });
});
