import type { Rows } from '../setup/rows.js';

/** Creates the event `fair` with few objects that differ in all filters and orders of lists. */
export async function smallFair(rows: Rows): Promise<void> {
  const event = await rows.event({ slug: 'fair', edition: 3 });
  const places = await addPlaces(rows, event);
  const categories = await addCategories(rows, event);
  await addExhibitors(rows, event, places, categories);
}

/** Ids by a short name of the object. */
type Ids = Readonly<Record<string, string>>;

async function addPlaces(rows: Rows, event: string): Promise<Ids> {
  const branch = await rows.venue(event, { slug: 'branch', position: 0 });
  const center = await rows.venue(event, { slug: 'center', role: 'MAIN', position: 5 });
  const h10 = await rows.hall(event, center, { code: 'H10' });
  const h2 = await rows.hall(event, center, { code: 'H2' });
  const b1 = await rows.hall(event, branch, { code: 'B1' });
  const future = await rows.zone(event, { slug: 'future', position: 1 });
  const past = await rows.zone(event, { slug: 'past', position: 0 });
  const booths = {
    'H10-A1': await rows.booth(event, h10, { code: 'A1', zone_id: past }),
    'H2-A10': await rows.booth(event, h2, { code: 'A10', zone_id: future }),
    'H2-A2': await rows.booth(event, h2, { code: 'A2' }),
    'H2-B1': await rows.booth(event, h2, { code: 'B1', zone_id: future }),
    'B1-A1': await rows.booth(event, b1, { code: 'A1', zone_id: future }),
    'H2-A9': await rows.booth(event, h2, { code: 'A9', blocked: true }),
  };
  const sessions = [
    ['opening', '2017-09-15T01:00:00Z', '2017-09-15T03:00:00Z', { venue_id: center }],
    ['evening', '2017-09-15T12:00:00Z', '2017-09-15T16:00:00Z', { venue_id: branch }],
    ['night', '2017-09-15T15:00:00Z', '2017-09-15T18:00:00Z', { hall_id: h2 }],
    ['online', '2017-09-17T01:00:00Z', '2017-09-17T02:00:00Z', {}],
  ] as const;
  for (const [slug, starts_at, ends_at, place] of sessions) {
    await rows.session(event, { slug, starts_at, ends_at, ...place });
  }
  await rows.announcement(event, { urgency: 'WARNING' }, { venues: [branch], halls: [h2] });
  return booths;
}

async function addCategories(rows: Rows, event: string): Promise<Ids> {
  const technology = await rows.category(event, { slug: 'technology', position: 2 });
  const robots = await rows.category(event, { slug: 'robots', parent_id: technology, position: 1 });
  const drones = await rows.category(event, { slug: 'drones', parent_id: robots });
  const ai = await rows.category(event, { slug: 'ai', parent_id: technology, position: 0 });
  const art = await rows.category(event, { slug: 'art', position: 1 });
  await rows.category(event, { slug: 'empty', position: 3 });
  return { technology, robots, drones, ai, art };
}

interface FairExhibitor {
  readonly slug: string;
  readonly name: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly country?: string;
  readonly sponsor?: string;
  readonly categories: readonly string[];
  readonly booths: readonly string[];
}

const EXHIBITORS: readonly FairExhibitor[] = [
  {
    slug: 'tencent',
    name: { 'zh-Hans': '腾讯', en: 'tencent' },
    kind: 'COMPANY',
    country: 'CN',
    sponsor: 'gold',
    categories: ['art'],
    booths: ['H10-A1'],
  },
  {
    slug: 'baidu',
    name: { 'zh-Hans': '百度', en: 'Baidu' },
    kind: 'COMPANY',
    country: 'CN',
    categories: ['ai', 'robots'],
    booths: ['H2-A2', 'H10-A1'],
  },
  {
    slug: 'alibaba',
    name: { 'zh-Hans': '阿里', en: 'alibaba' },
    kind: 'COMPANY',
    country: 'CN',
    categories: ['ai'],
    booths: ['H2-A10'],
  },
  {
    slug: 'onespace',
    name: { 'zh-Hans': '零壹空间', en: 'OneSpace' },
    kind: 'TEAM',
    categories: ['drones'],
    booths: ['B1-A1'],
  },
  {
    slug: 'fraunhofer',
    name: { en: 'Fraunhofer' },
    kind: 'INSTITUTE',
    country: 'DE',
    categories: ['robots', 'technology'],
    booths: [],
  },
];

/** Each exhibitor has one product with its name. The products of companies are premieres. */
async function addExhibitors(rows: Rows, event: string, places: Ids, categories: Ids): Promise<void> {
  const levels: Ids = { gold: await rows.sponsorLevel(event, { slug: 'gold' }) };
  for (const [index, { slug, name, kind, country, sponsor = '', ...links }] of EXHIBITORS.entries()) {
    const chosen = links.categories.map((category) => categories[category]!);
    const values = { slug, name, kind, country: country ?? null, sponsor_level_id: levels[sponsor] ?? null };
    const exhibitor = await rows.exhibitor(event, values, chosen);
    for (const booth of links.booths) {
      await rows.allocation(event, places[booth]!, exhibitor, { shared: booth === 'H10-A1' });
    }
    const product = {
      slug: `${slug}-product`,
      name,
      kind: ['PRODUCT', 'PROJECT', 'TECHNOLOGY', 'SERVICE', 'PRODUCT'][index],
      premiere: kind === 'COMPANY',
    };
    await rows.product(event, exhibitor, product, chosen.slice(0, 1));
  }
}
