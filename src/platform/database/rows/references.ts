// eslint-disable-next-line no-restricted-imports -- the one place that declares relations.
import { JoinColumn, ManyToOne, type RelationOptions } from 'typeorm';

/**
 * A foreign key, possibly of several columns. `columns` maps each column of this table to a property of the other
 * entity: `{ event_id: 'eventId', hall_id: 'id' }` is a hall of the same event. The property is readonly: TypeORM
 * would set all its columns for it, `event_id` among them.
 */
export function References(
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type of a class.
  row: () => Function,
  constraint: string,
  columns: Readonly<Record<string, string>>,
  options: Pick<RelationOptions, 'onDelete' | 'onUpdate' | 'deferrable'> = {},
): PropertyDecorator {
  const joined = Object.entries(columns).map(([name, referencedColumnName]) => ({
    name,
    referencedColumnName,
    foreignKeyConstraintName: constraint,
  }));
  return (target, property) => {
    ManyToOne(row, options)(target, property);
    JoinColumn(joined)(target, property);
  };
}
