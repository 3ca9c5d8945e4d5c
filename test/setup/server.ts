import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** The built program in a process of its own. */
export interface SpawnedServer {
  readonly process: ChildProcess;
  /** `http://127.0.0.1:41234` */
  readonly url: string;
  /** What it wrote until it served. */
  readonly startOutput: string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** How a start ended that came to nothing. */
export interface FailedStart {
  readonly code: number | string;
  readonly output: string;
}

const MAIN = path.resolve(import.meta.dirname, '../../dist/bundle/main.js');

/**
 * Starts the program and waits until it serves, or until it writes another line, whose first group is taken
 * for the address; a start that fails is an answer too.
 */
export async function spawnServer(
  environment: Readonly<Record<string, string>>,
  line = /GraphiQL: (\S+)\/graphql/,
  args: readonly string[] = [],
): Promise<SpawnedServer | FailedStart> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    // Only what is named here, so that a developer's own settings do not decide a test.
    env: { PATH: process.env.PATH, PORT: '0', LOG_FORMAT: 'json', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code ?? signal ?? 'unknown');
    });
  });
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const url = new Promise<string>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      const found = line.exec(output);
      if (found !== null) resolve(found[1] ?? '');
    });
  });
  const first = await Promise.race([url, ended.then((code) => ({ code }))]);
  return typeof first === 'string'
    ? { process: child, url: first, startOutput: output, ended }
    : { ...first, output };
}

/** Another process on a database that the test fills, which leaves at once when it is asked to; a start that fails is a fault. */
export async function spawnReplica(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<SpawnedServer> {
  const environment = { DATABASE_URL: databaseUrl, SAMPLE_DATA: 'false', DRAIN_DELAY_MS: '0', ...settings };
  const started = await spawnServer(environment, undefined, args);
  if (!('url' in started)) throw new Error(started.output);
  return started;
}

/** Asks a server to end, and resolves when it has. */
export async function endServer({ process: server, ended }: SpawnedServer): Promise<void> {
  server.kill('SIGTERM');
  await ended;
}
