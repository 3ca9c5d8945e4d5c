import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Lifeline } from './lifeline.js';
import { pidFile, readPostmaster } from './postmaster.js';
import { lastFailure } from './start-advice.js';
import { SERVER_ENVIRONMENT, type ServerAccount } from './server-account.js';

/** The result of one attempt to start the server. */
export type LaunchOutcome = { readonly port: number; readonly pid: number } | { readonly failure: string };

/** The options of a start of the server. */
export interface LaunchOptions {
  readonly durable: boolean;
  readonly logFile: string;
  /** The port; any free port if absent. */
  readonly port?: number | undefined;
}

/**
 * The shell becomes the server and leaves a watchdog behind. The watchdog reads the lifeline until the last user
 * of the server has ended. Then a fast shutdown loses no data. After 20 s it kills the server.
 */
const WATCHDOG = `
named() { read -r pid < "$0" && [ "$pid" = $$ ]; } 2>/dev/null
( read -r _ <&3
  named && kill -INT $$
  i=0
  while [ $i -lt 200 ] && named; do sleep 0.1; i=$((i + 1)); done
  named && kill -QUIT $$
) </dev/null >/dev/null 2>&1 &
exec "$@" 3<&-`;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // Paths of sockets may be too long, and the TCP address is enough.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  // Compilation of plans and parallel workers cost more than they gain for the short queries of a catalog.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The application reports failed statements itself.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts the server and waits until it accepts connections or has ended. */
export async function launchServer(
  dataDirectory: string,
  account: ServerAccount,
  lifeline: Lifeline,
  { durable, logFile, port: requestedPort }: LaunchOptions,
): Promise<LaunchOutcome> {
  const port = requestedPort ?? (await findFreePort());
  const settings = { ...SETTINGS, ...(durable ? {} : NOT_DURABLE), port: port.toString() };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [...account.prefix, account.binaries.postgres, '-D', dataDirectory, ...options];
  // A restart appends, because the output of a crashed server may show the cause.
  const log = openSync(logFile, requestedPort === undefined ? 'w' : 'a', 0o600);
  const { uid, gid } = account;
  const child = spawn('/bin/sh', ['-c', WATCHDOG, pidFile(dataDirectory), ...command], {
    uid,
    gid,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', log, log, lifeline.readEnd],
    // A separate session, so that Ctrl-C reaches only this process, which first completes its requests.
    detached: true,
  });
  const state: { failure?: string } = {};
  child.once('exit', (code, signal) => (state.failure = `it ended with ${String(signal ?? code)}`));
  child.once('error', (error) => (state.failure = error.message));
  child.unref();
  closeSync(log);
  closeSync(lifeline.readEnd);
  // Crash recovery may take long, so only the server's own exit ends the wait.
  while (state.failure === undefined) {
    const postmaster = readPostmaster(dataDirectory);
    if (postmaster && postmaster.pid === child.pid && postmaster.status === 'ready') {
      return { port, pid: postmaster.pid };
    }
    await delay(10);
  }
  return { failure: lastFailure(readFileSync(logFile, 'utf8')) ?? state.failure };
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}
