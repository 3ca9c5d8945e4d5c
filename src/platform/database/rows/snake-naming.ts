import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Maps properties in camelCase to columns in snake_case, and names primary keys `pk_table`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined): string {
    return given ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.getTableName(table)}`;
  }
}
