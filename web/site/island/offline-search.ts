import {
  Catalog,
  type CatalogObject,
  type CatalogStore,
  createClient,
  indexedDbStore,
  type LocalHit,
  searchLocal,
} from '@vitrine/client';
import { LANGUAGE_TAGS, languageOf } from '@vitrine/ui/language';
import { escapeMarkup } from '@vitrine/ui/markup';
import { plateMarkup } from '@vitrine/ui/parts';
import { openCopy } from './copied-pages.js';
import { copiedSearchName } from './copied-search.js';
import { copyTime } from './copy-time.js';
import { OFFLINE_WORDS } from './offline-words.js';
import { currentBase, currentEvent } from './stars.js';

/** The address of the worker with the index, which the build sets. */
declare const SEARCH_WORKER: string;
/** Categories lead to lists, which need the network. */
const TYPES = ['Exhibitor', 'Product', 'Session', 'Booth'] as const;
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
  const pages = new Set(
    (await (await openCopy(currentBase())).keys()).map(({ url }) => new URL(url).pathname),
  );
  return `<ol class="rows">${hits.map((hit) => new Row(copied, pages).markup(hit)).join('')}</ol>`;
}

/** Writes hits as rows. A row leads to the page of its object if that is in the copy, otherwise to its booth on the plan. */
class Row {
  constructor(
    private readonly objects: Catalog,
    /** The paths of the pages in the copy. */
    private readonly pages: ReadonlySet<string>,
  ) {}

  markup({ object }: Hit): string {
    switch (object.type) {
      case 'Exhibitor':
        return this.#exhibitor(object, `exhibitors/${object.body.slug}`, this.#text(object.body.name));
      case 'Product': {
        const exhibitor = this.objects.get(object.body.exhibitor, 'Exhibitor');
        const path = `products/${object.body.slug}`;
        return this.#exhibitor(
          exhibitor,
          path,
          this.#text(object.body.name),
          this.#text(exhibitor?.body.name),
        );
      }
      case 'Session':
        return this.#session(object);
      case 'Booth': {
        const [exhibitor = ''] = object.body.exhibitors;
        const name = this.#text(this.objects.get(exhibitor, 'Exhibitor')?.body.name);
        return this.#row(this.#planOf(object), this.#plate(object), name || object.body.code, '');
      }
    }
  }

  #exhibitor(of: CatalogObject<'Exhibitor'> | undefined, path: string, name: string, note = ''): string {
    const booths = of === undefined ? [] : this.objects.booths(of).map(({ booth }) => booth);
    const [booth] = booths;
    const page = currentBase() + path;
    const href = this.pages.has(page) || booth === undefined ? page : this.#planOf(booth);
    const plates = booths.slice(0, PLATES).map((one) => this.#plate(one));
    return this.#row(href, plates.join(''), name, [note, this.#venueOf(booth)].filter(Boolean).join(' · '));
  }

  #session({ body }: CatalogObject<'Session'>): string {
    const page = `${currentBase()}programme/${body.slug}`;
    const { timeZone = 'UTC' } = this.objects.event()?.body ?? {};
    const day = new Date(body.startsAt).toLocaleDateString('en-CA', { timeZone });
    const href = this.pages.has(page) ? page : `${currentBase()}programme?on=${day}`;
    const time = copyTime(Date.parse(body.startsAt), language, timeZone);
    const venue = body.venue === null ? undefined : this.objects.get(body.venue, 'Venue');
    return this.#row(href, '', this.#text(body.title), `${time} · ${this.#text(venue?.body.name)}`);
  }

  #planOf({ body: { code, hall } }: CatalogObject<'Booth'>): string {
    const place = this.objects.get(hall, 'Hall')?.body;
    const venue = this.objects.get(place?.venue ?? '', 'Venue')?.body.slug ?? '';
    const path = [venue, place?.code ?? ''].map(encodeURIComponent).join('/');
    return `${currentBase()}map/${path}?booth=${encodeURIComponent(code)}`;
  }

  #plate({ body }: CatalogObject<'Booth'>): string {
    return plateMarkup(this.objects.get(body.hall, 'Hall')?.body.code, body.code);
  }

  #venueOf(booth: CatalogObject<'Booth'> | undefined): string {
    const hall = booth && this.objects.get(booth.body.hall, 'Hall');
    return this.#text(hall && this.objects.get(hall.body.venue, 'Venue')?.body.name);
  }

  #text(text: Parameters<Catalog['text']>[0]): string {
    return this.objects.text(text, document.documentElement.lang || LANGUAGE_TAGS[language]);
  }

  #row(href: string, place: string, name: string, note: string): string {
    const meta = note === '' ? '' : `<span>${escapeMarkup(note)}</span>`;
    return (
      `<li class="row"><div class="where">${place}</div><div class="what">` +
      `<a class="name" href="${escapeMarkup(href)}">${escapeMarkup(name)}</a><div class="meta">${meta}</div></div></li>`
    );
  }
}
