import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import type { Patch } from '../../platform/database/rows/row.js';
import { requireVersion } from '../../platform/failure/user-error.js';
import type { NewProduct, ProductEntity } from './product.entity.js';
import type { ProductState } from './product-access.service.js';
import { ProductService, type ProductPicture } from './product.service.js';
import { changeWithList } from '../../platform/database/rows/change-row.js';

/** The change of a product. Undefined values stay unchanged. */
export interface ProductChange {
  columns: Patch<ProductEntity>;
  /** Ids of categories in order. */
  categories: readonly string[] | undefined;
}

/** A product of an event. */
type Product = Pick<ProductState, 'eventId' | 'row'>;

/**
 * Changes single products on behalf of people. It compares the version that the caller has read, writes with
 * `ProductService`, and records the change for the audit.
 */
@Injectable()
export class ProductWriterService {
  constructor(
    private readonly operations: Operations,
    private readonly products: ProductService,
  ) {}

  /** Adds a product with the first free slug and returns its id. */
  async add(
    columns: Omit<NewProduct, 'slug' | 'position'>,
    categories: readonly string[],
    slugs: Iterable<string>,
  ): Promise<string> {
    const { id, slug } = await this.products.insert(columns, slugs);
    await this.products.setCategories(columns.eventId, id, categories);
    const after = { ...columns, slug, categories };
    this.operations.current.record({ kind: 'PRODUCT', id, after }, columns.eventId);
    return id;
  }

  /** Writes the change. STALE if the product has another version. */
  async write(
    { row, eventId }: Product,
    version: number | null | undefined,
    { columns, categories }: ProductChange,
  ): Promise<void> {
    const { id } = row;
    requireVersion(version, row.version, { productId: row.id });
    const before = categories && (await this.products.categoriesOf(id));
    const change = await changeWithList(
      'categories',
      [before, categories],
      (isListChanged) => this.products.change(row, columns, isListChanged),
      (after) => this.products.setCategories(eventId, id, after),
    );
    this.operations.current.record({ kind: 'PRODUCT', id, ...change }, eventId);
  }

  /** The pictures of a product in their order. */
  async picturesOf({ id }: ProductState): Promise<ProductPicture[]> {
    return this.products.picturesOf(id);
  }

  /** Replaces the pictures of a product. STALE if the product has another version. */
  async replacePictures(
    { row, eventId }: Product,
    version: number | null | undefined,
    after: readonly ProductPicture[],
  ): Promise<void> {
    const { id } = row;
    requireVersion(version, row.version, { productId: row.id });
    const change = await changeWithList(
      'images',
      [await this.products.picturesOf(id), after],
      (isListChanged) => this.products.change(row, {}, isListChanged),
      (pictures) => this.products.setPictures(eventId, id, pictures),
    );
    this.operations.current.record({ kind: 'PRODUCT', id, ...change }, eventId);
  }

  /** Removes a product permanently. STALE if it has another version. */
  async remove({ row, eventId }: Product, version: number | null | undefined): Promise<void> {
    requireVersion(version, row.version, {});
    const before = await this.products.remove(row);
    this.operations.current.record({ kind: 'PRODUCT', id: row.id, before }, eventId);
  }
}
