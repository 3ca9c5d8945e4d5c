import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { linkedDataOf, pageOf } from '../../setup/site-page.js';
import { type SiteFair, siteFair, SLUG } from '../../web/site-fair.js';

/** The names in a list of a page, in order. */
function namesIn(html: string, label: string): string[] {
  const [, list = ''] = new RegExp(`aria-label="${label}">([^]*?)</ol>`).exec(html) ?? [];
  const links = list.matchAll(/class="name"[^>]*>([^]*?)<\/a>/g);
  return [...links].map(([, name = '']) => name.replaceAll(/<[^>]*>/g, ''));
}

describe('the pages of objects', () => {
  let test: TestCatalog;
  let fair: SiteFair;
  const page = (path: string) => pageOf(`${test.url}/en/${SLUG}${path}`);

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await siteFair(test);
    await test.rows.update('event', fair.event, { shows_addresses: true });
    await test.rows.update('exhibitor', fair.acme, {
      brands: ['Armor', 'Gripper'],
      main_products: ['robot arms'],
      sponsor_level_id: await test.rows.sponsorLevel(fair.event, { name: { en: 'Gold', 'zh-Hans': '黄金' } }),
      address: { en: '1 Arm Street' },
      postal_code: '100190',
    });
    await test.rows.update('session', fair.talk, {
      subtitle: { en: 'From wrist to cloud' },
      abstract: { en: 'What arms can do.' },
      type: { en: 'Keynote' },
      track: { en: 'Robotics' },
      language: 'de',
      hosts: ['Arm Society'],
      url: 'https://arms.example/talk',
    });
    await test.settle();
  });

  afterAll(() => test.close());

  it('contain the stored data of an exhibitor, also for search engines', async () => {
    const { text } = await page('/exhibitors/acme-robots');
    for (const fact of ['robot arms', 'Armor, Gripper', '1 Arm Street, 100190', 'Gold']) {
      expect(text).toContain(`<dd>${fact}</dd>`);
    }
    const chinese = await pageOf(`${test.url}/zh/${SLUG}/exhibitors/acme-robots`);
    expect(chinese.text).toContain('<dd>黄金</dd>');
    expect(linkedDataOf(text)[0]).toMatchObject({
      address: { streetAddress: '1 Arm Street', postalCode: '100190' },
      brand: [{ name: 'Armor' }, { name: 'Gripper' }],
    });
  });

  it('contain the stored data of a session, also for search engines', async () => {
    const { text } = await page('/programme/arms');
    for (const part of ['From wrist to cloud', 'What arms can do.', 'https://arms.example/talk']) {
      expect(text).toContain(part);
    }
    for (const fact of ['Keynote', 'Robotics', 'German', 'Arm Society']) {
      expect(text).toContain(`<dd>${fact}</dd>`);
    }
    expect(linkedDataOf(text)[0]).toMatchObject({
      inLanguage: 'de',
      organizer: [{ name: 'Arm Society' }],
    });
  });

  it('contain the venue beside each plate, since halls of several venues share codes', async () => {
    for (const address of ['/search?q=acme', '/search?q=robot+arm', '/search?q=D2', '/products']) {
      expect((await page(address)).text).toMatch(/<span>Expo Centre<\/span>/);
    }
  });

  it('link to nearby and similar exhibitors', async () => {
    const { text } = await page('/exhibitors/company-05');
    expect(namesIn(text, 'Nearby')).toEqual(['Company 04', 'Company 06', 'Company 03', 'Company 07']);
    expect(namesIn(text, 'Similar exhibitors')).toHaveLength(4);
    expect(namesIn(text, 'Similar exhibitors')).not.toContain('Company 05');
  });

  it.each([
    ['H1-D2', 302, `/en/${SLUG}/map/centre/H1?booth=D2`],
    ['h1%20d2', 302, `/en/${SLUG}/map/centre/H1?booth=D2`],
    ['D2', 302, `/en/${SLUG}/map/centre/H1?booth=D2`],
    ['H1-D9', 404, null],
  ])('redirect from the printed code of a booth to the plan: %s', async (code, status, location) => {
    const answer = await page(`/place/${code}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, location]);
  });

  it('disappear as soon as the exhibitor is unpublished', async () => {
    const id = await test.rows.exhibitor(fair.event, { slug: 'zzz', name: { en: 'Zzz Unlisted' } });
    await test.settle();
    const places = ['/exhibitors?q=zzz', '/search?q=zzz', '/exhibitors/zzz'].map(
      (path) => `/en/${SLUG}${path}`,
    );
    const mentioned = async () => {
      const paths = [...places, `/sitemap/${SLUG}/exhibitors-1.xml`];
      const answers = await Promise.all(paths.map((path) => pageOf(`${test.url}${path}`)));
      return answers.map(
        ({ status, text }) => status === 200 && /zzz unlisted|\/exhibitors\/zzz</i.test(text),
      );
    };
    expect(await mentioned()).toEqual([true, true, true, true]);
    await test.rows.update('exhibitor', id, { published: false });
    await test.settle();
    expect(await mentioned()).toEqual([false, false, false, false]);
  });

  it('show the contact of the organizer', async () => {
    expect((await page('/')).text).not.toContain('Organizer');
    await test.rows.update('event', fair.event, {
      contact_name: { en: 'Fair Office' },
      contact_email: 'office@fair.example',
    });
    await test.settle();
    expect((await page('/')).text).toContain('<span>Organizer Fair Office · office@fair.example</span>');
  });
});
