import type { ProductEntity } from '../../../fair/product/product.entity.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { message } from '../../../platform/text/message.js';
import { ProductKind } from '../../../fair/product/product.type.js';
import { PRODUCT_FIELDS as FIELDS } from '../../../fair/product/product.fields.js';
import { truthOf, truthText, urlCell, urlValue, wordOf } from '../cells/cells.js';
import type { Column } from '../model/column.js';
import { type ExchangeKind, keyOf, nameKey, nameOrder } from '../model/exchange-kind.js';
import { fieldColumn, SLUG_COLUMN } from '../cells/field-column.js';
import { categoriesCell, referenceTo } from '../cells/reference-cells.js';
import { SEARCH_COLUMNS, searchRow } from '../cells/search-columns.js';

const COLUMNS: readonly Column<keyof Patch<ProductEntity>>[] = [
  {
    key: 'exhibitor',
    names: { zh: '展商', en: 'Exhibitor' },
    field: 'exhibitorId',
    required: true,
    sample: '示例科技有限公司',
    ...referenceTo('exhibitors', 'exhibitor'),
  },
  fieldColumn('externalId', FIELDS.externalId),
  SLUG_COLUMN,
  fieldColumn('kind', FIELDS.kind, { read: wordOf(ProductKind, { PRODUCT: ['展品'] }) }),
  fieldColumn('name', FIELDS.name),
  fieldColumn('description', FIELDS.description),
  fieldColumn('website', FIELDS.website, { read: urlCell, load: ({ website }) => urlValue(website) }),
  fieldColumn('premiere', FIELDS.premiere, { read: truthOf, write: truthText, empty: false }),
  fieldColumn('position', FIELDS.position, { empty: 0 }),
  fieldColumn('categories', FIELDS.categories, { empty: [], read: categoriesCell }),
  ...SEARCH_COLUMNS,
];

/** Products of exhibitors, with their categories. */
export const PRODUCT_KIND: ExchangeKind = {
  name: 'products',
  table: 'product',
  writer: ({ products }) => products,
  columns: COLUMNS,
  keys: [
    { column: 'externalId', of: keyOf('exhibitor', 'externalId') },
    { column: 'slug', of: keyOf('slug') },
    nameKey('name', ['externalId', 'slug'], {
      of: (name, { exhibitor }) => JSON.stringify([exhibitor, name]),
    }),
  ],
  identity: {
    columns: ['exhibitor', 'externalId', 'slug', 'name'],
    row: `jsonb_build_object('external_id', product.external_id, 'slug', product.slug, 'name', product.name,
      'exhibitor', (select exhibitor.slug from exhibitor where exhibitor.id = product.exhibitor_id))`,
  },
  namesExhibitors: true,
  immutableColumns: { exhibitor: message`cannot change: a product always belongs to its first exhibitor` },
  links: { column: 'categories', target: 'categoryId' },
  settingOwner: 'productId',
  select: `select product.id, product.version, to_jsonb(product) || ${searchRow('product')} || jsonb_build_object(
      'exhibitor', (select exhibitor.slug from exhibitor where exhibitor.id = product.exhibitor_id),
      'categories', array(
        select category.slug from product_category link join category on category.id = link.category_id
        where link.product_id = product.id order by category.slug collate "C")) as row
    from product`,
  order: `(select ${nameOrder('exhibitor.name')} from exhibitor where exhibitor.id = product.exhibitor_id) collate name_pinyin, product.exhibitor_id, product.position, ${nameOrder('product.name')}`,
  publicWhere:
    'not product.awaits_review and exists (select from exhibitor where exhibitor.id = product.exhibitor_id and exhibitor.published)',
  defaults: () => ({ kind: 'PRODUCT', premiere: false, position: 0 }),
  slugFrom: 'name',
};
