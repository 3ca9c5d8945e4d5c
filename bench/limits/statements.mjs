/**
 * Each read as one hand-written statement over the normalised tables, which returns the whole response as one
 * text. In the sample every text has both languages, every exhibitor has one booth, and only leaves of the
 * category tree have products. So the statements omit the language fallback, the natural order of codes and the
 * descent below a category. The limit is rather too low than too high.
 */
const VISIBLE_EVENT = `(select id from event where slug = $1 and status <> 'DRAFT')`;

const namesOf = (alias) => `'nameEn', ${alias}.name->>'en', 'nameZh', ${alias}.name->>'zh-Hans'`;

/** The order of English names in lists. */
const byName = (alias) => `(${alias}.name->>'en') collate name_root, ${alias}.id`;

const categoriesOf = (link, key, owner) => `(
  select coalesce(json_agg(json_build_object('id', catalog_id('C', category.id), ${namesOf('category')})
    order by category.position, category.slug), '[]'::json)
  from ${link} link join category on category.id = link.category_id where link.${key} = ${owner}.id)`;

const boothsOf = (owner, ...more) => `(
  select coalesce(json_agg(json_build_object(${["'code', booth.code", ...more].join(', ')})
    order by hall.code, booth.code), '[]'::json)
  from booth_allocation allocation join booth on booth.id = allocation.booth_id
  join hall on hall.id = booth.hall_id join venue on venue.id = hall.venue_id
  where allocation.exhibitor_id = ${owner}.id and allocation.kind = 'ASSIGNED' and allocation.released_at is null)`;

/** `path`: the path from the event to the value. `value`: an expression of JSON. */
function answer(path, value) {
  const data = path.reduceRight((inner, field) => `json_build_object('${field}', ${inner})`, value);
  return `select json_build_object('data', json_build_object('event', ${data}))::text as body`;
}

const firstExhibitors = answer(
  ['exhibitors', 'nodes'],
  `(select json_agg(json_build_object('id', catalog_id('X', page.id), ${namesOf('page')},
      'city', page.city->>'en', 'country', page.country,
      'booths', ${boothsOf('page', `'hall', json_build_object('code', hall.code, 'name', hall.name->>'en')`)},
      'categories', ${categoriesOf('exhibitor_category', 'exhibitor_id', 'page')}) order by ${byName('page')})
    from (
      select id, name, city, country from exhibitor where published and event_id = ${VISIBLE_EVENT}
      order by ${byName('exhibitor')} limit 20
    ) page)`,
);

const oneExhibitor = answer(
  ['exhibitor'],
  `(select json_build_object('id', catalog_id('X', exhibitor.id), 'slug', exhibitor.slug, ${namesOf('exhibitor')},
      'descriptionEn', exhibitor.description->>'en', 'descriptionZh', exhibitor.description->>'zh-Hans',
      'city', exhibitor.city->>'en', 'country', exhibitor.country, 'website', exhibitor.website,
      'booths', ${boothsOf(
        'exhibitor',
        `'area', booth.area`,
        `'hall', json_build_object('code', hall.code, ${namesOf('hall')},
          'venue', json_build_object('name', venue.name->>'en', 'city', venue.city->>'en'))`,
      )},
      'products', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object('id', catalog_id('P', page.id), ${namesOf('page')},
          'categories', ${categoriesOf('product_category', 'product_id', 'page')}) order by ${byName('page')}), '[]'::json)
        from (
          select id, name from product where exhibitor_id = exhibitor.id order by ${byName('product')} limit 10
        ) page)))
    from exhibitor where published and event_id = ${VISIBLE_EVENT} and slug = $2)`,
);

const productsOfCategory = answer(
  ['category', 'products', 'nodes'],
  `(select json_agg(json_build_object('id', catalog_id('P', page.id), ${namesOf('page')},
      'exhibitor', json_build_object('id', catalog_id('X', exhibitor.id), 'name', exhibitor.name->>'en',
        'booths', ${boothsOf('exhibitor')})) order by ${byName('page')})
    from (
      select product.id, product.name, product.exhibitor_id
      from product_category link join product on product.id = link.product_id
      join exhibitor on exhibitor.id = product.exhibitor_id and exhibitor.published
      where link.category_id = (select id from category where event_id = ${VISIBLE_EVENT} and slug = $2)
      order by ${byName('product')} limit 20
    ) page join exhibitor on exhibitor.id = page.exhibitor_id)`,
);

const categoryTree = answer(
  ['statistics', 'exhibitorsByCategory'],
  `(with recursive below (ancestor, id) as (
      select id, id from category where event_id = ${VISIBLE_EVENT}
      union all
      select below.ancestor, category.id from below join category on category.parent_id = below.id
    ), tree as materialized (
      select ancestor, array_agg(id) as ids from below group by ancestor
    ), counted as (
      select ancestor, (
        select count(*) from (
          select distinct link.exhibitor_id from exhibitor_category link
          where link.category_id = any(tree.ids)
            and link.exhibitor_id not in (select id from exhibitor where not published)
        ) met) as count
      from tree
    )
    select json_agg(json_build_object('count', coalesce(counted.count, 0),
      'category', json_build_object('id', catalog_id('C', category.id), ${namesOf('category')},
        'parent', case when category.parent_id is not null
          then json_build_object('id', catalog_id('C', category.parent_id)) end))
      order by category.position, category.slug)
    from category left join counted on counted.ancestor = category.id
    where category.event_id = ${VISIBLE_EVENT})`,
);

/** The words without stemming, by the vectors of `indexes.mjs`. */
const TSQUERY = `websearch_to_tsquery('simple', $2)`;
const byRank = (vector, alias) => `ts_rank(${vector}, ${TSQUERY}) desc, ${byName(alias)}`;
const searchedExhibitors = answer(
  ['exhibitors', 'nodes'],
  `(select json_agg(json_build_object('id', catalog_id('X', page.id), ${namesOf('page')},
      'city', page.city->>'en', 'country', page.country, 'booths', ${boothsOf('page')}) order by ${byRank('page.vector', 'page')})
    from (
      select exhibitor.id, name, city, country, vector
      from bench_exhibitor_vector found join exhibitor on exhibitor.id = found.id
      where vector @@ ${TSQUERY} and published and event_id = ${VISIBLE_EVENT}
      order by ${byRank('vector', 'exhibitor')} limit 20
    ) page)`,
);

const deepPage = answer(
  ['products', 'nodes'],
  `(select json_agg(json_build_object('id', catalog_id('P', page.id), ${namesOf('page')},
      'exhibitor', json_build_object('id', catalog_id('X', page.exhibitor_id), 'name', page.exhibitor_name))
      order by ${byName('page')})
    from (
      select product.id, product.name, product.exhibitor_id, exhibitor.name->>'en' as exhibitor_name
      from product join exhibitor on exhibitor.id = product.exhibitor_id and exhibitor.published
      where product.event_id = ${VISIBLE_EVENT}
        and ((product.name->>'en') collate name_root, product.id) > ($2, $3::uuid)
      order by ${byName('product')} limit 20
    ) page)`,
);

/**
 * The statements by the letters of the reads. `$1` is the slug of the event; the others are the parameters of the
 * read.
 */
export const STATEMENTS = {
  a: firstExhibitors,
  b: oneExhibitor,
  c: productsOfCategory,
  d: categoryTree,
  e: searchedExhibitors,
  f: deepPage,
};
