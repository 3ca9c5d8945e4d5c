import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, type GraphQLSchema, printSchema } from 'graphql';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import type { CatalogKind } from '../../../src/catalog/model/catalog-kind.js';
import {
  type HiddenCatalog,
  hiddenCatalog,
  removeHidden,
  SECRET,
  SECRET_COUNTRY,
} from '../../build/hidden-catalog.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { asksFor, groupsOf, type QueryGroup } from './merged-queries.js';
import { everyQuery } from './sweep.js';

describe('unpublished data', () => {
  let test: TestCatalog;
  let hidden: HiddenCatalog;
  let schema: GraphQLSchema;
  /** The queries of the sweep. */
  let groups: QueryGroup[];

  beforeAll(async () => {
    test = await startTestCatalog();
    hidden = await hiddenCatalog(test.rows);
    await test.settle();
    ({ schema } = test.app.get(GraphQLSchemaHost));
    groups = groupsOf(questions(buildSchema(printSchema(schema))), schema);
  });

  afterAll(async () => {
    await test.close();
  });

  it('is in the catalog for staff, so that the test has data to hide', async () => {
    const { rows } = await test.sql.query(
      'select distinct kind from catalog_entry where object_id = any($1)',
      [hidden.ids.map(({ id }) => id)],
    );
    expect(rows).toHaveLength(11);
  });

  it('is in no response to any query of the schema', async () => {
    const answers = await sweep();
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter((answer) => reveals(answer))).toEqual([]);
  });

  it.each(['SUBMITTED', 'APPROVED', 'DRAFT'])(
    'is not matched by a filter on the status %s',
    async (status) => {
      const exhibitors = `exhibitors(filter: { statuses: [${status}] }) { totalCount nodes { id } facets { countries { country } } }`;
      const answer = await test.api.ask(`{ event(slug: "open") { ${exhibitors} } }`);
      expect(answer).toMatchObject({
        data: { event: null },
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
      expect(reveals(JSON.stringify(answer))).toBe(false);
    },
  );

  it.each([
    'exhibitors(filter: { countries: ["AQ"] }) { totalCount }',
    'exhibitors(filter: { categories: ["only-hidden"] }) { totalCount }',
    'products(filter: { categories: ["only-hidden"] }) { totalCount }',
    'exhibitors(filter: { halls: ["ONLY-HIDDEN"] }) { totalCount }',
    'products(filter: { premiere: true }) { totalCount }',
    'exhibitors(filter: { sponsorLevels: ["only-hidden"] }) { totalCount }',
    'products(filter: { countries: ["AQ"] }) { totalCount }',
    'products(filter: { exhibitors: ["secret-exhibitor", "secret-exhibitor-1"] }) { totalCount }',
    'sessions(filter: { exhibitors: ["secret-exhibitor", "secret-exhibitor-1"] }) { totalCount }',
    'zones { exhibitors(filter: { countries: ["AQ"] }) { totalCount } }',
    'category(slug: "only-hidden") { exhibitors { totalCount } }',
  ])('is not counted by any filter: %s', async (field) => {
    expect(JSON.stringify(await test.api.ofEvent('open', field))).toContain('"totalCount":0');
  });

  it('is null for each id', async () => {
    const ids = hidden.ids.map(({ kind, id }) => encodeCatalogId(kind, id));
    const { nodes } = await test.api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual(ids.map(() => null));
    for (const id of ids) {
      expect(await test.api.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
        data: { node: null },
      });
    }
  });

  it('is null for an id of another kind', async () => {
    const [exhibitor] = hidden.ids;
    const kinds: CatalogKind[] = ['EVENT', 'VENUE', 'PRODUCT', 'SESSION'];
    const ids = kinds.map((kind) => encodeCatalogId(kind, exhibitor!.id));
    const { nodes } = await test.api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual(kinds.map(() => null));
  });

  it('occupies a booth without revealing the exhibitor', async () => {
    const field = 'venues { halls { booths { nodes { code status exhibitors { slug } } } } }';
    const [venue] = await test.api.ofEvent('open', field);
    expect(venue.halls[0].booths.nodes).toEqual([
      { code: 'A1', status: 'ASSIGNED', exhibitors: [{ slug: 'visible' }] },
      { code: 'A2', status: 'ASSIGNED', exhibitors: [] },
      { code: 'A4', status: 'HELD', exhibitors: [] },
    ]);
  });

  it('does not change any error', async () => {
    const refusals = await Promise.all(
      hidden.ids.map(async ({ kind, id }) => {
        const after = JSON.stringify(encodeCatalogId(kind, id));
        return test.api.refusal(`{ event(slug: "open") { exhibitors(after: ${after}) { totalCount } } }`);
      }),
    );
    expect(new Set(refusals).size).toBe(1);
  });

  it('does not change any response when it is deleted', async () => {
    // An unpublished exhibitor that releases a booth makes it available, which is visible.
    await test.sql.query('alter table booth disable trigger keep_unblocked_in_use');
    await test.sql.query("update booth set blocked = true where code in ('A2', 'A4')");
    await test.settle();
    const before = await sweep();
    await removeHidden(test.rows, hidden);
    await test.settle();
    expect(await sweep()).toEqual(before);
  });

  /** Queries for all fields of the schema. */
  function questions(schema: GraphQLSchema): string[] {
    const quoted = (...slugs: string[]) => slugs.map((slug) => JSON.stringify(slug));
    return everyQuery(schema, {
      event: quoted('open', 'secret-event'),
      venue: quoted('center'),
      hall: quoted('H1'),
      code: quoted('H1', 'A2'),
      category: quoted('robots'),
      zone: quoted('north', 'secret-zone'),
      exhibitor: quoted('visible', 'secret-exhibitor'),
      product: quoted('visible-product', 'secret-product'),
      id: quoted('nothing'),
      subject: ['[{ locale: "en", text: "News" }]'],
      body: ['[{ locale: "en", text: "News" }]'],
      session: quoted('forum', 'secret-session'),
      query: quoted(SECRET),
      since: ['0'],
      userCode: quoted('BCDF-GHJK'),
      decision: ['APPROVE'],
      locale: quoted('en'),
    });
  }

  /** The responses to all queries. */
  async function sweep(): Promise<string[]> {
    const answers: string[] = [];
    const waiting = groups.splice(0);
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const { queries, document } = group;
      const { data, errors = [] } = await test.api.ask(document);
      // The refusal of a field for staff is part of the response.
      const unexpected = errors.filter(({ extensions }) => extensions?.code !== 'UNAUTHENTICATED');
      if (unexpected.length > 0) throw new Error(`${document}\n${JSON.stringify(unexpected)}`);
      // A refusal may hide the results of other queries in its group: they are sent again without it.
      const refusals = new Set(
        errors.map(({ path = [] }) => path.filter((step) => typeof step === 'string').join('.')),
      );
      const parts = new Map<string, string[]>();
      for (const each of queries) {
        const refused = [...refusals].filter((path) => asksFor(each, path)).join();
        parts.set(refused, [...(parts.get(refused) ?? []), each]);
      }
      if (parts.size > 1) waiting.unshift(...[...parts.values()].flatMap((part) => groupsOf(part, schema)));
      else {
        groups.push(group);
        // The order of errors in a response is undefined.
        answers.push(JSON.stringify({ data, errors: errors.map((error) => JSON.stringify(error)).sort() }));
      }
    }
    return answers;
  }

  function reveals(answer: string): boolean {
    // Cursors contain the key and the id of their object, encoded.
    const cursors = [...answer.matchAll(/"(?:start|end)Cursor":"([^"]+)"/g)];
    const text = [
      answer,
      ...cursors.map(([, cursor]) => Buffer.from(cursor!, 'base64url').toString()),
    ].join();
    const ids = hidden.ids.flatMap(({ kind, id }) => [id, encodeCatalogId(kind, id)]);
    return [SECRET, SECRET_COUNTRY, ...ids].some((secret) =>
      text.toLowerCase().includes(secret.toLowerCase()),
    );
  }
});
