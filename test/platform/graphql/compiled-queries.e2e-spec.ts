import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { compileQuery } from '../../../src/platform/graphql/fast-path/compiled/compile-query.js';
import { runPlan } from '../../../src/platform/graphql/fast-path/compiled/run-plan.js';
import { RequestContext } from '../../../src/platform/graphql/request/request-context.js';
import { smallFair } from '../../build/small-fair.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { itDeep } from '../../setup/deep.js';
import { RandomQueries, type RandomQuery, type Vocabulary } from './random-query.js';

/** `RANDOM_QUERIES=100000` runs more queries of each seed. */
const QUERIES = Number(process.env.RANDOM_QUERIES ?? 2000);
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const ROOTS = ['event', 'events', 'node', 'nodes', 'viewer'];
const VOCABULARY = {
  'Query.slug': ['fair'],
  'event.slug': ['fair', 'fair', 'fair', 'nowhere'],
  'exhibitor.slug': ['baidu', 'tencent', 'nobody'],
  'product.slug': ['baidu-product', 'nothing'],
  'category.slug': ['robots', 'technology', 'nothing'],
  'venue.slug': ['center', 'nowhere'],
  'session.slug': ['opening', 'nothing'],
  'zone.slug': ['future', 'nothing'],
  'hall.code': ['H2', 'H10'],
  'booth.code': ['A2', 'Z9'],
  query: ['百度', 'baidu', 'tc', 'A2', 'zxqv', ''],
  search: ['阿里', 'robots', null],
  locale: ['en', 'zh-Hans', 'en', 'fr', null],
  first: [1, 2, 3, 5, 0],
  last: [1, 2],
  width: [1, 128, 640, 5000],
  categories: [['robots'], ['technology', 'art'], 'nothing'],
  countries: [['CN'], 'DE'],
  halls: [['H2'], 'H10'],
  venues: [['center']],
  zones: ['future'],
  date: ['2017-09-15', null],
  year: [2017, 1999],
};

let test: TestCatalog;
let schema: GraphQLSchema;
let vocabulary: Vocabulary;

beforeAll(async () => {
  test = await startTestCatalog();
  await smallFair(test.rows);
  await test.settle();
  schema = test.app.get(GraphQLSchemaHost).schema;
  const { rows } = await test.sql.query<{ id: string }>(
    `select document ->> 'id' as id from catalog_entry where document ->> 'id' is not null order by 1`,
  );
  const ids = ['nothing', ...rows.map(({ id }) => id)];
  vocabulary = { ...VOCABULARY, id: ids, ids: [ids.slice(0, 3), ids.slice(-4), ids.slice(5, 9)] };
});

afterAll(() => test.close());

const context = () => new RequestContext('random', { acceptLanguage: 'en' });

/** The data of graphql-js as text, which includes the order of keys. Undefined if there are errors. */
async function interpreted({ query, variables }: RandomQuery): Promise<string | undefined> {
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    contextValue: context(),
    variableValues: variables,
  });
  return errors ? undefined : JSON.stringify(data);
}

/** The data of the compiled query. Undefined after an error of the caller, which graphql-js reports. */
async function compiled({ query, variables }: RandomQuery): Promise<string | undefined> {
  const document = parse(query);
  const operation = getOperationAST(document)!;
  const plan = compileQuery(schema, document, operation);
  if (!plan) throw new Error('The query was not compiled.');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return undefined;
  try {
    return JSON.stringify(await runPlan(plan, coerced, context()));
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

describe('compiled queries', () => {
  itDeep(SEEDS)(
    'return the results of graphql-js for random queries, and leave queries with errors to it: seed %i',
    async (seed) => {
      const queries = new RandomQueries(schema, vocabulary, ROOTS, seed);
      let answered = 0;
      for (let number = 0; number < QUERIES; number += 1) {
        const one = queries.next();
        const answer = await compiled(one);
        // With errors, graphql-js may abandon promises that reject later, which jest reports as a failure.
        if (answer === undefined) continue;
        answered += 1;
        expect([one, answer]).toEqual([one, await interpreted(one)]);
      }
      expect(answered).toBeGreaterThan(QUERIES / 2);
    },
    300_000,
  );

  it.each([
    ['a condition', 'query ($a: Boolean!) { viewer { id @skip(if: $a) } }'],
    ['the introspection of the schema', '{ __schema { queryType { name } } }'],
    ['the introspection of a type', '{ __type(name: "Event") { name } }'],
  ])('leave %s to graphql-js', (_what, query) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    expect(compileQuery(schema, document, getOperationAST(document)!)).toBeUndefined();
  });

  it('keep aliases such as `__proto__` and `constructor`', async () => {
    const query = { query: '{ __proto__: event(slug: "fair") { constructor: slug } }', variables: {} };
    expect(await compiled(query)).toBe('{"__proto__":{"constructor":"fair"}}');
  });
});
