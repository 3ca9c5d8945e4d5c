import { type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType } from 'graphql';

/** The bounds of a field of an input: the most characters of a text, the most items of a list. */
type Bounds = Readonly<Record<string, number>>;

/**
 * The bounds of the fields of inputs as a module for the front ends: a constant for each input, so that a bundle contains
 * those that it uses.
 */
export function printBounds(schema: GraphQLSchema): string {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const modules = inputs.map(moduleOf).filter((text) => text !== '');
  return `// Printed by \`vitrine schema bounds\`.\n${modules.sort().join('')}`;
}

function moduleOf(input: GraphQLInputObjectType): string {
  const lines = Object.values(input.getFields())
    .map(({ name, extensions }) => [name, (extensions as { bounds?: Bounds }).bounds] as const)
    .filter(([, bounds]) => bounds !== undefined && Object.keys(bounds).length > 0)
    .map(([name, bounds = {}]) => `  ${name}: { ${textOf(bounds)} },\n`);
  return lines.length === 0
    ? ''
    : `\nexport const ${constantOf(input.name)} = {\n${lines.sort().join('')}} as const;\n`;
}

function textOf(bounds: Bounds): string {
  return Object.entries(bounds)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ');
}

/** `UPDATE_EXHIBITOR` of `UpdateExhibitorInput`. */
function constantOf(name: string): string {
  return name
    .replace(/Input$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toUpperCase();
}
