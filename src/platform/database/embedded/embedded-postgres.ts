import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartFailure } from '../../failure/start-failure.js';
import { locateBinaries } from './binaries.js';
import { createCluster, passwordOf } from './cluster.js';
import {
  type SharedServer,
  joinServer,
  LaunchFailure,
  releaseServer,
  restartServer,
  type ServerPlace,
  startOnce,
} from './shared-server.js';
import { isAlive, isServerOf, readPostmaster } from './postmaster.js';
import { chooseServerAccount, giveTo, type ServerAccount } from './server-account.js';
import { startAdvice } from './start-advice.js';
import { supervise } from './supervise.js';

export interface EmbeddedPostgresOptions {
  /** The folder that contains the cluster, in `postgres`. */
  readonly dataDir: string;
  /** False may lose data when the machine fails; only for tests. Default true. */
  readonly durable?: boolean;
  /** Receives a message for each step of some duration. */
  readonly log: (message: string) => void;
}

/** A running server, which stops after its last process. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly dataDirectory: string;
  /** Whether another process had started the server before. */
  readonly adopted: boolean;
  /** Whether this call has created the cluster. */
  readonly created: boolean;
  /** From now on starts the server again when it ends unexpectedly; calls `giveUp` where that is in vain. */
  supervise: (giveUp: (reason: string) => void) => void;
  /** Releases the server, and waits for its end if no other process uses it. */
  stop: () => Promise<void>;
}

const ATTEMPTS = 5;

/** Starts PostgreSQL on a data folder of ours, or joins the server that already runs there. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durable = true } = options;
  const dataDir = prepareFolder(options.dataDir);
  const dataDirectory = path.join(dataDir, 'postgres');
  const place: ServerPlace = {
    dataDirectory,
    lifelinePath: path.join(dataDir, 'postgres.alive'),
    logFile: path.join(dataDir, 'postgres.log'),
    durable,
    log,
  };
  const running = await joinServer(place);
  if (running !== undefined) return asEmbedded(place, running, { adopted: true, created: false });
  const account = chooseServerAccount(dataDir, dataDirectory, locateBinaries());
  const created = !existsSync(dataDirectory);
  if (created) {
    log(`Creating a database in ${dataDirectory}`);
    createCluster(dataDirectory, account, durable);
  }
  // Checked before the start: the server is unusable without the password.
  passwordOf(dataDirectory);
  giveTo(account, dataDirectory);
  const shared = await startServer(place, account);
  return asEmbedded(place, shared, { adopted: shared.joined, created: created && !shared.joined });
}

async function startServer(place: ServerPlace, account: ServerAccount): Promise<SharedServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(place, account);
    } catch (error) {
      if (!(error instanceof LaunchFailure)) throw error;
      const advice = startAdvice(error.message, place.dataDirectory);
      if (advice === undefined && attempt < ATTEMPTS) {
        await delay(100 * attempt);
        continue;
      }
      throw new StartFailure(
        [`The embedded PostgreSQL does not start: ${error.message} (see ${place.logFile})`, advice]
          .filter((line) => line !== undefined)
          .join('\n'),
      );
    }
  }
}

function asEmbedded(
  place: ServerPlace,
  first: SharedServer,
  { adopted, created }: { adopted: boolean; created: boolean },
): EmbeddedPostgres {
  const { dataDirectory, log } = place;
  let shared = first;
  let endSupervision = (): void => undefined;
  const restart = async (): Promise<void> => {
    const next = await restartServer(place, first.port);
    releaseServer(shared);
    shared = next;
  };
  return {
    url: first.url,
    dataDirectory,
    adopted,
    created,
    supervise: (giveUp) => {
      endSupervision = supervise({ isAlive: () => isAlive(shared.pid), restart }, { log, giveUp });
    },
    stop: () => {
      endSupervision();
      return letGo(dataDirectory, shared);
    },
  };
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

/** The watchdog decides whether this was the last holder; a server that stays ready has other holders. */
async function letGo(dataDirectory: string, shared: SharedServer): Promise<void> {
  releaseServer(shared);
  const limit = Date.now() + 500;
  for (;;) {
    const postmaster = readPostmaster(dataDirectory);
    if (postmaster === undefined || !isServerOf(dataDirectory, postmaster.pid)) return;
    if (postmaster.status === 'ready' && Date.now() > limit) return;
    await delay(20);
  }
}
