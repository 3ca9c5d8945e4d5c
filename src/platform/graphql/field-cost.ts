import { Extensions } from '@nestjs/graphql';
import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  isInputObjectType,
} from 'graphql';

const COST = 'cost';
/** How deep inputs are read for costs; the filters of lists have one level. */
const INPUT_DEPTH = 3;

/** Arguments of a field as plain values. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What a field costs beside the fields that it contains, by its own arguments and those of the field around it. */
export type FieldCost = (args: Arguments, parentArgs: Arguments) => number;

/**
 * Sets the cost of a field, which is 1 without it; or of a field of an input, which adds to the field that it is an
 * argument of, where a value is given. A unit is what a plain field of a list takes, some 2 µs.
 */
export function Cost(cost: number | FieldCost): MethodDecorator & PropertyDecorator {
  return Extensions({ [COST]: cost });
}

/** The cost that a field or a field of an input was given. */
export function costOfField(
  { extensions }: Pick<GraphQLField<unknown, unknown> | GraphQLInputField, 'extensions'>,
  args: Arguments,
  parentArgs: Arguments,
): number | undefined {
  const cost = extensions[COST] as number | FieldCost | undefined;
  return typeof cost === 'function' ? cost(args, parentArgs) : cost;
}

/** What the values of inputs add to a field. */
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
