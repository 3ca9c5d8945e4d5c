import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A named pipe that binds the server's life to its users. The server's watchdog reads it until the last
 * holder has closed it or died. The last holder thus stops the server, even if another one started it.
 */
export interface Lifeline {
  /** For the watchdog. */
  readonly readEnd: number;
  /** For this process, which keeps the server alive with it. */
  readonly writeEnd: number;
  /** Publishes the pipe for other processes, once the server runs. */
  publish: () => void;
  /** Removes everything if the server did not start. */
  discard: () => void;
}

/** Creates a pipe under a unique name; `publicPath` is the path for other processes. */
export function createLifeline(publicPath: string): Lifeline {
  const path = `${publicPath}.${process.pid.toString()}`;
  rmSync(path, { force: true });
  execFileSync('mkfifo', ['-m', '600', path]);
  // Opening one end blocks until the other is open, unless both are opened at once.
  const both = openSync(path, constants.O_RDWR);
  const readEnd = openSync(path, constants.O_RDONLY);
  const writeEnd = openSync(path, constants.O_WRONLY);
  closeSync(both);
  return {
    readEnd,
    writeEnd,
    publish: () => {
      renameSync(path, publicPath);
    },
    discard: () => {
      closeSync(writeEnd);
      rmSync(path, { force: true });
    },
  };
}

/** Joins a server that another process has started; undefined if that fails. */
export async function holdLifeline(publicPath: string): Promise<number | undefined> {
  // The server is up an instant before its pipe is published.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      return openSync(publicPath, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch {
      await delay(25);
    }
  }
  return undefined;
}
