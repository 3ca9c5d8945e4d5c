/**
 * The indexes that a careful author would add to the normalised tables for these statements. Vitrine's own reads
 * use none of them. `if not exists`, because later runs use the same database.
 */
export const INDEXES = [
  // a: reads the exhibitors in the order of names and stops after a page.
  `create index if not exists bench_exhibitor_name on exhibitor
   (event_id, (name->>'en') collate name_root, id) where published`,
  // f: the same for products, from any of them on.
  `create index if not exists bench_product_name on product (event_id, (name->>'en') collate name_root, id)`,
  // b: the products of one exhibitor in order.
  `create index if not exists bench_exhibitor_product_name on product
   (exhibitor_id, (name->>'en') collate name_root, id)`,
  // c, d: links of a category, by an index-only scan.
  `create index if not exists bench_product_category on product_category (category_id, product_id)`,
  `create index if not exists bench_exhibitor_category on exhibitor_category (category_id, exhibitor_id)`,
  // d: the few exhibitors that are not counted.
  `create index if not exists bench_exhibitor_hidden on exhibitor (id) where not published`,
  // e: the words of names and descriptions, names first.
  `create table if not exists bench_exhibitor_vector as select id,
     setweight(to_tsvector('simple', name->>'en'), 'A')
       || setweight(to_tsvector('simple', coalesce(description->>'en', '')), 'B') as vector
   from exhibitor`,
  `create index if not exists bench_exhibitor_vector_words on bench_exhibitor_vector using gin (vector)`,
  // a, b, c, e: from an exhibitor to its booth, only current assignments.
  `create index if not exists bench_booth_allocation on booth_allocation (exhibitor_id) include (booth_id)
   where kind = 'ASSIGNED' and released_at is null`,
];
