import { type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType } from 'graphql';

/** The bounds of a field of an input: the most characters of a text, the most items of a list. */
type Bounds = Readonly<Record<string, number>>;

/** The bounds of fields by input and field, in the order of the alphabet. Inputs without bounds are absent. */
export function inputBounds(schema: GraphQLSchema): Record<string, Record<string, Bounds>> {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const entries = inputs.map((input) => [input.name, boundsOf(input)] as const);
  return Object.fromEntries(entries.filter(([, bounds]) => Object.keys(bounds).length > 0).sort(byName));
}

function boundsOf(input: GraphQLInputObjectType): Record<string, Bounds> {
  const entries = Object.values(input.getFields()).flatMap(({ name, extensions }) => {
    const { bounds = {} } = extensions as { bounds?: Bounds };
    return Object.keys(bounds).length > 0 ? [[name, bounds] as const] : [];
  });
  return Object.fromEntries(entries.sort(byName));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
