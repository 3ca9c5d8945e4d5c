import { readFileSync } from 'node:fs';
import { buildSchema, isNonNullType, isObjectType } from 'graphql';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('the descriptions of the schema', () => {
  it('state when a field is null', () => {
    const nullable = types.flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).filter((field) => !isNonNullType(field.type)) : [],
    );
    const silent = nullable.filter(({ description }) => !/\bnull\b|UNAUTHENTICATED/i.test(description ?? ''));
    expect(nullable.length).toBeGreaterThan(100);
    expect(silent.map(({ name, description }) => `${name}: ${description}`)).toEqual([]);
  });
});
