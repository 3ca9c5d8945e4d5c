import type { Type } from '@nestjs/common';
import type { MigrationClass } from '../database/migrations.js';
import type { CliCommand } from './cli-command.js';

/** What the commands work on; loaders, because `--help` needs none of it. */
export interface CliPlan {
  readonly application: () => Promise<Type>;
  readonly migrations: () => Promise<readonly MigrationClass[]>;
  readonly commands: readonly CliCommand[];
}
