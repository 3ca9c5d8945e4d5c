import { migrateCommand } from './platform/cli/migrate.command.js';
import { runCli } from './platform/cli/run-cli.js';

const migrations = async () => (await import('../migrations/all.js')).MIGRATIONS;

process.exit(
  await runCli(
    {
      application: async () => (await import('./app.module.js')).AppModule,
      migrations,
      commands: [migrateCommand(migrations)],
    },
    process.argv.slice(2),
  ),
);
