import { buildSchema, getOperationAST, parse } from 'graphql';
import { costError, queryCost } from './query-cost.js';

const schema = buildSchema(`
  type Query { things(first: Int, last: Int, filter: Int): Things!  nodes(ids: [ID!]!): [Thing]!  thing: Thing }
  type Things { nodes: [Thing!]!  total: Int! }
  type Thing { id: ID!  name: String!  tags: [String!]!  parts(first: Int, last: Int): Things!  twins: [Thing!]! }
`);

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  return queryCost({ schema, document, operation: getOperationAST(document)!, variables });
}

describe('the cost of a query', () => {
  it('is one for each field of each object that a page can contain', () => {
    expect(costOf('{ things(first: 10) { nodes { id name } } }')).toBe(1 + 1 + 10 * 2);
  });

  it('multiplies the sizes of nested pages', () => {
    const inner = 1 + 1 + 5 * 1;
    expect(costOf('{ things(first: 10) { nodes { parts(last: 5) { nodes { id } } } } }')).toBe(
      1 + 1 + 10 * inner,
    );
  });

  it('counts 20 objects without a page size', () => {
    expect(costOf('{ things { nodes { id } } }')).toBe(1 + 1 + 20 * 1);
  });

  it('counts the page size of a variable', () => {
    expect(costOf('query ($n: Int) { things(first: $n) { nodes { id } } }', { n: 7 })).toBe(1 + 1 + 7 * 1);
  });

  it('counts the default page size of a variable', () => {
    expect(costOf('query ($n: Int = 100) { things(first: $n) { nodes { id } } }')).toBe(1 + 1 + 100 * 1);
  });

  it('counts the given page size instead of the default', () => {
    expect(costOf('query ($n: Int = 100) { things(first: $n) { nodes { id } } }', { n: 3 })).toBe(
      1 + 1 + 3 * 1,
    );
  });

  it.each([
    ['in the document', '{ nodes(ids: ["a", "b", "c"]) { id name } }', {}],
    ['by a variable', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id name } }', { ids: ['a', 'b', 'c'] }],
  ])('counts each id given %s', (_where, query, variables) => {
    expect(costOf(query, variables)).toBe(1 + 3 * 2);
  });

  it('counts a field of the page itself once', () => {
    expect(costOf('{ things(first: 10) { total nodes { id } } }')).toBe(1 + 1 + 1 + 10 * 1);
  });

  it('counts 10 objects for each list without pages, and a list of values as one', () => {
    expect(costOf('{ thing { tags twins { id twins { name } } } }')).toBe(1 + 1 + 1 + 10 * (1 + 1 + 10 * 1));
  });

  it('counts the assumed length of a list', () => {
    const sized = buildSchema('type Query { booths: [Booth!]! } type Booth { id: ID! }');
    sized.getQueryType()!.getFields().booths!.extensions = { length: 500 };
    const document = parse('{ booths { id } }');
    const operation = getOperationAST(document)!;
    expect(queryCost({ schema: sized, document, operation, variables: {} })).toBe(1 + 500 * 1);
  });

  it('counts the page size that applies to a fragment', () => {
    const fragment = 'fragment F on Things { nodes { id } }';
    const query = `{ a: things(first: 10) { ...F } b: things(first: 30) { ...F } } ${fragment}`;
    expect(costOf(query)).toBe(1 + 1 + 10 * 1 + (1 + 1 + 30 * 1));
  });

  it('counts a fragment each time it is spread', () => {
    expect(costOf('{ a: thing { ...F } b: thing { ...F } } fragment F on Thing { id name }')).toBe(6);
  });

  it.each([1.5, '7', true, 1e300])('leaves %j to the check of variables', (n) => {
    expect(costOf('query ($n: Int) { things(first: $n) { nodes { id } } }', { n })).toBe(1 + 1 + 20 * 1);
  });

  it('is in the error for the fields of each place, wherever their fragment is spread', () => {
    const query = `{ a: things(first: 40000) { ...F } b: things(first: 20000) { ...F } } fragment F on Things { nodes { id } }`;
    const document = parse(query);
    const error = costError({ schema, document, operation: getOperationAST(document)!, variables: {} });
    expect(error?.message).toContain('The dearest fields: a.nodes (40001), b.nodes (20001), a (1).');
  });

  it('is in the error with the limit if it exceeds the limit', () => {
    const document = parse('{ things(first: 50000) { nodes { id } } }');
    const error = costError({ schema, document, operation: getOperationAST(document)!, variables: {} });
    expect(error?.extensions).toEqual({
      code: 'COST_LIMIT',
      cost: {
        requested: 50_002,
        limit: 50_000,
        fields: [
          { path: ['things', 'nodes'], cost: 50_001 },
          { path: ['things'], cost: 1 },
        ],
      },
      http: { status: 400 },
    });
  });
});
