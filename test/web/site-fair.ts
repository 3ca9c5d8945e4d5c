import type { TestCatalog } from '../setup/catalog.js';

export const SLUG = 'fair-2026';
/** More exhibitors than one page of a list contains. */
const COMPANIES = 30;
/** Metres. */
export const BOOTH = 3;

/** The database ids of some objects of the event. */
export interface SiteFair {
  readonly event: string;
  readonly acme: string;
  readonly arm: string;
  readonly talk: string;
  /** The hall H2. */
  readonly hall: string;
  readonly fields: { readonly robots: string; readonly energy: string };
}

/** The outline of a booth with this corner in the north-west, in metres. */
export function rectangle(x: number, y: number): object[] {
  return [
    { x, y },
    { x: x + BOOTH, y },
    { x: x + BOOTH, y: y + BOOTH },
    { x, y: y + BOOTH },
  ];
}

/**
 * An event for the site: two fields, a venue with the halls H1 and H2, Acme Robots at H1 D2 with a product
 * and a talk, and 30 companies at H2.
 */
export async function siteFair({ rows, settle }: TestCatalog, slug = SLUG): Promise<SiteFair> {
  const fair = await rows.inTransaction(() => insertFair(rows, slug));
  await settle();
  return fair;
}

async function insertFair(rows: TestCatalog['rows'], slug: string): Promise<SiteFair> {
  const event = await rows.event({
    slug,
    name: { 'zh-Hans': '机器人展', en: 'Robot Fair' },
    starts_on: '2026-11-27',
    ends_on: '2026-11-29',
  });
  const robots = await rows.category(event, { slug: 'robots', name: { 'zh-Hans': '机器人', en: 'Robots' } });
  const energy = await rows.category(event, { slug: 'energy', name: { 'zh-Hans': '能源', en: 'Energy' } });
  const venue = await rows.venue(event, {
    slug: 'centre',
    name: { 'zh-Hans': '会展中心', en: 'Expo Centre' },
  });
  const floor = { width: 60, depth: 30 };
  const name = (number: number): object => ({ 'zh-Hans': `${number}号馆`, en: `Hall ${number}` });
  const toilet = { kind: 'SERVICE', service: 'TOILET', name: null, outline: rectangle(1, 26) };
  const h1 = await rows.hall(event, venue, { code: 'H1', name: name(1), ...floor, features: [toilet] });
  const h2 = await rows.hall(event, venue, { code: 'H2', name: name(2), ...floor });
  const acme = await rows.exhibitor(
    event,
    {
      slug: 'acme-robots',
      name: { 'zh-Hans': '顶峰机器人有限公司', en: 'Acme Robots Co., Ltd.' },
      description: { 'zh-Hans': '制造手臂。', en: 'Makes arms.' },
      country: 'CN',
      website: 'https://acme.example/',
    },
    [robots],
  );
  const booth = await rows.booth(event, h1, { code: 'D2', outline: rectangle(3, 3) });
  await rows.allocation(event, booth, acme);
  await rows.booth(event, h1, { code: 'D3', outline: rectangle(6, 3) });
  for (let number = 1; number <= COMPANIES; number += 1) {
    const two = String(number).padStart(2, '0');
    const company = await rows.exhibitor(
      event,
      { slug: `company-${two}`, name: { 'zh-Hans': `公司${two}`, en: `Company ${two}` }, country: 'DE' },
      [energy],
    );
    const at = rectangle(BOOTH * (number % 15), number < 15 ? 3 : 9);
    await rows.allocation(event, await rows.booth(event, h2, { code: `A${number}`, outline: at }), company);
  }
  const arm = await rows.product(event, acme, {
    slug: 'arm',
    name: { 'zh-Hans': '机械臂', en: 'Robot Arm' },
    premiere: true,
  });
  const talk = await rows.session(
    event,
    {
      slug: 'arms',
      title: { 'zh-Hans': '手臂的未来', en: 'The future of arms' },
      starts_at: '2026-11-27T02:00:00Z',
      ends_at: '2026-11-27T03:00:00Z',
      venue_id: venue,
      hall_id: h1,
    },
    [acme],
  );
  return { event, acme, arm, talk, hall: h2, fields: { robots, energy } };
}
