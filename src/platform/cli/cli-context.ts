import type { INestApplicationContext } from '@nestjs/common';
import { openDatabase, type OpenDatabase } from '../lifecycle/open-database.js';
import { createProgress } from '../progress/progress.js';
import type { CliContext } from './cli-command.js';
import { migrateWithProgress } from './migrate.command.js';
import type { CliPlan } from './cli-plan.js';
import type { Terminal } from './terminal.js';

/** Builds the context of one command, and the function that closes its resources. */
export async function createCliContext(
  plan: CliPlan,
  terminal: Terminal,
  mayCreate = false,
): Promise<{ context: CliContext; close: () => Promise<void> }> {
  // Loaded here, because `--help` does not need it.
  const { readConfig } = await import('../config/config.js');
  const config = readConfig(terminal.environment);
  const say = (line: string) => void terminal.messages.write(`${line}\n`);
  const print = (line: string) => void terminal.output.write(`${line}\n`);
  let database: Promise<OpenDatabase> | undefined;
  let application: Promise<INestApplicationContext> | undefined;
  const context: CliContext = {
    config,
    progress: createProgress(say, terminal.messages),
    terminal,
    exitCode: 0,
    print,
    say,
    openDatabase: () => (database ??= openDatabase(config, say, mayCreate)),
    openApplication: () => (application ??= openApplication(plan, context)),
  };
  const close = async () => {
    await application?.then((app) => app.close()).catch(() => undefined);
    await database?.then((open) => open.close()).catch(() => undefined);
  };
  return { context, close };
}

async function openApplication(plan: CliPlan, context: CliContext): Promise<INestApplicationContext> {
  const { url } = await context.openDatabase();
  const migrations = await plan.migrations();
  await migrateWithProgress(url, migrations, context.say);
  const { createContext } = await import('../http/application.js');
  const config = { ...context.config, databaseUrl: url };
  const { createCommandLogger } = await import('../log/command-logger.js');
  const logger = createCommandLogger(context.terminal.messages);
  return createContext({ config, module: await plan.application(), migrations }, logger);
}
