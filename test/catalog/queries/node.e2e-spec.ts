import { randomUUID } from 'node:crypto';
import { decodeCatalogId, encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { CATALOG_KINDS, KIND_LETTERS, KIND_TYPES } from '../../../src/catalog/model/catalog-kind.js';
import { smallFair } from '../../build/small-fair.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

describe('an object by its id', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    await smallFair(test.rows);
    await test.settle();
  });

  afterAll(async () => {
    await test.close();
  });

  it.each([
    ['Event', 'id', (found: Found) => found],
    ['Venue', 'venues { id }', (found: Found[]) => found[0]],
    ['Hall', 'venues { halls { id } }', (found: { halls: Found[] }[]) => found[0]!.halls[0]],
    ['Zone', 'zones { id }', (found: Found[]) => found[0]],
    ['SponsorLevel', 'sponsorLevels { id }', (found: Found[]) => found[0]],
    ['Category', 'categories { id }', (found: Found[]) => found[0]],
    ['Booth', 'zones { booths { nodes { id } } }', (found: { booths: Nodes }[]) => found[0]!.booths.nodes[0]],
    ['Exhibitor', 'exhibitor(slug: "baidu") { id }', (found: Found) => found],
    ['Product', 'products { nodes { id } }', (found: Nodes) => found.nodes[0]],
    ['Session', 'sessions { nodes { id } }', (found: Nodes) => found.nodes[0]],
    ['Announcement', 'announcements { nodes { id } }', (found: Nodes) => found.nodes[0]],
  ])('is the same %s as in lists', async (typename, field, pick) => {
    const found = (pick as (found: unknown) => Found | string)(await test.api.ofEvent('fair', field));
    const id = typeof found === 'string' ? found : found.id;
    expect(await test.api.data(NODE, { id })).toEqual({ node: { __typename: typename, id } });
  });

  it('has the same fields as in lists', async () => {
    const field =
      'exhibitor(slug: "baidu") { id name description categories { slug } booths { code hall { code } } }';
    const { id, ...fields } = await test.api.ofEvent('fair', field);
    const query = `query ($id: ID!) { node(id: $id) { ... on Exhibitor {
      name description categories { slug } booths { code hall { code } } } } }`;
    expect((await test.api.data(query, { id })).node).toEqual(fields);
  });

  it('is returned in the order of the ids, also if an id is repeated', async () => {
    const { nodes: exhibitors } = await test.api.ofEvent('fair', 'exhibitors { nodes { id } }');
    const venues = await test.api.ofEvent('fair', 'venues { id }');
    const some = [...venues, ...exhibitors].reverse().map(({ id }: Found) => id);
    const ids = [...some, some[0]];
    const { nodes } = await test.api.data(NODES, { ids });
    expect(nodes.map(({ id }: Found) => id)).toEqual(ids);
  });

  it.each(CATALOG_KINDS)('is null if no %s has the id', async (kind) => {
    const id = encodeCatalogId(kind, randomUUID());
    expect(await test.api.ask(NODE, { id })).toEqual({ data: { node: null } });
  });

  it.each(CATALOG_KINDS)('is null if an object of another kind has the id, as %s', async (kind) => {
    const { id } = await test.api.ofEvent('fair', 'exhibitor(slug: "baidu") { id }');
    const [venue] = await test.api.ofEvent('fair', 'venues { id }');
    for (const other of [id, venue.id] as string[]) {
      const forged = encodeCatalogId(kind, decodeCatalogId(other)!.objectId);
      const expected = forged === other ? { __typename: KIND_TYPES[kind], id: other } : null;
      expect((await test.api.data(NODE, { id: forged })).node).toEqual(expected);
    }
  });

  it.each([
    '',
    ' ',
    'X',
    'garbage',
    `X${'A'.repeat(22)}=`,
    `x${'A'.repeat(22)}`,
    `X${'A'.repeat(21)}B`,
    'X\0',
    '💡',
    '1',
  ])('is null if the id is malformed: %j', async (id) => {
    expect(await test.api.ask(NODE, { id })).toEqual({ data: { node: null } });
    expect(await test.api.ask(NODES, { ids: [id] })).toEqual({ data: { nodes: [null] } });
  });

  it('is refused if over 100 ids are requested at once', async () => {
    const ids = (length: number) => ({ ids: Array.from({ length }, () => `X${'A'.repeat(22)}`) });
    expect((await test.api.data(NODES, ids(100))).nodes).toHaveLength(100);
    expect(await test.api.refusal(NODES, ids(101))).toMatch(/^BAD_USER_INPUT: .*`ids`/);
  });

  it('has the same id from SQL and from the application', async () => {
    const id = randomUUID();
    for (const kind of CATALOG_KINDS) {
      const { rows } = await test.sql.query('select catalog_id($1, $2) as id', [KIND_LETTERS[kind], id]);
      expect(rows).toEqual([{ id: encodeCatalogId(kind, id) }]);
    }
  });

  it.each(['exhibitor', 'product', 'venue', 'category'])(
    'is null for an unknown slug of a %s',
    async (field) => {
      for (const slug of ['unknown', '', 'No Slug', 'x'.repeat(1000), '\u0000']) {
        const query = `query ($slug: String!) { event(slug: "fair") { ${field}(slug: $slug) { id } } }`;
        expect(await test.api.ask(query, { slug })).toEqual({ data: { event: { [field]: null } } });
      }
    },
  );
});

interface Found {
  id: string;
}

interface Nodes {
  nodes: Found[];
}
