import type { INestApplicationContext, Type } from '@nestjs/common';
import { readConfig } from '../config/config.js';
import type { RunningConfig } from '../config/config.module.js';
import { releaseVersion } from '../config/release-version.js';
import { MissingMigrations } from '../database/missing-migrations.js';
import type { MigrationClass } from '../database/migrations.js';
import { createStartReporter, type StartReporter } from '../log/start-reporter.js';
import { ignoreClosedOutput } from '../log/closed-output.js';
import { createProgress, type Progress } from '../progress/progress.js';
import { awaitMigrations } from './await-migrations.js';
import { addressForPeople, assertPortIsFree, explainListenFailure } from './listening.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { shutDownOnSignal } from './shutdown.js';
import { failureText } from '../failure/failure-text.js';

/** The tools of a startup step. */
export interface StartupContext {
  readonly config: RunningConfig;
  /** Whether the database runs on a server that this program starts. */
  readonly isEmbedded: boolean;
  /** The built application, which provides the services. */
  readonly app: INestApplicationContext;
  readonly progress: Progress;
  /** Prints a line for the operator. */
  readonly say: (message: string) => void;
  /** Shows a line about a setting that is valid but probably unintended. */
  readonly warn: (message: string) => void;
}

/** Work after the application is built and before the first request, such as loading the sample. */
export interface StartupStep {
  readonly title: string;
  run: (context: StartupContext) => Promise<void>;
}

/** The parts of the program. They are loaders, so that the database starts while modules are being loaded. */
export interface StartupPlan {
  readonly application: () => Promise<Type>;
  readonly migrations: () => Promise<readonly MigrationClass[]>;
  readonly steps: () => Promise<readonly StartupStep[]>;
}

/** Builds the plan from the options of the command. Throws StartFailure for a wrong option. */
export type StartupPlanner = (args: readonly string[]) => StartupPlan;

/** Starts the server. If the operator can correct a failure, it is printed without a stack. The exit code is 1. */
export async function startUp(planner: StartupPlanner): Promise<void> {
  ignoreClosedOutput();
  try {
    const plan = planner(process.argv.slice(2));
    const config = readConfig();
    const reporter = createStartReporter(config.logFormat);
    reporter.say(`Vitrine ${releaseVersion()}`);
    await assertPortIsFree(config.host, config.port);
    const opening = reporter.step('Starting PostgreSQL', () => openDatabase(config, reporter.say));
    // A database that cannot be opened ends the start at once, even while modules are being loaded.
    const [database, parts] = await Promise.all([opening, load(plan)]);
    try {
      await serve(parts, { ...config, databaseUrl: database.url }, database, reporter);
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    process.stderr.write(`${failureText(error)}\n`);
    process.exit(1);
  }
}

async function load(plan: StartupPlan) {
  const [
    module,
    migrations,
    steps,
    { createApplication },
    { migrationName, runMigrations },
    { Readiness },
    { ProcessExit },
  ] = await Promise.all([
    plan.application(),
    plan.migrations(),
    plan.steps(),
    import('../http/application.js'),
    import('../database/migrations.js'),
    import('../health/readiness.js'),
    import('./process-exit.js'),
  ]);
  return {
    module,
    migrations,
    steps,
    createApplication,
    migrationName,
    runMigrations,
    Readiness,
    ProcessExit,
  };
}

async function serve(
  parts: Awaited<ReturnType<typeof load>>,
  config: RunningConfig,
  database: OpenDatabase,
  reporter: StartReporter,
): Promise<void> {
  const { say, warn, step } = reporter;
  await step('Migrating the database', () => migrate(parts, config, say));
  const app = await step('Building the application', () => parts.createApplication({ ...parts, config }));
  const plan = {
    say,
    drain: () => {
      app.get(parts.Readiness).drain();
    },
    drainDelayMs: config.drainDelayMs,
    closeApplication: () => app.close(),
    abort: () => {
      app.getHttpServer().closeAllConnections();
    },
    closeDatabase: () => database.close(),
  };
  const shutdown = shutDownOnSignal(plan, config.startedByNpm);
  app.get(parts.ProcessExit).onDemand = shutdown.fail;
  database.supervise?.(shutdown.fail);
  const context = { config, isEmbedded: database.isEmbedded, app, progress: createProgress(say), say, warn };
  try {
    for (const { title, run } of parts.steps) await step(title, () => run(context));
    await app.listen(config.port, config.host);
  } catch (error) {
    // Failures that the shutdown causes are not failures of the start.
    if (shutdown.hasBegun) return;
    throw explainListenFailure(error, config.host, config.port);
  }
  const address = addressForPeople(config, app.getHttpServer().address());
  // Without GraphiQL the address has no page.
  say(`${config.publicSchema ? 'GraphiQL' : 'API'}: ${address}/graphql`);
  announce(database, say);
}

/** Migrates, or waits for the owner of the tables to do it. */
async function migrate(
  { migrations, migrationName, runMigrations }: Awaited<ReturnType<typeof load>>,
  config: RunningConfig,
  say: (message: string) => void,
): Promise<void> {
  try {
    await runMigrations(config.databaseUrl, migrations, ({ name }) => {
      say(`Migration ${name}`);
    });
  } catch (error) {
    if (!(error instanceof MissingMigrations)) throw error;
    process.stderr.write(`${error.message}\n`);
    await awaitMigrations(config, migrations.map(migrationName), say);
  }
}

function announce({ place }: OpenDatabase, say: (message: string) => void): void {
  say(`Data: ${place}`);
  say(`Stop with Ctrl-C, or SIGTERM to process ${process.pid.toString()}`);
}
