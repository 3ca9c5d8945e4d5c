import { Extensions } from '@nestjs/graphql';
import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  isInputObjectType,
} from 'graphql';

const COST = 'cost';
const LENGTH = 'length';
/** The depth to which costs include inputs. The filters of lists have one level. */
const INPUT_DEPTH = 3;

/** Arguments of a field as plain values. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The cost of a field without its selections, computed from its arguments and those of the parent field. */
export type FieldCost = (args: Arguments, parentArgs: Arguments) => number;

/**
 * Sets the cost of a field, 1 by default. On an input field, sets the cost that a value adds to the field with
 * the argument. A unit is the time of a plain list field, about 2 µs.
 */
export function Cost(cost: number | FieldCost): MethodDecorator & PropertyDecorator {
  return Extensions({ [COST]: cost });
}

/** Sets the assumed length of a list without pages in the cost of a query, 10 by default. */
export function AssumedLength(length: number): MethodDecorator & PropertyDecorator {
  return Extensions({ [LENGTH]: length });
}

/** The assumed length of a list without pages, if the field has one. */
export function assumedLengthOf({
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'extensions'>): number | undefined {
  return extensions[LENGTH] as number | undefined;
}

/** The cost that was set for a field or an input field. */
export function costOfField(
  { extensions }: Pick<GraphQLField<unknown, unknown> | GraphQLInputField, 'extensions'>,
  args: Arguments,
  parentArgs: Arguments,
): number | undefined {
  const cost = extensions[COST] as number | FieldCost | undefined;
  return typeof cost === 'function' ? cost(args, parentArgs) : cost;
}

/** The cost of input values, added to their field. */
export function costOfArguments(
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
  values: Arguments,
  depth = INPUT_DEPTH,
): number {
  let cost = 0;
  for (const input of inputs) {
    const value = values[input.name];
    if (value == null || value === '' || depth === 0) continue;
    cost += costOfField(input, values, values) ?? 0;
    const type = getNullableType(input.type);
    if (!isInputObjectType(type) || typeof value !== 'object') continue;
    cost += costOfArguments(Object.values(type.getFields()), value as Arguments, depth - 1);
  }
  return cost;
}
