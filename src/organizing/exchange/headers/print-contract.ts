import type { GraphQLSchema } from 'graphql';
import { inputBounds } from '../../../platform/graphql/schema/input-bounds.js';
import { recordedTexts } from '../../../platform/text/words/contract-texts.js';
import { allWords } from '../../../platform/text/words/enum-words.js';
import { REGION_NAMES } from '../../../platform/text/words/region-names.js';
import { objectFields } from './object-fields.js';

/**
 * The files of `contract/` by name. `fields.json`: fields of objects and bounds of inputs. `words.json`: the words of
 * enumerations in the order of choices, the names of regions, and texts such as those that name services.
 * @param schema of the whole application: modules record their words when they are loaded
 */
export function printContract(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const fields = { objects: objectFields(), inputs: inputBounds(schema) };
  const words = { enums: allWords(), regions: { all: REGION_NAMES }, ...recordedTexts() };
  return new Map([
    ['fields.json', `${textOf(fields)}\n`],
    ['words.json', `${textOf(words)}\n`],
  ]);
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
