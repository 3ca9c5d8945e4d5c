import { accessSync, closeSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartFailure } from '../../lifecycle/start-failure.js';
import { locateBinaries } from './binaries.js';
import { addressOf, createCluster } from './cluster.js';
import { createLifeline, holdLifeline } from './lifeline.js';
import { isServerOf, readPostmaster, removeStalePidFile } from './postmaster.js';
import { chooseServerAccount, giveTo } from './server-account.js';
import { launchServer } from './server-process.js';

export interface EmbeddedPostgresOptions {
  /** The folder below which the cluster lies, in `postgres`. */
  readonly dataDir: string;
  /** False loses data when the machine fails; only tests may ask for it. Default true. */
  readonly durable?: boolean;
  /** Told of each step that may take a while. */
  readonly log: (message: string) => void;
}

/** A running server that lives as long as at least one process uses it. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly dataDirectory: string;
  /** True where another process had started the server before. */
  readonly adopted: boolean;
  /** True where the cluster was created by this call. */
  readonly created: boolean;
  /** Lets go of the server, and waits for its end where nobody else uses it. */
  stop: () => Promise<void>;
}

const ATTEMPTS = 5;
const ADOPTION_LIMIT_MS = 30_000;

/** Starts PostgreSQL on a data folder of ours, or joins the server that already runs there. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durable = true } = options;
  const dataDir = prepareFolder(options.dataDir);
  const dataDirectory = path.join(dataDir, 'postgres');
  const lifelinePath = path.join(dataDir, 'postgres.alive');
  const running = await adopt(dataDirectory, lifelinePath, log);
  if (running !== undefined) return running;
  const account = chooseServerAccount(dataDir, dataDirectory, locateBinaries());
  const created = !existsSync(dataDirectory);
  if (created) {
    log(`Creating a database in ${dataDirectory}`);
    createCluster(dataDirectory, account, durable);
  }
  giveTo(account, dataDirectory);
  const logFile = path.join(dataDir, 'postgres.log');
  let failure = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const lifeline = createLifeline(lifelinePath);
    const outcome = await launchServer(dataDirectory, account, lifeline, { durable, logFile });
    if ('port' in outcome) {
      lifeline.publish();
      const url = addressOf(dataDirectory, outcome.port);
      const stop = () => letGo(dataDirectory, lifeline.writeEnd);
      return { url, dataDirectory, adopted: false, created, stop };
    }
    lifeline.discard();
    failure = outcome.failure;
    // Another process may have won the race for the folder, or the remains of a killed server are still going.
    const winner = await adopt(dataDirectory, lifelinePath, log);
    if (winner !== undefined) return winner;
    await delay(100 * attempt);
  }
  throw new StartFailure(`The embedded PostgreSQL does not start: ${failure} (see ${logFile})`);
}

function prepareFolder(folder: string): string {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    const dataDir = realpathSync(folder);
    const owner = statSync(path.join(dataDir, 'postgres'), { throwIfNoEntry: false })?.uid;
    const user = process.getuid?.();
    if (owner === undefined || user === undefined || user === 0 || owner === user) return dataDir;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StartFailure(
      `The data folder ${folder} cannot be written (${reason}): set DATA_DIR to another.`,
    );
  }
  throw new StartFailure(
    `The database in ${folder} belongs to another user: start as that user, or set DATA_DIR to another folder.`,
  );
}

/** Node's recursive mkdir never returns below /proc and the like, where a parent exists and yet has no place. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may be just as early.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Joins the server that runs on the folder; waits for one that is just starting or stopping. */
async function adopt(
  dataDirectory: string,
  lifelinePath: string,
  log: (message: string) => void,
): Promise<EmbeddedPostgres | undefined> {
  const limit = Date.now() + ADOPTION_LIMIT_MS;
  let announced = false;
  for (;;) {
    const postmaster = readPostmaster(dataDirectory);
    if (postmaster === undefined) return undefined;
    if (!isServerOf(dataDirectory, postmaster.pid)) {
      removeStalePidFile(dataDirectory);
      return undefined;
    }
    const url = postmaster.status === 'ready' ? addressOf(dataDirectory, postmaster.port) : undefined;
    const hold = url === undefined ? undefined : await holdLifeline(lifelinePath);
    if (url !== undefined && (await serves(url, dataDirectory))) {
      const stop = () => letGo(dataDirectory, hold);
      return { url, dataDirectory, adopted: true, created: false, stop };
    }
    if (hold !== undefined) closeSync(hold);
    if (!announced) log(`Waiting for the PostgreSQL that uses ${dataDirectory}`);
    announced = true;
    if (Date.now() > limit) throw unanswered(postmaster.pid, dataDirectory);
    await delay(50);
  }
}

function unanswered(pid: number, dataDirectory: string): StartFailure {
  return new StartFailure(
    `Process ${pid.toString()} holds ${dataDirectory} but does not answer: end it, then start again.`,
  );
}

async function serves(url: string, dataDirectory: string): Promise<boolean> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0] !== undefined && realpathSync(rows[0].data_directory) === dataDirectory;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The watchdog decides whether this was the last holder; a server that goes on being ready has others. */
async function letGo(dataDirectory: string, hold: number | undefined): Promise<void> {
  if (hold !== undefined) closeSync(hold);
  const limit = Date.now() + 500;
  for (;;) {
    const postmaster = readPostmaster(dataDirectory);
    if (postmaster === undefined || !isServerOf(dataDirectory, postmaster.pid)) return;
    if (postmaster.status === 'ready' && Date.now() > limit) return;
    await delay(20);
  }
}
