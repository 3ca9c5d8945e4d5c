import { textIn } from '../../../catalog/queries/locale.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { hallLabelsOf } from '../../../catalog/snapshot/hall-label.js';
import type { EventContactSource } from '../../../fair/event/contact/event-contact.type.js';
import type { SessionEntity } from '../../../fair/programme/session.entity.js';
import { renditionWidth } from '../../../fair/media/rendition.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { type PublishedRow, publishedPages } from './published-pages.js';
import type { EventSource } from '../../../fair/event/event.type.js';
import type { ExhibitorSource, ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import type { ProductSource, ProductType } from '../../../fair/product/product.type.js';
import type { SessionSource, SessionType } from '../../../fair/programme/session.type.js';
import type { VenueSource } from '../../../fair/venue/venue.type.js';

/** The maximum width of pictures in pixels. */
const PICTURE = 640;

const STATUSES: Readonly<Record<SessionEntity['state'], string>> = {
  SCHEDULED: 'EventScheduled',
  MOVED: 'EventRescheduled',
  CANCELLED: 'EventCancelled',
};

type Texts = LocalizedText | null | undefined;
type EventContact = Omit<EventContactSource, 'event'>;
interface PlacedBooth {
  readonly hall: string;
  readonly code: string;
}
type ExhibitorDocument = ExhibitorSource & ExhibitorType & { readonly booths?: readonly PlacedBooth[] };
type ProductDocument = ProductSource & ProductType;
type SessionDocument = SessionSource & SessionType;

/**
 * The published data of an event as schema.org JSON-LD, in chunks of a few hundred objects. One `@graph`
 * contains an ExhibitionEvent, an Organization per exhibitor, a Product per product and an Event per session.
 */
export async function openJsonLd(
  sql: Sql,
  event: EventSnapshot,
  locale: string,
  address: string,
): Promise<AsyncGenerator<string>> {
  const exhibitors = publishedPages<ExhibitorDocument>(sql, event.id, 'EXHIBITOR');
  // Reads the first page before the response begins, so that a failure can set the status.
  const firstPage = await exhibitors.next();
  return chunksOf(sql, new Graph(event, locale, address), continuedPages(firstPage, exhibitors));
}

async function* continuedPages<T>(
  firstPage: IteratorResult<T>,
  otherPages: AsyncGenerator<T>,
): AsyncGenerator<T> {
  if (firstPage.done) return;
  yield firstPage.value;
  yield* otherPages;
}

async function* chunksOf(
  sql: Sql,
  graph: Graph,
  exhibitors: AsyncGenerator<PublishedRow<ExhibitorDocument>[]>,
): AsyncGenerator<string> {
  const { id } = graph.snapshot;
  const textOf = (nodes: readonly object[]): string => nodes.map((node) => `,\n${nodeText(node)}`).join('');
  yield `{"@context":"https://schema.org","@graph":[\n${nodeText(graph.event())}`;
  for await (const rows of exhibitors) yield textOf(rows.map((row) => graph.organization(row)));
  for await (const rows of publishedPages<ProductDocument>(sql, id, 'PRODUCT'))
    yield textOf(rows.map((row) => graph.product(row)));
  for await (const rows of publishedPages<SessionDocument>(sql, id, 'SESSION'))
    yield textOf(rows.map((row) => graph.session(row)));
  yield '\n]}\n';
}

/** Omits keys without a value, and empty lists. */
function nodeText(node: object): string {
  return JSON.stringify(node, (_key, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
}

/** Nodes of the graph. */
class Graph {
  readonly #halls: ReadonlyMap<string, string>;

  constructor(
    readonly snapshot: EventSnapshot,
    private readonly locale: string,
    private readonly address: string,
  ) {
    this.#halls = hallLabelsOf(snapshot);
  }

  event(): object {
    const source = this.snapshot.source as EventSource;
    return {
      '@type': 'ExhibitionEvent',
      '@id': this.#id('event'),
      name: this.#text(source.name),
      description: this.#text(source.description),
      startDate: source.startsOn,
      endDate: source.endsOn,
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      inLanguage: this.locale,
      location: this.snapshot.all('VENUE').map((venue) => this.#place(venue as VenueSource)),
      organizer: this.#organizer(source.contact),
    };
  }

  #organizer(contact: EventContact | null): object | undefined {
    if (!contact) return undefined;
    const { name, email, phone } = contact;
    return {
      '@type': 'Organization',
      name: this.#text(name),
      email: email ?? undefined,
      telephone: phone ?? undefined,
    };
  }

  organization({ document, description }: PublishedRow<ExhibitorDocument>): object {
    return {
      '@type': 'Organization',
      '@id': this.#id(`exhibitor-${document.slug}`),
      name: this.#text(document.name),
      description: this.#text(description),
      url: document.website ?? undefined,
      logo: document.logo ? this.#picture(document.logo) : undefined,
      brand: document.brands.map((name) => ({ '@type': 'Brand', name })),
      knowsAbout: document.mainProducts,
      address: this.#postal(document.city, document.country, document.address, document.postalCode),
      // The label of the booth, such as `H2-A12`.
      location: document.booths?.map((booth) => ({ '@type': 'Place', name: this.#booth(booth) })),
      event: { '@id': this.#id('event') },
    };
  }

  product({ document, description, maker }: PublishedRow<ProductDocument>): object {
    return {
      '@type': 'Product',
      '@id': this.#id(`product-${document.slug}`),
      name: this.#text(document.name),
      description: this.#text(description),
      url: document.website ?? undefined,
      category: this.snapshot.getAll(document.categories).map(({ name }) => this.#text(name)),
      image: document.images.map((image) => this.#picture(image)),
      manufacturer: maker === null ? undefined : { '@id': this.#id(`exhibitor-${maker}`) },
    };
  }

  session({ document, description }: PublishedRow<SessionDocument>): object {
    const venue = this.snapshot.get(document.venue) as VenueSource | null;
    return {
      '@type': 'Event',
      '@id': this.#id(`session-${document.slug}`),
      name: this.#text(document.title),
      description: this.#text(description),
      startDate: document.startsAt,
      endDate: document.endsAt,
      eventStatus: `https://schema.org/${STATUSES[document.state]}`,
      inLanguage: document.language ?? undefined,
      location: venue ? this.#place(venue) : undefined,
      performer: document.speakers.map(({ name }) => ({ '@type': 'Person', name: this.#text(name) })),
      superEvent: { '@id': this.#id('event') },
    };
  }

  #place({ name, address, city, latitude, longitude, hours }: VenueSource): object {
    const times = hours.filter(({ opensAt }) => opensAt !== null);
    return {
      '@type': 'Place',
      name: this.#text(name),
      address: this.#postal(city, undefined, address),
      geo:
        latitude == null || longitude == null
          ? undefined
          : { '@type': 'GeoCoordinates', latitude, longitude },
      openingHoursSpecification:
        times.length === 0
          ? undefined
          : times.map(({ startsOn, endsOn, opensAt, closesAt }) => ({
              '@type': 'OpeningHoursSpecification',
              validFrom: startsOn,
              validThrough: endsOn,
              opens: opensAt,
              closes: closesAt,
            })),
    };
  }

  #postal(city: Texts, country: unknown, street?: Texts, code?: unknown): object | undefined {
    const [addressLocality, streetAddress] = [this.#text(city), this.#text(street)];
    const [postalCode, addressCountry] = [code ?? undefined, country ?? undefined];
    const parts = { streetAddress, postalCode, addressLocality, addressCountry };
    if (Object.values(parts).every((part) => part === undefined)) return undefined;
    return { '@type': 'PostalAddress', ...parts };
  }

  #booth({ hall, code }: PlacedBooth): string {
    const label = this.#halls.get(hall);
    return label === undefined ? code : `${label}-${code}`;
  }

  #picture({ sha256, width }: { sha256: string; width: number }): string {
    return new URL(`/media/${sha256}/${renditionWidth(width, PICTURE)}.webp`, this.address).href;
  }

  #id(fragment: string): string {
    return `${this.address}#${fragment}`;
  }

  #text(text: Texts): string | undefined {
    return textIn(text, this.snapshot, this.locale) ?? undefined;
  }
}
