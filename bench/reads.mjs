/** The reads of a visitor or a kiosk: their GraphQL queries and the values of the variables. */
import { STATEMENTS } from './limits/statements.mjs';

const NAMES = 'nameEn: name(locale: "en") nameZh: name(locale: "zh-Hans")';
const PAGE = 20;

const EXHIBITORS = `query ($event: String!) { event(slug: $event) {
  exhibitors(first: ${PAGE}, locale: "en") { nodes {
    id ${NAMES} city(locale: "en") country
    booths { code hall { code name(locale: "en") } }
    categories { id ${NAMES} }
  } } } }`;

const EXHIBITOR = `query ($event: String!, $slug: String!) { event(slug: $event) {
  exhibitor(slug: $slug) {
    id slug ${NAMES}
    descriptionEn: description(locale: "en") descriptionZh: description(locale: "zh-Hans")
    city(locale: "en") country website
    booths { code area hall { code ${NAMES} venue { name(locale: "en") city(locale: "en") } } }
    products(first: 10, locale: "en") { nodes { id ${NAMES} categories { id ${NAMES} } } }
  } } }`;

const CATEGORY = `query ($event: String!, $slug: String!) { event(slug: $event) {
  category(slug: $slug) {
    products(first: ${PAGE}, locale: "en") { nodes {
      id ${NAMES} exhibitor { id name(locale: "en") booths { code } }
    } }
  } } }`;

const TREE = `query ($event: String!) { event(slug: $event) {
  statistics { exhibitorsByCategory { count category { id ${NAMES} parent { id } } } }
} }`;

const SEARCH = `query ($event: String!, $search: String!) { event(slug: $event) {
  exhibitors(first: ${PAGE}, filter: { search: $search }) { nodes {
    id ${NAMES} city(locale: "en") country booths { code }
  } } } }`;

const DEEP = `query ($event: String!, $after: String) { event(slug: $event) {
  products(first: ${PAGE}, after: $after, locale: "en") { nodes {
    id ${NAMES} exhibitor { id name(locale: "en") }
  } } } }`;

const CURSORS = `query ($event: String!, $after: String) { event(slug: $event) {
  products(first: 100, after: $after, locale: "en") { edges { cursor } pageInfo { endCursor hasNextPage } }
} }`;

/** The values of one case: the variables of GraphQL, and the parameters of the statement after the event's slug. */
const bySlug = ({ slug }) => ({ variables: { slug }, parameters: [slug] });

/** The reads in the order of the table. `cases` selects values from the data, so that responses differ. */
export const READS = {
  a: {
    title: '20 exhibitors',
    query: EXHIBITORS,
    statement: STATEMENTS.a,
    cases: async () => [{ variables: {}, parameters: [] }],
  },
  b: {
    title: 'one exhibitor',
    query: EXHIBITOR,
    statement: STATEMENTS.b,
    cases: async ({ sql }) => {
      const slugs = await sql(`select slug from exhibitor where published order by md5(slug) limit 50`);
      return slugs.map(bySlug);
    },
  },
  c: {
    title: 'products of a category',
    query: CATEGORY,
    statement: STATEMENTS.c,
    cases: async ({ sql }) => {
      const slugs = await sql(`
        select category.slug from product_category link join category on category.id = link.category_id
        group by category.id order by count(*) desc, category.slug limit 20`);
      return slugs.map(bySlug);
    },
  },
  d: {
    title: 'category tree with counts',
    query: TREE,
    statement: STATEMENTS.d,
    cases: async () => [{ variables: {}, parameters: [] }],
  },
  e: {
    title: 'search robot',
    query: SEARCH,
    statement: STATEMENTS.e,
    // The program and the statement find and order by different rules.
    ownOrder: true,
    cases: async () => [{ variables: { search: 'robot' }, parameters: ['robot'] }],
  },
  f: {
    title: 'page 100 of products',
    query: DEEP,
    statement: STATEMENTS.f,
    cases: deepPages,
  },
};

/** Page 100 and the 19 pages before it, or the last pages if there are fewer. */
async function deepPages({ sql, ask }) {
  const products = await sql(`
    select name->>'en' as name, id from product order by (name->>'en') collate name_root, id limit 100 * ${PAGE}`);
  const lastPage = Math.min(100, Math.floor(products.length / PAGE));
  const cursors = [];
  for (let after = null, hasMore = true; hasMore && cursors.length < lastPage * PAGE;) {
    const { edges, pageInfo } = (await ask(CURSORS, { after })).event.products;
    cursors.push(...edges.map(({ cursor }) => cursor));
    after = pageInfo.endCursor;
    hasMore = pageInfo.hasNextPage;
  }
  const pages = Array.from({ length: Math.min(PAGE, lastPage - 1) }, (_, number) => lastPage - number);
  return pages.map((page) => {
    const index = (page - 1) * PAGE - 1;
    const { name, id } = products[index];
    return { variables: { after: cursors[index] }, parameters: [name, id] };
  });
}
