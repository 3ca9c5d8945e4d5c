import type { TestCatalog } from '../../setup/catalog.js';

export const HOSTILE_SLUG = 'hostile';
/** Runs in a page that interprets it as markup, in an element, an attribute, a script or a style. */
const HOSTILE = `</script></style></title>"'><script>window.isBroken=1</script><img src=x onerror="window.isBroken=1">`;
/** Short enough for a booth of the plan. */
const SHORT = '<script>1</script>';

/** Creates an event whose every text tries to become markup; returns its pages. */
export async function hostileFair({ rows, settle }: TestCatalog): Promise<readonly string[]> {
  const text = { en: HOSTILE };
  const now = new Date().toISOString();
  const today = now.slice(0, 10);
  const event = await rows.event({
    slug: HOSTILE_SLUG,
    name: text,
    theme: text,
    description: text,
    starts_on: today,
    ends_on: today,
    time_zone: 'UTC',
  });
  const category = await rows.category(event, { slug: 'field', name: text });
  const venue = await rows.venue(event, { slug: 'place', name: text, city: text });
  const hall = await rows.hall(event, venue, { code: 'H1', name: text, width: 30, depth: 20 });
  const zone = await rows.zone(event, { name: text });
  const boothAt = (x: number, values: object): Promise<string> => {
    const outline = [
      { x, y: 1 },
      { x: x + 8, y: 1 },
      { x: x + 8, y: 9 },
      { x, y: 9 },
    ];
    return rows.booth(event, hall, { outline, zone_id: zone, ...values });
  };
  const booth = await boothAt(1, { code: 'A1' });
  const exhibitor = await rows.exhibitor(
    event,
    { slug: 'company', name: text, description: text, city: text },
    [category],
  );
  await rows.allocation(event, booth, exhibitor);
  const other = await rows.exhibitor(event, { slug: 'other', name: { en: SHORT } }, [category]);
  await rows.allocation(event, await boothAt(10, { code: 'A2' }), other);
  const both = await boothAt(19, { code: 'A3' });
  for (const one of [exhibitor, other]) await rows.allocation(event, both, one, { shared: true });
  await rows.product(event, exhibitor, { slug: 'thing', name: text, description: text }, [category]);
  const times = { starts_at: `${today}T02:00:00Z`, ends_at: `${today}T03:00:00Z` };
  await rows.session(
    event,
    { slug: 'talk', title: text, description: text, venue_id: venue, hall_id: hall, ...times },
    [exhibitor],
  );
  await rows.announcement(event, { text, starts_at: now });
  await settle();
  const query = encodeURIComponent(HOSTILE);
  return [
    '/',
    '/exhibitors',
    `/exhibitors?q=${query}`,
    '/exhibitors/company',
    '/products',
    '/products/thing',
    `/map/place/H1?booth=A1`,
    '/programme',
    '/programme/talk',
    `/search?q=${query}`,
    `/${query}`,
  ];
}
