import type { MigrationClass } from '../src/platform/database/migrations.js';

/** Every step of the schema's history, oldest first. */
export const MIGRATIONS: readonly MigrationClass[] = [];
