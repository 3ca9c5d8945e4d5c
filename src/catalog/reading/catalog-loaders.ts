import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { CatalogSource } from '../snapshot/event-snapshot.js';
import { CatalogReader, type ListItem } from './catalog-reader.js';
import type { ListRequest, Wanted } from './list-request.js';
import type { Slice } from './page-statement.js';

/** The loaders of one request: what many parents ask for at once becomes one statement. */
export class RequestLoaders {
  readonly #pages = new Map<string, DataLoader<readonly string[], ListItem[], string>>();
  readonly #entries: DataLoader<string, CatalogSource | null>;

  constructor(private readonly reader: CatalogReader) {
    this.#entries = new DataLoader(async (ids) => {
      const found = await reader.byIds(ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** A published object by its id. */
  entry(id: string): Promise<CatalogSource | null> {
    return this.#entries.load(id);
  }

  /** Published objects by their ids, without those that are not to be seen. */
  async entries(ids: readonly string[]): Promise<CatalogSource[]> {
    const loaded = await Promise.all(ids.map((id) => this.#entries.load(id)));
    return loaded.filter((source) => source !== null);
  }

  /** A long text of an object, told by `tell`; read now where the object came without its long texts. */
  detail<Told>(
    source: CatalogSource,
    field: string,
    tell: (text: LocalizedText | null) => Told,
  ): Told | Promise<Told> {
    const read = (detailed: CatalogSource | null): Told =>
      tell((detailed as unknown as Record<string, LocalizedText | null> | null)?.[field] ?? null);
    return source.detailed ? read(source) : this.#entries.load(source.objectId).then(read);
  }

  /** A slice of a list; the same slice of other lists of the request is read with it. */
  page(request: ListRequest, slice: Slice, wanted: Wanted): Promise<ListItem[]> {
    const { event, kind, conditions, order, lists } = request;
    const alike = JSON.stringify([event.id, kind, conditions, order, slice, wanted]);
    let loader = this.#pages.get(alike);
    if (!loader) {
      loader = new DataLoader((groups) => this.reader.pages(request, groups, slice, wanted), {
        cacheKeyFn: (group) => group.join(' '),
      });
      this.#pages.set(alike, loader);
    }
    return loader.load(lists);
  }
}

/** Gives each request loaders of its own. */
@Injectable()
export class CatalogLoaders {
  readonly #loaders = new WeakMap<object, RequestLoaders>();

  constructor(private readonly reader: CatalogReader) {}

  /** The loaders of the request with this GraphQL context. */
  of(context: object): RequestLoaders {
    const known = this.#loaders.get(context);
    if (known) return known;
    const loaders = new RequestLoaders(this.reader);
    this.#loaders.set(context, loaders);
    return loaders;
  }
}
