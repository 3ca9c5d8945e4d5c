import { encodeCatalogId } from '../catalog/catalog-id.js';
import type { CatalogKind } from '../catalog/catalog-kind.js';
import { syncObject, type SyncObject } from '../sync/sync-object.js';
import type { SampleEdition } from '../sample/edition.js';
import { type ExhibitorRows, SampleRows } from '../sample/sample-rows.js';
import { type MockPictures, pictureOf } from './mock-pictures.js';

/** What visitors see of a sample event, in the shape in which copies hold it. */
export function mockObjects(edition: SampleEdition, pictures: MockPictures): SyncObject[] {
  return new MockRendering(edition, pictures).objects();
}

type Document = Record<string, unknown>;

const REVISION = 1;
const UPDATED_AT = '2017-09-01T00:00:00.000Z';

/** Makes of rows what the renderers make of tables; a test compares them. */
class MockRendering {
  readonly #rows: SampleRows;
  readonly #exhibitors: ExhibitorRows;
  readonly #published: ReadonlySet<string>;

  constructor(
    edition: SampleEdition,
    private readonly pictures: MockPictures,
  ) {
    this.#rows = new SampleRows(edition);
    this.#exhibitors = this.#rows.exhibitors([...edition.exhibitors]);
    this.#published = new Set(
      this.#exhibitors.exhibitors.flatMap(({ id, published }) => (published ? [id] : [])),
    );
  }

  objects(): SyncObject[] {
    return [
      this.#event(),
      ...this.#places(),
      ...this.#categories(),
      ...this.#exhibitorObjects(),
      ...this.#products(),
      ...this.#sessions(),
    ];
  }

  #event(): SyncObject {
    const { id, slug, name, theme, description, edition, locales, status, ...times } = this.#rows.event();
    const { starts_on: startsOn, ends_on: endsOn, time_zone: timeZone } = times;
    const registration = { registrationOpensAt: null, registrationClosesAt: null };
    const document = {
      ...{ slug, name, theme, description, edition, startsOn, endsOn, timeZone, locales },
      ...registration,
      status,
    };
    return object('EVENT', id, document);
  }

  #places(): SyncObject[] {
    const venues = this.#rows.venues().map(({ id, event_id: _event, position, ...document }) => {
      const rank = `${document.role === 'MAIN' ? '0' : '1'}${padded(position)}${document.slug}`;
      return object('VENUE', id, document, { position: rank });
    });
    const halls = this.#rows.halls().map(({ id, event_id: _event, venue_id: parentId, ...document }) => {
      const position = document.code.replace(/\d+/g, (digits) => digits.padStart(20, '0'));
      return object('HALL', id, { ...document, stages: [] }, { parentId, position });
    });
    const zones = this.#rows
      .zones()
      .map(({ id, slug, name, position }) =>
        object('ZONE', id, { slug, name }, { position: padded(position) + slug }),
      );
    return [...venues, ...halls, ...zones, ...this.#booths()];
  }

  #booths(): SyncObject[] {
    const { allocations } = this.#exhibitors;
    const exhibitorsAt = grouped(allocations, 'booth_id', 'exhibitor_id');
    const kindsAt = grouped(allocations, 'booth_id', 'kind');
    return this.#rows.booths().map(({ id, code, hall_id: hall, zone_id: zone, area, outline, blocked }) => {
      const exhibitors = (exhibitorsAt.get(id) ?? []).filter((exhibitor) => this.#published.has(exhibitor));
      const kinds = kindsAt.get(id) ?? [];
      const kind = kinds.includes('ASSIGNED') ? 'ASSIGNED' : (kinds[0] ?? 'AVAILABLE');
      const status = blocked ? 'BLOCKED' : kind;
      return object('BOOTH', id, { code, hall, zone, area, outline, status, exhibitors: exhibitors.sort() });
    });
  }

  #categories(): SyncObject[] {
    return this.#rows
      .categories()
      .map(({ id, parent_id: parentId, slug, name, external_code, position }) =>
        object(
          'CATEGORY',
          id,
          { slug, name, externalCode: external_code },
          { parentId, position: padded(position) + slug },
        ),
      );
  }

  #exhibitorObjects(): SyncObject[] {
    const { exhibitors, exhibitorCategories, allocations } = this.#exhibitors;
    const categories = grouped(exhibitorCategories, 'exhibitor_id', 'category_id');
    const booths = grouped(allocations, 'exhibitor_id', 'booth_id');
    return exhibitors
      .filter(({ id }) => this.#published.has(id))
      .map(({ id, slug, kind, name, description, country, city, website, logo_id, representatives }) => {
        const document = {
          ...{ slug, kind, name, country, city, website, logo: this.#picture(logo_id), representatives },
          ...{
            categories: (categories.get(id) ?? []).sort(),
            updatedAt: UPDATED_AT,
            version: 1,
            published: true,
          },
          booths: (booths.get(id) ?? []).map((booth) => ({ id: encodeCatalogId('BOOTH', booth) })),
        };
        return object('EXHIBITOR', id, document, { detail: description && { description } });
      });
  }

  #products(): SyncObject[] {
    const { products, productCategories, productImages } = this.#exhibitors;
    const categories = grouped(productCategories, 'product_id', 'category_id');
    const images = grouped(productImages, 'product_id', 'media_id');
    return products
      .filter(({ exhibitor_id }) => this.#published.has(exhibitor_id))
      .map(({ id, exhibitor_id: exhibitor, slug, kind, name, description, website, premiere }) => {
        const document = {
          ...{ slug, kind, name, exhibitor, categories: (categories.get(id) ?? []).sort() },
          images: (images.get(id) ?? []).map((image) => this.#picture(image)),
          ...{ website, premiere, updatedAt: UPDATED_AT, version: 1 },
        };
        return object('PRODUCT', id, document, { detail: description && { description } });
      });
  }

  #sessions(): SyncObject[] {
    const { sessions, exhibitors } = this.#rows.sessions();
    const slugs = new Map(this.#exhibitors.exhibitors.map(({ id, slug }) => [id, slug]));
    const slugOf = (id: string): string => slugs.get(id) ?? '';
    const takingPart = grouped(exhibitors, 'session_id', 'exhibitor_id');
    return sessions.map(
      ({ id, slug, title, description, starts_at, ends_at, venue_id, hall_id, speakers }) => {
        const there = (takingPart.get(id) ?? [])
          .filter((exhibitor) => this.#published.has(exhibitor))
          .sort((left, right) => (slugOf(left) < slugOf(right) ? -1 : 1));
        const document = {
          ...{ slug, title, startsAt: starts_at, endsAt: ends_at, venue: venue_id, hall: hall_id },
          ...{ stage: null, published: true, speakers },
          exhibitors: there,
        };
        return object('SESSION', id, document, { detail: description && { description } });
      },
    );
  }

  #picture(id: string | null | undefined): object | null {
    return id ? pictureOf(this.pictures, id) : null;
  }
}

interface Besides {
  detail?: Document | null;
  parentId?: string | null;
  position?: string;
}

function object(kind: CatalogKind, id: string, document: Document, besides: Besides = {}): SyncObject {
  const { detail = null, parentId = null, position = null } = besides;
  const whole = { id: encodeCatalogId(kind, id), ...document };
  return syncObject({ kind, revision: REVISION, document: whole, detail, search: null, parentId, position });
}

function padded(position: number): string {
  return String(position).padStart(6, '0');
}

/** Values of one column by another one. */
function grouped<Key extends string, Value extends string>(
  rows: readonly Readonly<Record<Key | Value, unknown>>[],
  key: Key,
  value: Value,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const group = String(row[key]);
    groups.set(group, [...(groups.get(group) ?? []), String(row[value])]);
  }
  return groups;
}
