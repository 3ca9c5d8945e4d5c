import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/insert-rows.js';
import { insertSlugged, type SluggedRow } from '../../platform/database/insert-slugged.js';
import { Transactions } from '../../platform/database/transactions.js';
import { updateRow, type UpdatedRow } from '../../platform/database/update-row.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { PRODUCT_ERRORS } from './product.errors.js';

/** A row of the table `product`. */
export interface NewProduct {
  id: string;
  event_id: string;
  exhibitor_id: string;
  slug: string;
  kind: string;
  name: LocalizedText;
  description: LocalizedText | null;
  website: string | null;
  premiere: boolean;
  position: number;
}

/** A row of the table `product_category`. */
export interface NewProductCategory {
  event_id: string;
  product_id: string;
  category_id: string;
}

/** A row of the table `product_image`. */
export interface NewProductImage {
  event_id: string;
  product_id: string;
  media_id: string;
  position: number;
}

/** A picture of a product, as the table `product_image` holds it. */
export interface ShownPicture {
  media_id: string;
  alt: LocalizedText | null;
}

/** Which product is meant, as the caller has seen it. */
export interface ProductVersion {
  id: string;
  version?: number | null | undefined;
}

/** Keeps products. */
@Injectable()
export class ProductService {
  constructor(private readonly transactions: Transactions) {}

  /** Adds products, the categories they stand in and their pictures. */
  async add(
    products: readonly NewProduct[],
    categories: readonly NewProductCategory[],
    images: readonly NewProductImage[],
  ): Promise<void> {
    await insertRows(this.transactions.sql, 'product', products);
    await insertRows(this.transactions.sql, 'product_category', categories);
    await insertRows(this.transactions.sql, 'product_image', images);
  }

  /** Adds one product, the last of its exhibitor, whose row is locked; TAKEN where no slug is free. */
  async insert(
    columns: Readonly<Record<string, unknown>> & { exhibitor_id: string },
    slugs: Iterable<string>,
  ): Promise<SluggedRow> {
    const { sql } = this.transactions;
    const [last] = await sql.query<{ position: number }>({
      text: 'select coalesce(max(position) + 1, 0) as position from product where exhibitor_id = $1',
      values: [columns.exhibitor_id],
    });
    const unique = { table: 'product', constraint: 'uq_product_slug' };
    const row = await onConstraint(PRODUCT_ERRORS, () =>
      insertSlugged(sql, unique, { ...columns, position: last?.position }, slugs),
    );
    if (!row) throw userError('TAKEN', 'Another product of the event has this slug already.', ['slug']);
    return row;
  }

  /** Changes columns; undefined where the product has another version. */
  async change(
    product: ProductVersion,
    columns: Readonly<Record<string, unknown>>,
  ): Promise<UpdatedRow | undefined> {
    return onConstraint(PRODUCT_ERRORS, () => updateRow(this.transactions.sql, 'product', product, columns));
  }

  /** Removes a product and returns what it was; undefined where it has another version. */
  async remove({ id, version }: ProductVersion): Promise<Readonly<Record<string, unknown>> | undefined> {
    const [row] = await this.transactions.sql.query<Record<string, unknown>>({
      text: `delete from product where id = $1 and ($2::integer is null or version = $2)
        returning exhibitor_id, slug, kind, name, description, website, premiere, external_id, position, version`,
      values: [id, version ?? null],
    });
    return row;
  }

  /** The ids of the categories that it stands in. */
  async categoriesOf(id: string): Promise<string[]> {
    const rows = await this.transactions.sql.query<{ id: string }>({
      text: 'select category_id as id from product_category where product_id = $1 order by category_id',
      values: [id],
    });
    return rows.map((row) => row.id);
  }

  /** Puts it into these categories of its event and no others. */
  async putInto(eventId: string, id: string, categories: readonly string[]): Promise<void> {
    const { sql } = this.transactions;
    await sql.query({
      text: 'delete from product_category where product_id = $1 and category_id <> all($2)',
      values: [id, categories],
    });
    await onConstraint(PRODUCT_ERRORS, () =>
      sql.query({
        text: `insert into product_category (event_id, product_id, category_id)
          select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
        values: [eventId, id, categories],
      }),
    );
  }

  /** Its pictures in their order. */
  async picturesOf(id: string): Promise<ShownPicture[]> {
    return this.transactions.sql.query<ShownPicture>({
      text: 'select media_id, alt from product_image where product_id = $1 order by position, media_id',
      values: [id],
    });
  }

  /** Shows these pictures of its event with it, in this order, and no others. */
  async show(eventId: string, id: string, pictures: readonly ShownPicture[]): Promise<void> {
    const { sql } = this.transactions;
    await sql.query({
      text: 'delete from product_image where product_id = $1 and media_id <> all($2)',
      values: [id, pictures.map(({ media_id }) => media_id)],
    });
    await onConstraint(PRODUCT_ERRORS, () =>
      sql.query({
        text: `insert into product_image (event_id, product_id, media_id, position, alt)
          select $1, $2, media_id, position, alt from json_populate_recordset(null::product_image, $3)
          on conflict on constraint pk_product_image
          do update set position = excluded.position, alt = excluded.alt`,
        values: [
          eventId,
          id,
          JSON.stringify(pictures.map((picture, position) => ({ ...picture, position }))),
        ],
      }),
    );
  }
}
