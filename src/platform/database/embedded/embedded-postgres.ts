import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartFailure } from '../../failure/start-failure.js';
import { hasRecoverySpace } from '../disk-space.js';
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
import { isLifelineHeld } from './lifeline.js';
import { isAlive, isServerOf } from './postmaster.js';
import { chooseServerAccount, changeOwner, type ServerAccount } from './server-account.js';
import { startAdvice } from './start-advice.js';
import { supervise } from './supervise.js';

export interface EmbeddedPostgresOptions {
  /** The folder that contains the cluster, in `postgres`. */
  readonly dataDir: string;
  /** With false, a failure of the machine may lose data. Only for tests. Default true. */
  readonly durable?: boolean;
  /** Receives a message for each step of some duration. */
  readonly log: (message: string) => void;
}

/** A running server, which stops after its last process. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly dataDirectory: string;
  /** Whether another process had already started the server. */
  readonly isShared: boolean;
  /** Whether this call has created the cluster. */
  readonly isNew: boolean;
  /** Restarts the server from now on when it ends unexpectedly. Calls `onFailure` if restarts fail. */
  supervise: (onFailure: (reason: string) => void) => void;
  /** Releases the server, and waits for its end if no other process uses it. */
  stop: () => Promise<void>;
}

const ATTEMPTS = 5;
/** Longer than the watchdog waits for the end of a fast shutdown. */
const END_LIMIT_MS = 25_000;

/** Starts PostgreSQL on the data folder, or joins the server that already runs there. */
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
  const runningServer = await joinServer(place);
  if (runningServer !== undefined) return asEmbedded(place, runningServer, { isShared: true, isNew: false });
  const account = chooseServerAccount(dataDir, dataDirectory, locateBinaries());
  const isNew = !existsSync(dataDirectory);
  if (isNew) {
    log(`Creating a database in ${dataDirectory}`);
    createCluster(dataDirectory, account, durable);
  }
  // Checked before the start, because the server is unusable without the password.
  passwordOf(dataDirectory);
  changeOwner(account, dataDirectory);
  const server = await startServer(place, account);
  return asEmbedded(place, server, { isShared: server.isJoined, isNew: isNew && !server.isJoined });
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
  { isShared, isNew }: { isShared: boolean; isNew: boolean },
): EmbeddedPostgres {
  const { dataDirectory, log } = place;
  let server = first;
  let endSupervision = (): void => undefined;
  const restart = async (): Promise<void> => {
    const next = await restartServer(place, first.port);
    releaseServer(server);
    server = next;
  };
  return {
    url: first.url,
    dataDirectory,
    isShared,
    isNew,
    supervise: (onFailure) => {
      const hasSpace = (): boolean => hasRecoverySpace(dataDirectory);
      endSupervision = supervise(
        { isAlive: () => isAlive(server.pid), restart, hasSpace },
        { log, onFailure },
      );
    },
    stop: () => {
      endSupervision();
      return releaseAndAwaitEnd(place, server);
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

/**
 * Node's recursive mkdir does not return below folders such as /proc, whose parent exists but cannot have
 * children.
 */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have created the folder concurrently.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * The watchdog ends the server after the last holder. The end of the process counts, because a server removes
 * `postmaster.pid` before it exits.
 */
async function releaseAndAwaitEnd(place: ServerPlace, server: SharedServer): Promise<void> {
  releaseServer(server);
  // Without a lifeline, another program has started the server and ends it.
  if (server.lifelineEnd === undefined) return;
  const limit = performance.now() + END_LIMIT_MS;
  // A server whose folder was removed ends by itself, within a minute.
  const isRunning = (): boolean =>
    existsSync(place.dataDirectory) && isServerOf(place.dataDirectory, server.pid);
  while (isRunning() && performance.now() < limit) {
    if (isLifelineHeld(place.lifelinePath)) return;
    await delay(20);
  }
}
