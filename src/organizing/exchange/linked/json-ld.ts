import { textIn } from '../../../catalog/queries/locale.js';
import type { EventSnapshot, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { hallLabelsOf } from '../../../catalog/snapshot/hall-label.js';
import type { EventContactSource } from '../../../fair/event/contact/event-contact.type.js';
import type { SessionEntity } from '../../../fair/programme/session.entity.js';
import { renditionWidth } from '../../../fair/media/rendition.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { type PublishedRow, publishedPages } from './published-pages.js';

/** The maximum width of pictures in pixels. */
const PICTURE = 640;

const STATUSES: Readonly<Record<SessionEntity['state'], string>> = {
  SCHEDULED: 'EventScheduled',
  MOVED: 'EventRescheduled',
  CANCELLED: 'EventCancelled',
};

type Document = Readonly<Record<string, unknown>>;
type Texts = LocalizedText | null | undefined;
type EventContact = Omit<EventContactSource, 'event'>;

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
  const exhibitors = publishedPages(sql, event.id, 'EXHIBITOR');
  // Read before the response begins, so that a failure has a status.
  const first = await exhibitors.next();
  const pages = {
    EXHIBITOR: resumed(first, exhibitors),
    PRODUCT: publishedPages(sql, event.id, 'PRODUCT'),
    SESSION: publishedPages(sql, event.id, 'SESSION'),
  };
  return chunksOf(new Graph(event, locale, address), pages);
}

async function* resumed<T>(first: IteratorResult<T>, others: AsyncGenerator<T>): AsyncGenerator<T> {
  if (first.done) return;
  yield first.value;
  yield* others;
}

const KINDS = ['EXHIBITOR', 'PRODUCT', 'SESSION'] as const;

async function* chunksOf(
  graph: Graph,
  pages: Readonly<Record<(typeof KINDS)[number], AsyncGenerator<PublishedRow[]>>>,
): AsyncGenerator<string> {
  yield `{"@context":"https://schema.org","@graph":[\n${nodeText(graph.event())}`;
  const writers = { EXHIBITOR: graph.organization, PRODUCT: graph.product, SESSION: graph.session } as const;
  for (const kind of KINDS) {
    for await (const page of pages[kind]) {
      yield page
        .map((row) => `,\n${nodeText(writers[kind](row.document, row.description, row.maker))}`)
        .join('');
    }
  }
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
    private readonly of: EventSnapshot,
    private readonly locale: string,
    private readonly address: string,
  ) {
    this.#halls = hallLabelsOf(of);
  }

  event(): object {
    const source = this.of.source as unknown as Document;
    return {
      '@type': 'ExhibitionEvent',
      '@id': this.#id('event'),
      name: this.#text(source.name as Texts),
      description: this.#text(source.description as Texts),
      startDate: source.startsOn,
      endDate: source.endsOn,
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      inLanguage: this.locale,
      location: this.of.all('VENUE').map((venue) => this.#place(venue)),
      organizer: this.#organizer(source.contact as EventContact | null),
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

  readonly organization = (document: Document, description: Texts): object => {
    const logo = document.logo as { sha256: string; width: number } | null;
    return {
      '@type': 'Organization',
      '@id': this.#id(`exhibitor-${String(document.slug)}`),
      name: this.#text(document.name as Texts),
      description: this.#text(description),
      url: document.website ?? undefined,
      logo: logo ? this.#picture(logo) : undefined,
      brand: (document.brands as readonly string[]).map((name) => ({ '@type': 'Brand', name })),
      knowsAbout: document.mainProducts,
      address: this.#postal(
        document.city as Texts,
        document.country,
        document.address as Texts,
        document.postalCode,
      ),
      // Its place: `H2-A12`.
      location: (document.booths as readonly { hall: string; code: string }[] | undefined)?.map((booth) => ({
        '@type': 'Place',
        name: this.#booth(booth),
      })),
      event: { '@id': this.#id('event') },
    };
  };

  readonly product = (document: Document, description: Texts, maker: string | null): object => ({
    '@type': 'Product',
    '@id': this.#id(`product-${String(document.slug)}`),
    name: this.#text(document.name as Texts),
    description: this.#text(description),
    url: document.website ?? undefined,
    category: this.of
      .getAll((document.categories ?? []) as readonly string[])
      .map(({ name }) => this.#text(name)),
    image: ((document.images ?? []) as readonly { sha256: string; width: number }[]).map((image) =>
      this.#picture(image),
    ),
    manufacturer: maker === null ? undefined : { '@id': this.#id(`exhibitor-${maker}`) },
  });

  readonly session = (document: Document, description: Texts): object => {
    const venue = this.of.get((document.venue ?? null) as string | null);
    return {
      '@type': 'Event',
      '@id': this.#id(`session-${String(document.slug)}`),
      name: this.#text(document.title as Texts),
      description: this.#text(description),
      startDate: document.startsAt,
      endDate: document.endsAt,
      eventStatus: `https://schema.org/${STATUSES[document.state as SessionEntity['state']]}`,
      inLanguage: document.language ?? undefined,
      location: venue ? this.#place(venue) : undefined,
      performer: (document.speakers as readonly { name: Texts }[]).map(({ name }) => ({
        '@type': 'Person',
        name: this.#text(name),
      })),
      superEvent: { '@id': this.#id('event') },
    };
  };

  #place(venue: ReferenceSource): object {
    const { address, city, latitude, longitude } = venue as unknown as Document;
    return {
      '@type': 'Place',
      name: this.#text(venue.name),
      address: this.#postal(city as Texts, undefined, address as Texts),
      geo:
        latitude == null || longitude == null
          ? undefined
          : { '@type': 'GeoCoordinates', latitude, longitude },
    };
  }

  #postal(city: Texts, country: unknown, street?: Texts, code?: unknown): object | undefined {
    const [addressLocality, streetAddress] = [this.#text(city), this.#text(street)];
    const [postalCode, addressCountry] = [code ?? undefined, country ?? undefined];
    const parts = { streetAddress, postalCode, addressLocality, addressCountry };
    if (Object.values(parts).every((part) => part === undefined)) return undefined;
    return { '@type': 'PostalAddress', ...parts };
  }

  #booth({ hall, code }: { hall: string; code: string }): string {
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
    return textIn(text, this.of, this.locale) ?? undefined;
  }
}
