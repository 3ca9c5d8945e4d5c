import type { FieldNames, FieldRule } from '../../../platform/text/field-rule.js';
import { numberOf, slugCell, textOf } from './cells.js';
import type { Column } from '../model/column.js';

/** The column of a field; `overrides` reads and writes cells that are not texts. */
export function fieldColumn<Field extends string>(
  key: string,
  rule: FieldRule<Field>,
  overrides: Partial<Column<Field>> = {},
): Column<Field> {
  const { column, maximum = 0, lines, localized = false, required = false } = rule;
  const { names, number, sample = '', bySetting = false, staffOnly = bySetting } = rule;
  const field = column === undefined ? {} : { field: column };
  const read = number ? numberOf(number) : textOf(maximum, lines);
  const hasSentences = lines === 'many';
  return { key, names, sample, localized, required, staffOnly, hasSentences, read, ...field, ...overrides };
}

/** A column with the name of its column of the entity. */
export function ownColumn<Key extends string>(
  key: Key,
  names: FieldNames,
  read: Column['read'],
  overrides: Partial<Column<Key>> = {},
): Column<Key> {
  return { key, names, field: key, read, ...overrides };
}

/** A column that only helps to read others. */
export function helpColumn(
  key: string,
  names: FieldNames,
  overrides: Partial<Column<never>> = {},
): Column<never> {
  return { key, names, auxiliary: true, read: textOf(200), ...overrides };
}

/** The name of an object in addresses. */
export const SLUG_COLUMN = ownColumn('slug', { zh: '网址名', en: 'Page address' }, slugCell);
