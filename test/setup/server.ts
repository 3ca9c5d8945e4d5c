import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** The built program in a separate process. */
export interface SpawnedServer {
  readonly process: ChildProcess;
  /** `http://127.0.0.1:41234` */
  readonly url: string;
  /** Returns the output so far, that on standard error included. */
  readonly output: () => string;
  /** Resolves with the exit code, or with the signal that ended the program. */
  readonly ended: Promise<number | string>;
}

/** The outcome of a failed start. */
export interface FailedStart {
  readonly code: number | string;
  readonly output: string;
}

type Environment = Readonly<Record<string, string>>;

const MAIN = path.resolve(import.meta.dirname, '../../dist/bundle/main.js');
/** The line of a server that serves, with its address. */
const SERVES = /GraphiQL: (\S+)\/graphql/;

/**
 * Starts the program and waits until it serves, or until it writes a line that matches. The first group is
 * then the address. Throws if the start fails.
 */
export async function spawnServer(
  environment: Environment,
  line = SERVES,
  args: readonly string[] = [],
): Promise<SpawnedServer> {
  const { address, ...launched } = launch(environment, line, args);
  const url = await Promise.race([address, launched.ended.then(() => undefined)]);
  if (url === undefined) throw new Error(`The server did not start: ${launched.output()}`);
  return { ...launched, url };
}

/** Starts the program, and returns how it fails. Throws if it serves. */
export async function failedStart(
  environment: Environment,
  args: readonly string[] = [],
): Promise<FailedStart> {
  const { address, process: child, ended, output } = launch(environment, SERVES, args);
  const code = await Promise.race([ended, address.then(() => undefined)]);
  if (code !== undefined) return { code, output: output() };
  child.kill('SIGTERM');
  await ended;
  throw new Error('The server started.');
}

/** Starts another process on a database of the test, without a drain delay. Throws if the start fails. */
export async function spawnReplica(
  databaseUrl: string,
  settings: Environment = {},
  args: readonly string[] = [],
): Promise<SpawnedServer> {
  const environment = { DATABASE_URL: databaseUrl, SAMPLE_DATA: 'false', DRAIN_DELAY_MS: '0', ...settings };
  return spawnServer(environment, undefined, args);
}

/** Stops a server and waits for its end. */
export async function endServer({ process: server, ended }: SpawnedServer): Promise<void> {
  server.kill('SIGTERM');
  await ended;
}

function launch(environment: Environment, line: RegExp, args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    // Only these variables, so that the settings of a developer do not affect a test.
    env: { PATH: process.env.PATH, PORT: '0', LOG_FORMAT: 'json', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code ?? signal ?? 'unknown');
    });
  });
  child.stderr.on('data', (part: Buffer) => (text += part.toString()));
  const address = new Promise<string>((resolve) => {
    let isFound = false;
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString();
      const match = isFound ? null : line.exec(text);
      if (match === null) return;
      isFound = true;
      resolve(match[1] ?? '');
    });
  });
  return { process: child, address, output: () => text, ended };
}
