import type { MigrationClass } from '../database/migrations.js';
import type { CliCommand } from './cli-command.js';

/** Brings the schema of the database up to date, as each start of the server does. */
export function migrateCommand(migrations: () => Promise<readonly MigrationClass[]>): CliCommand {
  return {
    name: 'migrate',
    description: 'bring the schema of the database up to date',
    createsDatabase: true,
    configure: (command) => {
      command.option(
        '--grant-to <role>',
        'allow this role of the database to run the server, without owning tables',
      );
    },
    run: async (context, { grantTo }) => {
      const { url, place } = await context.openDatabase();
      const done = await migrateWithProgress(url, await migrations(), context.say);
      context.print(`${place}: ${done === 0 ? 'already up to date' : `${done.toString()} migrations done`}`);
      if (typeof grantTo !== 'string') return;
      const { grantToApplication } = await import('../database/application-role.js');
      await grantToApplication(url, grantTo);
      context.print(`${grantTo}: may run the server`);
    },
  };
}

/** Migrates the database and reports each step as it begins. Returns the number of steps. */
export async function migrateWithProgress(
  url: string,
  migrations: readonly MigrationClass[],
  say: (line: string) => void,
): Promise<number> {
  const { runMigrations } = await import('../database/migrations.js');
  const done = await runMigrations(url, migrations, ({ name, position, total }) => {
    say(`${position.toString()}/${total.toString()} ${name}`);
  });
  return done.length;
}
