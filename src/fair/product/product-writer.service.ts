import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import { staleError } from '../../platform/failure/user-error.js';
import type { ProductState } from './product-access.service.js';
import { ProductService, type ShownPicture } from './product.service.js';

/** What shall become of a product; undefined stays as it is. */
export interface ProductChange {
  columns: Readonly<Record<string, unknown>>;
  /** Ids of categories in order. */
  categories: readonly string[] | undefined;
}

/** A product of an event. */
type Product = Pick<ProductState, 'id' | 'eventId'>;

/** Writes what exhibitors show, and notes it. */
@Injectable()
export class ProductWriterService {
  constructor(
    private readonly operations: Operations,
    private readonly products: ProductService,
  ) {}

  /** Adds a product under the first slug that is free, and returns its id. */
  async add(
    columns: Readonly<Record<string, unknown>> & { event_id: string; exhibitor_id: string },
    categories: readonly string[],
    slugs: Iterable<string>,
  ): Promise<string> {
    const { id, slug } = await this.products.insert(columns, slugs);
    await this.products.putInto(columns.event_id, id, categories);
    const after = { ...columns, slug, categories };
    this.operations.current.note({ kind: 'PRODUCT', id, after }, columns.event_id);
    return id;
  }

  /** Writes the change; STALE where the product has another version. */
  async write(
    { id, eventId }: Product,
    version: number | null | undefined,
    { columns, categories }: ProductChange,
  ): Promise<void> {
    const before = categories && (await this.products.categoriesOf(id));
    const moved = before?.join() !== categories?.join();
    // Other categories are a change of the product, too, and raise its version.
    const touched = moved ? { updated_at: new Date().toISOString() } : {};
    const row = await this.products.change({ id, version }, { ...columns, ...touched });
    if (!row) throw staleError({ productId: id });
    if (categories && moved) await this.products.putInto(eventId, id, categories);
    const change = {
      before: { ...row.before, ...(moved && { categories: before }) },
      after: { ...row.after, ...(moved && { categories }) },
    };
    this.operations.current.note({ kind: 'PRODUCT', id, ...change }, eventId);
  }

  /** The pictures of a product in their order. */
  async shown({ id }: Product): Promise<ShownPicture[]> {
    return this.products.picturesOf(id);
  }

  /** Shows these pictures with a product and no others; STALE where it has another version. */
  async show(
    { id, eventId }: Product,
    version: number | null | undefined,
    after: readonly ShownPicture[],
  ): Promise<void> {
    const before = await this.products.picturesOf(id);
    const changed = !isDeepStrictEqual(before, after);
    // Other pictures are a change of the product, too, and raise its version.
    const touched = changed ? { updated_at: new Date().toISOString() } : {};
    const row = await this.products.change({ id, version }, touched);
    if (!row) throw staleError({ productId: id });
    if (changed) await this.products.show(eventId, id, after);
    const change = {
      before: { ...row.before, ...(changed && { images: before }) },
      after: { ...row.after, ...(changed && { images: after }) },
    };
    this.operations.current.note({ kind: 'PRODUCT', id, ...change }, eventId);
  }

  /** Removes a product for good; STALE where it has another version. */
  async remove({ id, eventId }: Product, version: number | null | undefined): Promise<void> {
    const before = await this.products.remove({ id, version });
    if (!before) throw staleError({});
    this.operations.current.note({ kind: 'PRODUCT', id, before }, eventId);
  }
}
