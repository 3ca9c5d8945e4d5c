import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pageOf } from '../../setup/site-page.js';

const MAP = '/en/fair/map/centre';

/** A rectangle of the floor, from its north-west corner, in metres. */
function rectangle(x: number, y: number, width: number, depth: number): object[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + depth },
    { x, y: y + depth },
  ];
}

describe('the ways of the site', () => {
  let test: TestCatalog;
  let acme: string;
  const page = async (path: string): Promise<string> => (await fetch(`${test.url}${path}`)).text();
  const stepsIn = (text: string): string[] =>
    [...(/<ol class="steps"[^]*?<\/ol>/.exec(text)?.[0] ?? '').matchAll(/<\/svg>([^<]+)</g)].map(
      ([, step]) => step!,
    );

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'fair', starts_on: '2026-11-27', ends_on: '2026-11-27' });
    const centre = await test.rows.venue(event, { slug: 'centre', name: { en: 'Centre' } });
    const door = (x: number): object => ({
      kind: 'ENTRANCE',
      outline: rectangle(x, 19, 2, 1),
      name: { en: `Gate ${x}` },
      service: null,
    });
    const plan = { width: 40, depth: 20, features: [door(4), door(30)] };
    const stage = {
      kind: 'STAGE',
      outline: rectangle(20, 12, 4, 2),
      name: { en: 'Pitch stage' },
      service: null,
    };
    const h1 = await test.rows.hall(event, centre, {
      code: 'H1',
      name: { en: 'Hall 1' },
      ...plan,
      features: [...plan.features, stage],
    });
    const h2 = await test.rows.hall(event, centre, { code: 'H2', name: { en: 'Hall 2' }, ...plan });
    acme = await test.rows.exhibitor(event, { slug: 'acme', name: { en: 'Acme' } });
    const booth = (hall: string, code: string, x: number): Promise<string> =>
      test.rows.booth(event, hall, { code, outline: rectangle(x, 5, 3, 3) });
    await test.rows.allocation(event, await booth(h1, 'D2', 10), acme);
    await booth(h1, 'D9', 30);
    await booth(h2, 'E1', 20);
    const side = await test.rows.venue(event, {
      slug: 'side',
      name: { en: 'Side' },
      role: 'SIDE',
      address: { en: '3 Far Street' },
    });
    await test.rows.hall(event, side, { code: 'H1', name: { en: 'Hall 1' }, ...plan });
    await test.rows.product(event, acme, { slug: 'arm', name: { en: 'Arm' } });
    const time = { starts_at: '2026-11-27T02:00:00Z', ends_at: '2026-11-27T03:00:00Z' };
    const place = { venue_id: centre, hall_id: h1 };
    await test.rows.session(event, { slug: 'talk', title: { en: 'Talk' }, ...time, ...place }, [acme]);
    await test.settle();
  });

  afterAll(() => test.close());

  it('start at the entrances of the hall', async () => {
    const text = await page(`${MAP}/H1?booth=D2`);
    const doors = [...text.matchAll(/data-from="([^"]+)"[^>]*>([^<]+)</g)].map(([, from, name]) => [
      name,
      from,
    ]);
    expect(doors).toEqual([
      ['Gate 4', '5,17.5'],
      ['Gate 30', '31,17.5'],
    ]);
    expect(stepsIn(text)).toEqual([]);
  });

  it('have steps and a line from an entrance, a booth, and the place of a kiosk', async () => {
    for (const from of ['5,17.5', 'd9', 'centre.H1@5,17.5']) {
      const text = await page(`${MAP}/H1?booth=D2&from=${encodeURIComponent(from)}`);
      expect([from, stepsIn(text).at(-1)?.slice(0, 13)]).toEqual([from, 'You are there']);
      expect(text).toMatch(/class="plan-way is-drawn" d="M\d/);
    }
  });

  it('lead through doors from another hall, also from a booth by its printed code', async () => {
    for (const from of ['centre.H2@5,17.5', 'H2-E1']) {
      const steps = stepsIn(await page(`${MAP}/H1?booth=D2&from=${encodeURIComponent(from)}`));
      expect([from, steps.some((step) => step.startsWith('Leave the hall for H1'))]).toEqual([from, true]);
    }
  });

  it('have one address for each start, so that the memory for pages has few of them', async () => {
    const redirect = async (query: string): Promise<string | null> => {
      const { headers } = await fetch(`${test.url}${MAP}/H1?${query}`, { redirect: 'manual' });
      return headers.get('location')?.replace(`${MAP}/H1`, '') ?? null;
    };
    expect(await redirect('booth=D2&from=d9')).toBe('?booth=D2&from=D9');
    expect(await redirect('booth=D2&from=5.04,17.5')).toBe('?booth=D2&from=5%2C17.5');
    expect(await redirect('booth=D2&from=centre.H1@5,17.5,450')).toBe('?booth=D2&from=5%2C17.5%2C90');
    expect(await redirect('booth=D2&from=H2-E1')).toBe('?booth=D2&from=centre.H2%4021.5%2C6.5');
    expect(await redirect('booth=D2&from=D9&part=floor')).toBe('?part=floor');
    expect(await redirect('booth=D2&part=anything')).toBe('?booth=D2');
    expect(await redirect('booth=D2&from=5%2C17.5%2C90')).toBeNull();
    for (const page of ['exhibitors/acme', 'products/arm']) {
      const address = async (from: string): Promise<string | null> =>
        (
          await fetch(`${test.url}/en/fair/${page}?from=${encodeURIComponent(from)}`, { redirect: 'manual' })
        ).headers.get('location');
      expect(await address('centre.H1@5.04,7')).toBe(`/en/fair/${page}?from=centre.H1%405%2C7`);
      expect(await address('centre.H9@5,7')).toBe(`/en/fair/${page}`);
    }
  });

  it('begin with a turn if the view direction is given, as on the kiosk that stands there', async () => {
    const first = async (from: string): Promise<string | undefined> =>
      stepsIn(await page(`${MAP}/H1?booth=D9&from=${from}`))[0];
    expect(await first('5,17.5')).toMatch(/^Start/);
    expect(await first('5,17.5,0')).toMatch(/^(?:Turn right|Go straight)/);
  });

  it('lead to the stage of the hall, as the page of a session does', async () => {
    const session = await page('/en/fair/programme/talk');
    expect(session).toContain('href="/en/fair/map/centre/H1?to=stage#way"');
    const text = await page(`${MAP}/H1?to=stage&from=D2`);
    expect(stepsIn(text).at(-1)).toMatch(/^You are there/);
    expect(text).toContain('name="to" value="stage"');
    const other = await fetch(`${test.url}${MAP}/H2?to=stage`, { redirect: 'manual' });
    expect(other.headers.get('location')).toBe(`${MAP}/H2`);
  });

  it('offer the codes of the hall, and mark the field of an unknown start', async () => {
    const text = await page(`${MAP}/H1?booth=D2&from=Z99`);
    expect(text).toContain('<option>D2</option><option>D9</option>');
    expect(text).toMatch(/<input [^>]*value="Z99"[^>]*aria-invalid="true" aria-describedby="unknown"/);
  });

  it('end with the address if the booth is at another venue', async () => {
    const text = await page(`${MAP}/H1?booth=D2&from=${encodeURIComponent('side.H1@1,1')}`);
    expect(text).toContain('This booth is at another venue: Centre.');
  });

  it.each(['Z99', '99,5', 'nowhere.H1@1,1', 'centre.H7@1,1', '<b>', '-1,2'])(
    'explain beside the start that %s is no place',
    async (from) => {
      const text = await page(`${MAP}/H1?booth=D2&from=${encodeURIComponent(from)}`);
      expect([text.includes('was not found. Type the code'), text.includes('<b>”')]).toEqual([true, false]);
    },
  );

  it('go on from a start without a booth: each booth of the plan keeps it', async () => {
    const text = await page(`${MAP}/H1?from=D9`);
    expect(text).toContain('Choose on the plan where you want to go.');
    expect(text).toContain('href="?booth=D2&amp;from=D9"');
  });

  it('keep the place of the kiosk whose code was scanned', async () => {
    const id = encodeCatalogId('EXHIBITOR', acme);
    const { headers } = await fetch(
      `${test.url}/x/${id}?l=en&from=${encodeURIComponent('centre.H2@5,17.5')}`,
      {
        redirect: 'manual',
      },
    );
    const address = headers.get('location')!;
    expect(address).toBe('/en/fair/exhibitors/acme?from=centre.H2%405%2C17.5');
    expect(await page(address)).toContain('/map/centre/H1?booth=D2&amp;from=centre.H2%405%2C17.5#way');
    const unknown = await fetch(`${test.url}/x/${id}?l=en&from=anything`, { redirect: 'manual' });
    expect(unknown.headers.get('location')).toBe('/en/fair/exhibitors/acme');
  });

  it('are computed by the script from the floor, which contains no names', async () => {
    const { text, status } = await pageOf(`${test.url}${MAP}/H1?part=floor`);
    const floor = JSON.parse(text) as { booths: object[]; features: object[] };
    expect([status, floor.booths.length, floor.features.length]).toEqual([200, 2, 3]);
    expect(floor.booths[0]).toEqual({ id: 'D2', code: 'D2', outline: rectangle(10, 5, 3, 3) });
    expect(text).not.toContain('Acme');
  });
});
