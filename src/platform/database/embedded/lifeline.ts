import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A named pipe that ends the server with its last user. The server's watchdog reads the pipe until the last
 * holder has closed it or died. So the last holder stops the server, even if another process has started it.
 */
export interface Lifeline {
  /** The end for the watchdog. */
  readonly readEnd: number;
  /** The end for this process. While it is open, the server stays alive. */
  readonly writeEnd: number;
  /** Publishes the pipe for other processes, once the server runs. */
  publish: () => void;
  /** Removes the pipe if the server did not start. */
  discard: () => void;
}

/** Creates a pipe under a unique name. `publicPath`: its later path for other processes. */
export function createLifeline(publicPath: string): Lifeline {
  const path = `${publicPath}.${process.pid.toString()}`;
  rmSync(path, { force: true });
  execFileSync('mkfifo', ['-m', '600', path]);
  // Opening one end blocks until the other is open, unless both are opened at once.
  const bothEnds = openSync(path, constants.O_RDWR);
  const readEnd = openSync(path, constants.O_RDONLY);
  const writeEnd = openSync(path, constants.O_WRONLY);
  closeSync(bothEnds);
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

/** Joins a server that another process has started. Undefined on failure. */
export async function holdLifeline(publicPath: string): Promise<number | undefined> {
  // The server accepts connections shortly before its pipe is published.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      return openSync(publicPath, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch {
      await delay(25);
    }
  }
  return undefined;
}

/** Whether any process still holds the published pipe, so that the server stays alive. */
export function isLifelineHeld(publicPath: string): boolean {
  let readEnd: number | undefined;
  try {
    readEnd = openSync(publicPath, constants.O_RDONLY | constants.O_NONBLOCK);
    // Holders never write. A read returns nothing after the last holder, and fails with EAGAIN before.
    readSync(readEnd, Buffer.alloc(1));
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EAGAIN';
  } finally {
    if (readEnd !== undefined) closeSync(readEnd);
  }
}
