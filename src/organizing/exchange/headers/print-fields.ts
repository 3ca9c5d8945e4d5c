import type { GraphQLSchema } from 'graphql';
import { inputBounds } from '../../../platform/graphql/schema/input-bounds.js';
import { objectFields } from './object-fields.js';

/** `contract/fields.json`: fields of objects and bounds of inputs, each in a line. */
export function printFields(schema: GraphQLSchema): string {
  return `${textOf({ objects: objectFields(), inputs: inputBounds(schema) })}\n`;
}

/** The value as JSON with a line for each value of its third level. */
function textOf(value: object, level = 1): string {
  if (level > 3) return JSON.stringify(value);
  const indent = '  '.repeat(level);
  const lines = Object.entries(value).map(
    ([key, part]) => `${indent}${JSON.stringify(key)}: ${textOf(part as object, level + 1)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent.slice(2)}}`;
}
