import type { GraphQLSchema } from 'graphql';
import { costError } from '../limits/query-cost.js';
import type { CheckedOperation } from './checked-documents.js';

/** A caller can invent any number of page sizes. */
const KEPT_SHAPES = 100;
/** Costs depend on the arguments of a field and on the fields of their inputs. */
const DEPTH = 4;

/** Whether the operation costs too much; computed once for all variables of the same shape. */
export function isTooExpensive(
  schema: GraphQLSchema,
  { document, operation, variableNames, expensive }: CheckedOperation,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  // An absent variable gets its default, but null does not.
  const shapes = variableNames.map((name) =>
    Object.hasOwn(variables, name) ? [shapeOf(variables[name], DEPTH)] : 0,
  );
  const shape = JSON.stringify(shapes);
  const known = expensive.get(shape);
  if (known !== undefined) return known;
  const found = costError({ schema, document, operation, variables }) !== undefined;
  if (expensive.size >= KEPT_SHAPES) expensive.clear();
  expensive.set(shape, found);
  return found;
}

/** What costs depend on: of a text only whether it is blank, of a list only its length. */
function shapeOf(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.trim() === '' ? '' : 'text';
  if (Array.isArray(value)) return { length: value.length };
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return 'object';
  return Object.entries(value).map(([name, each]) => [name, shapeOf(each, depth - 1)]);
}
