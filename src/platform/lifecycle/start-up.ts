import type { INestApplicationContext, Type } from '@nestjs/common';
import { readConfig } from '../config/config.js';
import type { RunningConfig } from '../config/config.module.js';
import type { MigrationClass } from '../database/migrations.js';
import { createAnnouncer, type Announcer } from '../log/announcer.js';
import { ignoreClosedOutput } from '../log/closed-output.js';
import { createProgress, type Progress } from '../progress/progress.js';
import { addressForPeople, assertPortIsFree, explainListenFailure } from './listening.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { shutDownOnSignal } from './shutdown.js';
import { StartFailure } from '../failure/start-failure.js';

/** What a step of the start may use. */
export interface StartupContext {
  readonly config: RunningConfig;
  /** True where the database lies on a server that this program starts by itself. */
  readonly embedded: boolean;
  /** The built application, whose services a step may get. */
  readonly app: INestApplicationContext;
  readonly progress: Progress;
  /** Shows a line to whoever watches the start. */
  readonly say: (message: string) => void;
  /** Shows a line about a setting that works, but hardly as intended. */
  readonly warn: (message: string) => void;
}

/** Work between the built application and the first request, such as loading the sample. */
export interface StartupStep {
  readonly title: string;
  run: (context: StartupContext) => Promise<void>;
}

/** What the program consists of. Loaders, so that the database starts while modules are still being read. */
export interface StartupPlan {
  readonly application: () => Promise<Type>;
  readonly migrations: () => Promise<readonly MigrationClass[]>;
  readonly steps: () => Promise<readonly StartupStep[]>;
}

/** Makes the plan from the options of the command; throws StartFailure if one of them is wrong. */
export type StartupPlanner = (args: readonly string[]) => StartupPlan;

/** Starts the server; a reason that the operator can mend is printed alone, and the exit code is 1. */
export async function startUp(planner: StartupPlanner): Promise<void> {
  ignoreClosedOutput();
  try {
    const plan = planner(process.argv.slice(2));
    const config = readConfig();
    await assertPortIsFree(config.host, config.port);
    const announcer = createAnnouncer(config.logFormat);
    const opening = announcer.step('Starting PostgreSQL', () => openDatabase(config, announcer.say));
    // Seen below; without this a failure during the imports would end the process with a stack.
    opening.catch(() => undefined);
    const parts = await load(plan);
    const database = await opening;
    try {
      await serve(parts, { ...config, databaseUrl: database.url }, database, announcer);
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

function explain(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function load(plan: StartupPlan) {
  const [
    module,
    migrations,
    steps,
    { createApplication },
    { runMigrations },
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
  return { module, migrations, steps, createApplication, runMigrations, Readiness, ProcessExit };
}

async function serve(
  parts: Awaited<ReturnType<typeof load>>,
  config: RunningConfig,
  database: OpenDatabase,
  announcer: Announcer,
): Promise<void> {
  const { say, warn, step } = announcer;
  await step('Migrating the database', () =>
    parts.runMigrations(database.url, parts.migrations, ({ name }) => {
      say(`Migration ${name}`);
    }),
  );
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
  const context = { config, embedded: database.embedded, app, progress: createProgress(say), say, warn };
  try {
    for (const { title, run } of parts.steps) await step(title, () => run(context));
    await app.listen(config.port, config.host);
  } catch (error) {
    // What fails because everything is being closed is no failure of the start.
    if (shutdown.begun) return;
    throw explainListenFailure(error, config.host, config.port);
  }
  const address = addressForPeople(config, app.getHttpServer().address());
  // Without GraphiQL there is nothing to see at the address.
  say(`${config.publicSchema ? 'GraphiQL' : 'API'}: ${address}/graphql`);
  announce(database, say);
}

function announce({ place }: OpenDatabase, say: (message: string) => void): void {
  say(`Data: ${place}`);
  say(`Stop with Ctrl-C, or SIGTERM to process ${process.pid.toString()}`);
}
