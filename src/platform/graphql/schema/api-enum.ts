import { registerEnumType } from '@nestjs/graphql';

/** An enumeration of the API with the description of each value. */
export function apiEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [Name in Value]: Name } {
  const names = Object.keys(values) as Value[];
  const type = Object.fromEntries(names.map((value) => [value, value])) as { [Name in Value]: Name };
  const valuesMap = Object.fromEntries(
    names.map((value) => [value, { description: values[value] }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(type, { name, description, valuesMap });
  return type;
}
