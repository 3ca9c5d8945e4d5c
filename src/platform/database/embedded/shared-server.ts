import { closeSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartFailure } from '../../failure/start-failure.js';
import { locateBinaries } from './binaries.js';
import { addressOf } from './cluster.js';
import { createLifeline, holdLifeline } from './lifeline.js';
import { isServerOf, readPostmaster, removeStalePidFile } from './postmaster.js';
import { chooseServerAccount, type ServerAccount } from './server-account.js';
import { launchServer } from './server-process.js';

const ADOPTION_LIMIT_MS = 30_000;

/** The folder and settings of the server. */
export interface ServerPlace {
  readonly dataDirectory: string;
  readonly lifelinePath: string;
  readonly logFile: string;
  readonly durable: boolean;
  readonly log: (message: string) => void;
}

/** A running server that this process keeps alive. */
export interface SharedServer {
  readonly url: string;
  readonly port: number;
  /** The id of its postmaster process. */
  readonly pid: number;
  /** Whether another process has started it. */
  readonly isJoined: boolean;
  /** The end of the lifeline in this process. */
  readonly lifelineEnd: number | undefined;
}

/** The error if the server did not start. The message is the last output of the server. */
export class LaunchFailure extends Error {
  override readonly name = 'LaunchFailure';
}

/** Starts the server, or joins that of another process that was faster. Throws LaunchFailure. */
export async function startOnce(
  place: ServerPlace,
  account: ServerAccount,
  requestedPort?: number,
): Promise<SharedServer> {
  const { dataDirectory, durable, logFile } = place;
  const lifeline = createLifeline(place.lifelinePath);
  const outcome = await launchServer(dataDirectory, account, lifeline, {
    durable,
    logFile,
    port: requestedPort,
  });
  if ('port' in outcome) {
    lifeline.publish();
    const { port, pid } = outcome;
    return {
      url: addressOf(dataDirectory, port),
      port,
      pid,
      isJoined: false,
      lifelineEnd: lifeline.writeEnd,
    };
  }
  lifeline.discard();
  // Another process may have started the server first, or processes of a killed server may still be ending.
  const runningServer = await joinServer(place);
  if (runningServer !== undefined) return runningServer;
  throw new LaunchFailure(outcome.failure);
}

/** Restarts the server at the same port after its exit, or joins one that another process has started there. */
export async function restartServer(place: ServerPlace, port: number): Promise<SharedServer> {
  const { dataDirectory } = place;
  const shared =
    (await joinServer(place)) ??
    (await startOnce(
      place,
      chooseServerAccount(path.dirname(dataDirectory), dataDirectory, locateBinaries()),
      port,
    ));
  if (shared.port === port) return shared;
  releaseServer(shared);
  throw new LaunchFailure(`another process has started it at port ${shared.port.toString()}`);
}

/** Releases the server, so that this process no longer keeps it alive. */
export function releaseServer({ lifelineEnd }: SharedServer): void {
  if (lifelineEnd !== undefined) closeSync(lifelineEnd);
}

/** Joins the server that runs on the folder. Waits for a server that is starting or stopping. */
export async function joinServer({
  dataDirectory,
  lifelinePath,
  log,
}: ServerPlace): Promise<SharedServer | undefined> {
  const limit = performance.now() + ADOPTION_LIMIT_MS;
  let isAnnounced = false;
  for (;;) {
    const postmaster = readPostmaster(dataDirectory);
    if (postmaster === undefined) return undefined;
    if (!isServerOf(dataDirectory, postmaster.pid)) {
      removeStalePidFile(dataDirectory);
      return undefined;
    }
    const url = postmaster.status === 'ready' ? addressOf(dataDirectory, postmaster.port) : undefined;
    const lifelineEnd = url === undefined ? undefined : await holdLifeline(lifelinePath);
    if (url !== undefined && (await isServing(url, dataDirectory))) {
      return { url, port: postmaster.port, pid: postmaster.pid, isJoined: true, lifelineEnd };
    }
    if (lifelineEnd !== undefined) closeSync(lifelineEnd);
    if (!isAnnounced) log(`Waiting for the PostgreSQL that uses ${dataDirectory}`);
    isAnnounced = true;
    if (performance.now() > limit) throw noResponse(postmaster.pid, dataDirectory);
    await delay(50);
  }
}

function noResponse(pid: number, dataDirectory: string): StartFailure {
  return new StartFailure(
    `Process ${pid.toString()} uses ${dataDirectory} but does not respond: end it, then start again.`,
  );
}

async function isServing(url: string, dataDirectory: string): Promise<boolean> {
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
