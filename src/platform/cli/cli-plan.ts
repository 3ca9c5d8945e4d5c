import type { Type } from '@nestjs/common';
import type { MigrationClass } from '../database/migrations.js';
import type { CliCommand } from './cli-command.js';

/** The modules and steps of the commands. They are loaders, because `--help` needs none of them. */
export interface CliPlan {
  readonly application: () => Promise<Type>;
  readonly migrations: () => Promise<readonly MigrationClass[]>;
  readonly commands: readonly CliCommand[];
}
