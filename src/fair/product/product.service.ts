import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Not, Repository } from 'typeorm';
import { addFreeRows, addRows } from '../../platform/database/rows/add-rows.js';
import { addSlugged } from '../../platform/database/rows/add-slugged.js';
import { changeRow, removedRow, type RowChange } from '../../platform/database/rows/change-row.js';
import { changeRows, type RowPatch } from '../../platform/database/rows/change-rows.js';
import type { NewRow, Patch } from '../../platform/database/rows/row.js';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';
import { ProductCategoryEntity } from './product-category.entity.js';
import { ProductImageEntity } from './product-image.entity.js';
import { type NewProduct, ProductEntity } from './product.entity.js';
import { PRODUCT_ERRORS } from './product.errors.js';

/** A picture of a product. */
export type ProductPicture = Pick<ProductImageEntity, 'mediaId' | 'alt'>;

/**
 * The only writer of the rows of products, of their categories and of their pictures, one or many in a statement. Its
 * callers record the changes for the audit.
 */
@Injectable()
export class ProductService {
  constructor(
    @InjectRepository(ProductEntity) private readonly rows: Repository<ProductEntity>,
    @InjectRepository(ProductCategoryEntity) private readonly links: Repository<ProductCategoryEntity>,
    @InjectRepository(ProductImageEntity) private readonly images: Repository<ProductImageEntity>,
    private readonly transactions: Transactions,
  ) {}

  /** Adds products, their categories and their pictures. */
  async add(
    products: readonly NewProduct[],
    categories: readonly NewRow<ProductCategoryEntity>[] = [],
    images: readonly NewRow<ProductImageEntity, 'position'>[] = [],
  ): Promise<void> {
    await addRows(this.rows, products);
    await addRows(this.links, categories);
    await addRows(this.images, images);
  }

  async changeAll(products: readonly RowPatch<ProductEntity>[]): Promise<void> {
    await changeRows(this.rows, products);
  }

  async removeAll(ids: readonly string[]): Promise<void> {
    await this.rows.delete({ id: Any([...ids]) });
  }

  /** Replaces the categories of products. */
  async relink(ids: readonly string[], categories: readonly NewRow<ProductCategoryEntity>[]): Promise<void> {
    if (ids.length > 0) await this.links.delete({ productId: Any([...ids]) });
    await addRows(this.links, categories);
  }

  /** Adds a product as the last one of its locked exhibitor. Throws TAKEN if no slug is free. */
  async insert(
    columns: Omit<NewProduct, 'slug' | 'position'>,
    slugs: Iterable<string>,
  ): Promise<ProductEntity> {
    const lastPosition = await this.rows.maximum('position', { exhibitorId: columns.exhibitorId });
    const position = lastPosition === null ? 0 : lastPosition + 1;
    const row = await onConstraint(PRODUCT_ERRORS, () =>
      addSlugged(this.rows, 'uq_product_slug', { ...columns, position }, slugs),
    );
    if (!row)
      throw userError('TAKEN', message`Another product of the event has this slug already.`, ['slug']);
    return row;
  }

  /** Changes a product whose exhibitor is locked. `touched`: see `changeRow`. */
  async change(
    product: ProductEntity,
    patch: Patch<ProductEntity>,
    touched = false,
  ): Promise<RowChange<ProductEntity>> {
    return onConstraint(PRODUCT_ERRORS, () => changeRow(this.rows, product, patch, touched));
  }

  /** Removes a product and returns its last values. */
  async remove(product: ProductEntity): Promise<Readonly<Partial<ProductEntity>>> {
    await this.rows.delete({ id: product.id });
    return removedRow(product).before;
  }

  /** Moves the products of an exhibitor to another one, after its own products. Returns their ids. */
  async transfer(exhibitorId: string, toExhibitorId: string): Promise<string[]> {
    const lastPosition = await this.rows.maximum('position', { exhibitorId: toExhibitorId });
    const result = await this.rows.update(
      { exhibitorId },
      { exhibitorId: toExhibitorId, position: () => `position + ${String((lastPosition ?? -1) + 1)}` },
      { returning: ['id'] },
    );
    return (result.raw as { id: string }[]).map(({ id }) => id);
  }

  /** The ids of the product's categories, in order. */
  async categoriesOf(productId: string): Promise<string[]> {
    const links = await this.links.find({ where: { productId }, order: { categoryId: 'ASC' } });
    return links.map(({ categoryId }) => categoryId);
  }

  /** Replaces the categories of the product. */
  async setCategories(eventId: string, productId: string, categories: readonly string[]): Promise<void> {
    await this.links.delete({ productId, categoryId: Not(Any([...categories])) });
    const links = categories.map((categoryId) => ({ eventId, productId, categoryId }));
    await onConstraint(PRODUCT_ERRORS, () =>
      addFreeRows(this.links, links, 'pk_product_category', ['categoryId']),
    );
  }

  /** The pictures of the product in their order. */
  async picturesOf(productId: string): Promise<ProductPicture[]> {
    const images = await this.images.find({
      where: { productId },
      order: { position: 'ASC', mediaId: 'ASC' },
    });
    return images.map(({ mediaId, alt }) => ({ mediaId, alt }));
  }

  /** Replaces the pictures of the product, in this order. */
  async setPictures(eventId: string, productId: string, pictures: readonly ProductPicture[]): Promise<void> {
    const mediaIds = pictures.map(({ mediaId }) => mediaId);
    await this.images.delete({ productId, mediaId: Not(Any(mediaIds)) });
    await onConstraint(PRODUCT_ERRORS, () =>
      this.transactions.sql.query({
        text: `insert into product_image (event_id, product_id, media_id, position, alt)
          select $1, $2, picture."mediaId", picture.position, picture.alt
          from json_to_recordset($3) as picture("mediaId" uuid, position integer, alt jsonb)
          on conflict on constraint pk_product_image
          do update set position = excluded.position, alt = excluded.alt`,
        values: [
          eventId,
          productId,
          JSON.stringify(pictures.map((picture, position) => ({ ...picture, position }))),
        ],
      }),
    );
  }
}
