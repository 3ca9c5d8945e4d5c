import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { PerRequest } from '../../platform/graphql/request/per-request.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { CatalogSource } from '../snapshot/event-snapshot.js';
import { CatalogReader, type ListItem, type StaffDocument } from './catalog-reader.js';
import type { ListRequest, DocumentParts } from './list-request.js';
import type { Slice } from './connection/cursor.js';
import { seesAll, type Visibility, visibilityOf } from './visibility.js';

/** The loaders of one request. They batch the reads of many parents into one statement. */
export class RequestLoaders {
  readonly #pages = new Map<string, DataLoader<readonly string[], ListItem[], string>>();
  readonly #entries: DataLoader<string, CatalogSource | null>;
  readonly #staff: DataLoader<string, StaffDocument>;
  readonly #visibility: Visibility;

  constructor(
    private readonly reader: CatalogReader,
    private readonly context: object,
  ) {
    this.#visibility = visibilityOf(context);
    this.#entries = new DataLoader(async (ids) => {
      const rowsById = await reader.byIds(ids, context);
      return ids.map((id) => rowsById.get(id) ?? null);
    });
    this.#staff = new DataLoader(async (ids) => {
      const rowsById = await reader.staffDocuments(ids);
      return ids.map((id) => rowsById.get(id) ?? {});
    });
  }

  /** Whether the caller is staff of the object's event. */
  isStaff({ event }: CatalogSource): boolean {
    return seesAll(this.#visibility, event.id);
  }

  /** Whether the caller is staff of the event or a member of the object's exhibitor. */
  isInside(source: CatalogSource, exhibitorId = source.objectId): boolean {
    return this.isStaff(source) || this.#visibility.exhibitors.includes(exhibitorId);
  }

  /** The restricted values of an object, for its event's staff and its members. Null for other callers. */
  staff(source: CatalogSource, exhibitorId = source.objectId): Promise<StaffDocument> | null {
    return this.isInside(source, exhibitorId) ? this.#staff.load(source.objectId) : null;
  }

  /** One value of the result of `staff`. Null if none exists. */
  staffField(source: CatalogSource, field: string, exhibitorId?: string): Promise<unknown> | null {
    return this.staff(source, exhibitorId)?.then((document) => document[field] ?? null) ?? null;
  }

  /** An object by its id, if the caller can read it. */
  entry(id: string): Promise<CatalogSource | null> {
    return this.#entries.load(id);
  }

  /** Objects by their ids, without those that the caller cannot read. */
  async entries(ids: readonly string[]): Promise<CatalogSource[]> {
    const sources = await Promise.all(ids.map((id) => this.#entries.load(id)));
    return sources.filter((source) => source !== null);
  }

  /** A long text of an object, mapped by `format`. It is loaded if the object has no long texts yet. */
  detail<Result>(
    source: CatalogSource,
    field: string,
    format: (text: LocalizedText | null) => Result,
  ): Result | Promise<Result> {
    const read = (detailedSource: CatalogSource | null): Result =>
      format(
        (detailedSource as (CatalogSource & Record<string, LocalizedText | null>) | null)?.[field] ?? null,
      );
    return source.hasDetail ? read(source) : this.#entries.load(source.objectId).then(read);
  }

  /** A slice of a list. One statement reads the same slice of all lists of the request. */
  page(request: ListRequest, slice: Slice, parts: DocumentParts): Promise<ListItem[]> {
    const { event, kind, conditions, order, lists } = request;
    const key = JSON.stringify([event.id, kind, request.complete, conditions, order, slice, parts]);
    let loader = this.#pages.get(key);
    if (!loader) {
      loader = new DataLoader((groups) => this.reader.pages(request, groups, slice, parts, this.context), {
        cacheKeyFn: (group) => group.join(' '),
      });
      this.#pages.set(key, loader);
    }
    return loader.load(lists);
  }
}

/** Creates the loaders of each request. */
@Injectable()
export class CatalogLoaders {
  readonly #loaders: PerRequest<RequestLoaders>;

  constructor(reader: CatalogReader) {
    this.#loaders = new PerRequest((context) => new RequestLoaders(reader, context));
  }

  /** The loaders of the request with this GraphQL context. */
  of(context: object): RequestLoaders {
    return this.#loaders.of(context);
  }

  /** An object by its id, if the caller can read it. Null without an id. */
  entry(id: string | null | undefined, context: object): Promise<CatalogSource | null> {
    return id == null ? Promise.resolve(null) : this.of(context).entry(id);
  }
}
