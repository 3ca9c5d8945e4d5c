import { Check } from 'typeorm';
import { columnNameOf } from './snake-naming.js';

/** Limits a text column to these values, by a check constraint of this name. */
export function OneOf(constraint: string, values: readonly string[]): PropertyDecorator {
  return (target, property) => {
    Check(constraint, isOneOf(columnNameOf(String(property)), values))(target, property);
  };
}

/** The condition that a column has one of these values, in SQL. */
export function isOneOf(column: string, values: readonly string[]): string {
  return `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;
}
