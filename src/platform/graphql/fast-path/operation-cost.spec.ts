import { buildSchema } from 'graphql';
import { CheckedDocuments } from './checked-documents.js';
import { isTooExpensive } from './operation-cost.js';

const schema = buildSchema(`
  type Query { things(first: Int, after: String): Things! }
  type Things { nodes: [Thing!]! }
  type Thing { id: ID!  parts(first: Int = 1000): Things! }
`);
const QUERY = `query ($first: Int = 100, $after: String) {
  things(first: $first, after: $after) { nodes { parts(first: 1000) { nodes { id } } } } }`;
const operation = new CheckedDocuments(schema).operation(QUERY, undefined, false)!;

describe('whether a query costs too much', () => {
  it('is computed for each page size, for a missing one and for null', () => {
    const first = { small: 20, large: 100 };
    for (let round = 0; round < 2; round += 1) {
      expect(isTooExpensive(schema, operation, { first: first.small })).toBe(false);
      expect(isTooExpensive(schema, operation, { first: first.large })).toBe(true);
      expect(isTooExpensive(schema, operation, {})).toBe(true);
      expect(isTooExpensive(schema, operation, { first: null })).toBe(false);
    }
  });

  it('is computed once for texts that differ, and for values nested without end', () => {
    const before = operation.expensive.size;
    let deep: unknown = 'end';
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    for (const after of ['one', 'other', 'third']) isTooExpensive(schema, operation, { first: 1, after });
    isTooExpensive(schema, operation, { first: 1, after: deep });
    expect(operation.expensive.size).toBe(before + 2);
  });

  it('is kept for a bounded number of shapes', () => {
    for (let first = 0; first < 1000; first += 1) isTooExpensive(schema, operation, { first });
    expect(operation.expensive.size).toBeLessThanOrEqual(100);
  });
});
