import {
  Catalog,
  type CatalogObject,
  type CatalogStore,
  createClient,
  indexedDbStore,
  type LocalHit,
  searchLocal,
} from '@vitrine/client';
import { dateTimeFormat } from '@vitrine/ui/formats';
import { languageOf } from '@vitrine/ui/language';
import { escapeMarkup } from '@vitrine/ui/markup';
import { plateMarkup } from '@vitrine/ui/parts';
import { copiedSearchName } from './copied-search.js';
import { clockTime, dayInWords } from './copy-time.js';
import { OFFLINE_WORDS } from './offline-words.js';
import { currentBase, currentEvent } from './stars.js';

/** The address of the worker with the index, which the build sets. */
declare const SEARCH_WORKER: string;
/** Categories lead to lists, which need the network. */
const TYPES = ['Exhibitor', 'Product', 'Session', 'Booth'] as const;
/** The types of the objects with pages, by the section of the address. */
const PAGE_TYPES: Readonly<Record<string, 'Exhibitor' | 'Product' | 'Session' | undefined>> = {
  exhibitors: 'Exhibitor',
  products: 'Product',
  programme: 'Session',
};
const ROWS = 12;
const PLATES = 2;

type Hit = LocalHit<(typeof TYPES)[number]>;

const language = languageOf(document.documentElement.lang);
let catalog: Promise<Catalog> | undefined;

/** The catalog of the event in this browser. It is the same as on a kiosk, and contacts the server only in `copySearch`. */
function openCatalog(): Promise<Catalog> {
  catalog ??= indexedDbStore(copiedSearchName(currentEvent())).then(async (store) => {
    const client = createClient({ event: currentEvent(), locale: document.documentElement.lang });
    const opened = new Catalog(client, { follow: false }, compressing(store));
    await opened.open();
    return opened;
  });
  return catalog;
}

/** Fetches the changes since the last visit; the first time, the whole catalog. Rejects without a network. */
export async function copySearch(): Promise<void> {
  await (await openCatalog()).sync();
}

/** The same store with compressed packs: a fifth of the bytes. */
function compressing(store: CatalogStore): CatalogStore {
  return {
    ...store,
    putPack: async (sha256, bytes) =>
      store.putPack(sha256, await piped(bytes, new CompressionStream('gzip'))),
    readPack: async (sha256) => {
      const bytes = await store.readPack(sha256);
      return bytes && piped(bytes, new DecompressionStream('gzip'));
    },
  };
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** The best hits in the copy as rows, HTML. Empty for no words, and without a copy. */
export async function offlineAnswers(query: string): Promise<string> {
  const words = query.trim();
  const copied = words === '' ? undefined : await openCatalog();
  if (copied?.status.isReady !== true) return '';
  const options = { types: TYPES, limit: ROWS, worker: SEARCH_WORKER };
  const hits = await searchLocal(copied, words, options);
  if (hits.length === 0) {
    return `<div class="answers-empty"><p class="lead">${OFFLINE_WORDS[language].noHits}</p></div>`;
  }
  const rows = new Rows(copied);
  return list(hits.map(({ object }) => rows.of(object)));
}

/** The objects with these ids as rows, HTML. Empty without a copy. */
export async function rowsOf(ids: readonly string[]): Promise<string> {
  const copied = await openCatalog();
  const rows = new Rows(copied);
  const objects = ids.flatMap((id) => copied.get(id) ?? []).filter(isSearchable);
  return objects.length === 0 ? '' : list(objects.map((object) => rows.of(object)));
}

function isSearchable(object: CatalogObject): object is Hit['object'] {
  return (TYPES as readonly string[]).includes(object.type);
}

/** What the copy of the catalog contains about the object of a page that is not in the copy itself. */
export interface CopiedObject {
  readonly name: string;
  readonly description: string;
  /** Its places as rows, HTML. */
  readonly rows: string;
}

/** The object with this page, `/zh/week-2017/exhibitors/acme`. Undefined for other pages, and without a copy. */
export async function objectOfPage(path: string): Promise<CopiedObject | undefined> {
  const [section = '', slug = ''] = path.slice(currentBase().length).split('/').map(decodeURIComponent);
  const type = PAGE_TYPES[section];
  if (type === undefined) return undefined;
  const copied = await openCatalog();
  const object = copied.list(type).find(({ body }) => body.slug === slug);
  return object && new Rows(copied).details(object);
}

function list(rows: readonly string[]): string {
  return `<ol class="rows">${rows.join('')}</ol>`;
}

interface Row {
  readonly href: string;
  /** HTML. */
  readonly place: string;
  readonly name: string;
  readonly notes: readonly (string | undefined)[];
}

/** Writes objects of the catalog as rows, as the lists of the site show them. */
class Rows {
  constructor(private readonly catalog: Catalog) {}

  of(object: Hit['object']): string {
    const { type, body } = object;
    switch (type) {
      case 'Exhibitor':
        return this.#exhibitor(object, {
          href: pageOf('exhibitors', body.slug),
          name: this.#text(body.name),
        });
      case 'Product': {
        const exhibitor = this.catalog.get(body.exhibitor, 'Exhibitor');
        const row = { href: pageOf('products', body.slug), name: this.#text(body.name) };
        return this.#exhibitor(exhibitor, row, this.#text(exhibitor?.body.name));
      }
      case 'Session':
        return this.#session(object, pageOf('programme', body.slug));
      case 'Booth':
        return this.#booth(object);
    }
  }

  details(object: CatalogObject<'Exhibitor' | 'Product' | 'Session'>): CopiedObject {
    const { body } = object;
    const name = this.#text('name' in body ? body.name : body.title);
    return { name, description: this.#text(body.description), rows: list(this.#placesOf(object)) };
  }

  /** The booths on their plans, and the hall of a session. Without a place, the exhibitor or the day. */
  #placesOf(object: CatalogObject<'Exhibitor' | 'Product' | 'Session'>): string[] {
    if (object.type === 'Session') return [this.#session(object, this.#placeOf(object))];
    if (object.type === 'Exhibitor')
      return this.catalog.booths(object).map(({ booth }) => this.#booth(booth));
    const exhibitor = this.catalog.get(object.body.exhibitor, 'Exhibitor');
    const booths = exhibitor ? this.#placesOf(exhibitor) : [];
    return exhibitor && booths.length === 0 ? [this.of(exhibitor)] : booths;
  }

  #placeOf(session: CatalogObject<'Session'>): string {
    const { hall } = session.body;
    if (hall !== null) return this.#planOf(hall);
    const [, day] = this.#timeOf(session);
    return `${currentBase()}programme?on=${day}`;
  }

  #planOf(hall: string): string {
    const place = this.catalog.get(hall, 'Hall')?.body;
    const venue = this.catalog.get(place?.venue ?? '', 'Venue')?.body.slug ?? '';
    return pageOf('map', [venue, place?.code ?? ''].map(encodeURIComponent).join('/'));
  }

  #exhibitor(
    exhibitor: CatalogObject<'Exhibitor'> | undefined,
    row: Pick<Row, 'href' | 'name'>,
    note?: string,
  ): string {
    const booths = exhibitor ? this.catalog.booths(exhibitor).map(({ booth }) => booth) : [];
    const place = booths.slice(0, PLATES).map((booth) => this.#plate(booth));
    const [booth] = booths;
    return rowMarkup({ ...row, place: place.join(''), notes: [note, booth && this.#venueOf(booth)] });
  }

  #session(session: CatalogObject<'Session'>, href: string): string {
    const { body } = session;
    const [time, , day] = this.#timeOf(session);
    const venue = body.venue === null ? undefined : this.catalog.get(body.venue, 'Venue')?.body.name;
    const place = `<time datetime="${escapeMarkup(body.startsAt)}">${time}<small>${day}</small></time>`;
    return rowMarkup({ href, place, name: this.#text(body.title), notes: [this.#text(venue)] });
  }

  /** The time, the day as in addresses, and the day in words. */
  #timeOf({ body }: CatalogObject<'Session'>): [string, string, string] {
    const { timeZone } = this.catalog.event()?.body ?? {};
    const at = Date.parse(body.startsAt);
    const day = dateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
    return [clockTime(at, timeZone), day, dayInWords(at, language, timeZone)];
  }

  #booth(booth: CatalogObject<'Booth'>): string {
    const { code, hall, exhibitors } = booth.body;
    const href = `${this.#planOf(hall)}?booth=${encodeURIComponent(code)}`;
    const names = exhibitors.map((id) => this.#text(this.catalog.get(id, 'Exhibitor')?.body.name));
    const name = names.join(', ') || code;
    return rowMarkup({ href, place: this.#plate(booth), name, notes: [this.#venueOf(booth)] });
  }

  #plate({ body }: CatalogObject<'Booth'>): string {
    return plateMarkup(this.catalog.get(body.hall, 'Hall')?.body.code, body.code);
  }

  #venueOf({ body }: CatalogObject<'Booth'>): string {
    const venue = this.catalog.get(body.hall, 'Hall')?.body.venue;
    return this.#text(this.catalog.get(venue ?? '', 'Venue')?.body.name);
  }

  #text(text: Parameters<Catalog['text']>[0]): string {
    return this.catalog.text(text);
  }
}

function pageOf(section: string, name: string): string {
  return `${currentBase()}${section}/${name}`;
}

function rowMarkup({ href, place, name, notes }: Row): string {
  const meta = notes.filter(Boolean).map((note = '') => `<span>${escapeMarkup(note)}</span>`);
  return (
    `<li class="row"><div class="where">${place}</div><div class="what"><a class="name" ` +
    `href="${escapeMarkup(href)}">${escapeMarkup(name)}</a><div class="meta">${meta.join('')}</div></div></li>`
  );
}
