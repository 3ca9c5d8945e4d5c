import type { Condition, FilterColumn } from './list-request.js';

const COLUMN_TYPES: Record<FilterColumn, { type: string; array: boolean }> = {
  categories: { type: 'uuid', array: true },
  venues: { type: 'uuid', array: true },
  halls: { type: 'uuid', array: true },
  zones: { type: 'uuid', array: true },
  days: { type: 'text', array: true },
  country: { type: 'text', array: false },
  type: { type: 'text', array: false },
  premiere: { type: 'boolean', array: false },
  status: { type: 'text', array: false },
  object_id: { type: 'uuid', array: false },
};

/** Collects the values of a statement's parameters. */
export class Parameters {
  readonly values: unknown[];

  /** `known` are the values of parameters that the statement has already. */
  constructor(known: readonly unknown[] = []) {
    this.values = [...known];
  }

  /** The placeholder for a further value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }
}

/** The conditions as SQL on an alias of catalog_entry, each led by `and`. */
export function conditionsSql(
  alias: string,
  conditions: readonly Condition[],
  parameters: Parameters,
): string {
  return conditions
    .map(({ column, anyOf }) => {
      const { type, array } = COLUMN_TYPES[column];
      const values = `${parameters.add(anyOf)}::${type}[]`;
      if (array) return ` and ${alias}.${column} && ${values}`;
      const value = column === 'status' ? `(${alias}.staff ->> 'status')` : `${alias}.${column}`;
      return ` and ${value} = any(${values})`;
    })
    .join('');
}
