import { buildSchema, execute, type OperationDefinitionNode, parse } from 'graphql';
import { addPlaces } from './wrong-values.js';

const schema = buildSchema(`
  input Pair { one: String! pairs: [Pair!] tags: [Int!] }
  type Query { ask(pair: Pair!, count: Int): String }
`);
const document = parse('query ($count: Int, $pair: Pair!) { ask(pair: $pair, count: $count) }');
const [operation] = document.definitions as [OperationDefinitionNode];

async function placesOf(variables: Record<string, unknown>): Promise<unknown[]> {
  const { errors = [] } = await execute({ schema, document, variableValues: variables });
  addPlaces(errors, { schema, operation, variables });
  return errors.map(({ extensions }) => ({ ...extensions }));
}

describe('the extensions of an error of a variable', () => {
  it.each([
    ['a value', { pair: { one: 1 } }, ['one'], 'String'],
    [
      'an item of a list',
      { pair: { one: 'x', pairs: [{ one: 'x' }, { one: 2 }] } },
      ['pairs', '1', 'one'],
      'String',
    ],
    ['a list with one value', { pair: { one: 'x', pairs: { one: 2 } } }, ['pairs', 'one'], 'String'],
    ['a list of scalars', { pair: { one: 'x', tags: [1, 'x'] } }, ['tags', '1'], 'Int'],
    ['an object without a required value', { pair: {} }, [], 'Pair'],
    ['an absent variable', {}, [], 'Pair'],
    ['null', { pair: null }, [], 'Pair'],
  ])('contain the path of %s', async (_what, variables, path, type) => {
    expect(await placesOf(variables)).toEqual([{ variable: 'pair', path, type }]);
  });

  it('contain the paths of several values of several variables', async () => {
    expect(await placesOf({ count: 'x', pair: { one: 1, tags: ['x'] } })).toEqual([
      { variable: 'count', path: [], type: 'Int' },
      { variable: 'pair', path: ['one'], type: 'String' },
      { variable: 'pair', path: ['tags', '0'], type: 'Int' },
    ]);
  });

  it('are empty for other errors', async () => {
    const [error] = (await execute({ schema, document: parse('{ ask }') })).errors ?? [];
    addPlaces([error!], { schema, operation, variables: { pair: 1 } });
    expect(error!.extensions).toEqual({});
  });
});
