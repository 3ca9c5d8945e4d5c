// eslint-disable-next-line no-restricted-imports -- the one place that declares relations.
import { JoinColumn, ManyToOne, type RelationOptions } from 'typeorm';
import { columnNameOf } from './snake-naming.js';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type of a class.
type RowClass = () => Function;
type KeyOptions = Pick<RelationOptions, 'onDelete' | 'onUpdate' | 'deferrable'>;

/**
 * A foreign key, possibly of several columns. `columns` maps each column of this table to a property of the other
 * entity. The property must be readonly: TypeORM would set all its columns by it, including `event_id`.
 */
export function References(
  row: RowClass,
  constraint: string,
  columns: Readonly<Record<string, string>>,
  options: KeyOptions = {},
): PropertyDecorator {
  const joinColumns = Object.entries(columns).map(([name, referencedColumnName]) => ({
    name,
    referencedColumnName,
    foreignKeyConstraintName: constraint,
  }));
  return (target, property) => {
    ManyToOne(row, options)(target, property);
    JoinColumn(joinColumns)(target, property);
  };
}

/** A foreign key to a row of the same event: the property `hall` has the columns `event_id` and `hall_id`. */
export function ReferencesInEvent(
  row: RowClass,
  constraint: string,
  options: KeyOptions = {},
): PropertyDecorator {
  return (target, property) => {
    const columns = { event_id: 'eventId', [columnNameOf(`${String(property)}Id`)]: 'id' };
    References(row, constraint, columns, options)(target, property);
  };
}
