import { DefaultNamingStrategy, type Table } from 'typeorm';

/** The column of a property: `external_id` for `externalId`. */
export function columnNameOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Maps properties in camelCase to columns in snake_case, and names primary keys `pk_table`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? columnNameOf(property);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.getTableName(table)}`;
  }
}
