import type { CatalogSource } from '../snapshot/event-snapshot.js';
import type { RequestLoaders } from './catalog-loaders.js';
import type { ListItem } from './catalog-reader.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { type ListRequest, listFingerprint, narrow, type DocumentParts } from './list-request.js';
import { type Page, type PageInformation, pageInformation } from './page.js';
import { limitFor, type Slice } from './page-statement.js';
import type { ListFacets } from './list-facets.js';

/** An object in a list with its cursor. */
export interface CatalogEdge {
  cursor: string;
  node: CatalogSource;
}

interface LoadedPage {
  items: ListItem[];
  /** Whether the list continues in the direction of reading. */
  more: boolean;
}

/** A page of a list according to the Relay specification. Its fields are computed only if selected. */
export class CatalogConnection {
  readonly #slice: Slice;
  #knownFingerprint: string | undefined;
  #page: Promise<LoadedPage> | undefined;

  constructor(
    private readonly loaders: RequestLoaders,
    private readonly request: ListRequest,
    private readonly page: Page,
    private readonly wanted: DocumentParts,
    private readonly listFacets: ListFacets,
  ) {
    // Cursors are parsed at once: an invalid one is an error even if the request selects no objects.
    this.#slice = {
      limit: limitFor(page.size),
      backward: page.backward,
      after: page.after === undefined ? undefined : decodeCursor(this.#fingerprint, page.after),
      before: page.before === undefined ? undefined : decodeCursor(this.#fingerprint, page.before),
    };
  }

  get nodes(): Promise<CatalogSource[]> {
    return this.#load().then(({ items }) => items.map(({ source }) => source));
  }

  get edges(): Promise<CatalogEdge[]> {
    return this.#load().then(({ items }) =>
      items.map((item) => ({ cursor: this.#cursor(item), node: item.source })),
    );
  }

  get pageInfo(): Promise<PageInformation> {
    return this.#load().then(({ items, more }) => {
      const cursors = items.map((item) => this.#cursor(item));
      return pageInformation(this.page, cursors, more);
    });
  }

  get totalCount(): number | Promise<number> {
    return this.listFacets.total;
  }

  get facets(): ListFacets {
    return this.listFacets;
  }

  /** Computed only for requests with cursors: a hash takes as long as several fields. */
  get #fingerprint(): string {
    return (this.#knownFingerprint ??= listFingerprint(this.request));
  }

  #load(): Promise<LoadedPage> {
    return (this.#page ??= this.#read());
  }

  async #read(): Promise<LoadedPage> {
    const request = narrow(this.request);
    const found = await this.loaders.page(request, this.#slice, this.wanted);
    const items = found.slice(0, this.page.size);
    return { items: this.page.backward ? items.reverse() : items, more: found.length > this.page.size };
  }

  #cursor({ key, source }: ListItem): string {
    return encodeCursor(this.#fingerprint, { key, objectId: source.objectId });
  }
}
