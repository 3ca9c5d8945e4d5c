import type { GraphQLSchema } from 'graphql';
import { inputBounds } from '../../../platform/graphql/schema/input-bounds.js';
import { allWords } from '../../../platform/text/words/enum-words.js';
import { REGION_NAMES } from '../../../platform/text/words/region-names.js';
import { objectFields } from './object-fields.js';

/** The parts of `contract/` that follow neither from field tables and enumerations nor from the schema. */
export interface ContractParts {
  /** Limits of requests, such as the bytes of a picture. */
  readonly limits: Readonly<Record<string, number | readonly string[]>>;
  /** The texts that name services. */
  readonly services: object;
}

/**
 * The files of `contract/` by name. `fields.json`: fields of objects, bounds of inputs and limits of requests. `words.json`: the words of
 * enumerations in the order of choices, the names of regions, and the texts that name services.
 * @param schema of the whole application: enumerations record their words when their modules are loaded
 */
export function printContract(
  schema: GraphQLSchema,
  { limits, services }: ContractParts,
): ReadonlyMap<string, string> {
  const fields = { objects: objectFields(), inputs: inputBounds(schema), limits };
  const words = { enums: allWords(), regions: { all: REGION_NAMES }, services };
  return new Map([
    ['fields.json', `${textOf(fields)}\n`],
    ['words.json', `${textOf(words)}\n`],
  ]);
}

/** The value as JSON with a line for each value of its third level. */
function textOf(value: unknown, level = 1): string {
  if (level > 3 || typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const indent = '  '.repeat(level);
  const lines = Object.entries(value).map(
    ([key, part]) => `${indent}${JSON.stringify(key)}: ${textOf(part, level + 1)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent.slice(2)}}`;
}
