import type { CatalogKind } from '../../src/catalog/model/catalog-kind.js';
import type { Rows } from '../setup/rows.js';

/** Occurs in every text and slug that is hidden from visitors. */
export const SECRET = 'secret';
/** The country that only hidden objects have. The quotes prevent a match within an id. */
export const SECRET_COUNTRY = '"AQ"';

/** The objects that are hidden from visitors. */
export interface HiddenCatalog {
  readonly ids: readonly { readonly kind: CatalogKind; readonly id: string }[];
  readonly event: string;
  readonly exhibitors: readonly string[];
  readonly announcement: string;
}

// Sorts first in every list by name.
const name = { en: 'A secret', 'zh-Hans': 'A secret' };
const staff = { contact_email: 'secret@example.com', external_id: 'secret' };

/** Creates a draft event, and an event with a visible exhibitor and hidden ones in the same places. */
export async function hiddenCatalog(rows: Rows): Promise<HiddenCatalog> {
  const event = await rows.event({ slug: 'open' });
  const venue = await rows.venue(event, { slug: 'center', role: 'MAIN' });
  const hall = await rows.hall(event, venue, { code: 'H1' });
  const side = await rows.hall(event, venue, { code: 'ONLY-HIDDEN' });
  const zone = await rows.zone(event, { slug: 'north' });
  const shared = await rows.booth(event, hall, { code: 'A1', zone_id: zone });
  const taken = await rows.booth(event, hall, { code: 'A2', zone_id: zone });
  const held = await rows.booth(event, hall, { code: 'A4', zone_id: zone });
  const aside = await rows.booth(event, side, { code: 'A3' });
  const robots = await rows.category(event, { slug: 'robots' });
  const only = await rows.category(event, { slug: 'only-hidden' });
  const sponsor_level_id = await rows.sponsorLevel(event, { slug: 'only-hidden' });

  const visible = await rows.exhibitor(event, { slug: 'visible', country: 'CN', ...staff }, [robots]);
  await rows.product(event, visible, { slug: 'visible-product' }, [robots]);
  const places = [
    { booth: shared, shared: true },
    { booth: taken },
    { booth: held, kind: 'HELD', held_until: '2999-01-01T00:00:00Z' },
    { booth: aside, released_at: '2017-01-01T00:00:00Z' },
  ];
  const states = ['APPROVED', 'APPROVED', 'SUBMITTED', 'REJECTED'];
  const hidden: HiddenCatalog['ids'][number][] = [];
  const exhibitors: string[] = [];
  for (const [index, status] of states.entries()) {
    const slug = `secret-exhibitor${index === 0 ? '' : `-${index}`}`;
    const values = { slug, name, description: name, city: name, country: 'AQ', status, published: false };
    const people = {
      representatives: [{ name, role: name }],
      website: 'https://secret.example',
      sponsor_level_id,
    };
    const exhibitor = await rows.exhibitor(event, { ...values, ...people }, [robots, only]);
    const product = { slug: slug.replace('exhibitor', 'product'), name, description: name, premiere: true };
    hidden.push({ kind: 'EXHIBITOR', id: exhibitor });
    hidden.push({ kind: 'PRODUCT', id: await rows.product(event, exhibitor, product, [robots, only]) });
    const { booth, ...allocation } = places[index]!;
    await rows.allocation(event, booth, exhibitor, allocation);
    exhibitors.push(exhibitor);
  }
  await rows.allocation(event, shared, visible, { shared: true });
  await rows.session(event, { slug: 'forum', venue_id: venue, hall_id: hall }, [visible, ...exhibitors]);
  const announcement = await rows.announcement(event, { text: name, published: false }, { halls: [hall] });
  hidden.push({ kind: 'ANNOUNCEMENT', id: announcement });
  const draft = await draftEvent(rows);
  return { ids: [...hidden, ...draft.ids], event: draft.event, exhibitors, announcement };
}

/** A draft with one published object of each kind. */
async function draftEvent(rows: Rows): Promise<Pick<HiddenCatalog, 'ids' | 'event'>> {
  const event = await rows.event({
    slug: 'secret-event',
    name,
    theme: name,
    description: name,
    status: 'DRAFT',
  });
  const venue = await rows.venue(event, { slug: 'secret-venue', name });
  const hall = await rows.hall(event, venue, { code: 'SECRET', name });
  const zone = await rows.zone(event, { slug: 'secret-zone', name });
  const booth = await rows.booth(event, hall, { code: 'SECRET', zone_id: zone });
  const category = await rows.category(event, { slug: 'secret-category', name });
  const sponsor_level = await rows.sponsorLevel(event, { slug: 'secret-level', name });
  const exhibitor = await rows.exhibitor(event, { slug: 'secret-exhibitor', name, country: 'AQ' }, [
    category,
  ]);
  const product = await rows.product(event, exhibitor, { slug: 'secret-product', name }, [category]);
  const session = await rows.session(event, { slug: 'secret-session', title: name, hall_id: hall }, [
    exhibitor,
  ]);
  await rows.allocation(event, booth, exhibitor);
  const announcement = await rows.announcement(event, { text: name });
  const own = {
    event,
    venue,
    hall,
    zone,
    booth,
    category,
    sponsor_level,
    exhibitor,
    product,
    session,
    announcement,
  };
  const ids = Object.entries(own);
  return { event, ids: ids.map(([kind, id]) => ({ kind: kind.toUpperCase() as CatalogKind, id })) };
}

/** Deletes the hidden objects from the tables. */
export async function removeHidden(
  rows: Rows,
  { event, exhibitors, announcement }: HiddenCatalog,
): Promise<void> {
  await rows.remove('announcement', announcement);
  for (const exhibitor of exhibitors) await rows.remove('exhibitor', exhibitor);
  await rows.sql.query('begin');
  await rows.sql.query('set constraints all deferred');
  await rows.remove('event', event);
  await rows.sql.query('commit');
}
