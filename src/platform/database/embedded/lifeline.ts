import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A named pipe that ties the server's life to the processes that use it.
 * The server's watchdog reads it and sees its end when the last holder has closed it or has died,
 * by whatever signal. So the last one out stops the server, whoever started it.
 */
export interface Lifeline {
  /** For the watchdog. */
  readonly readEnd: number;
  /** For this process, which thereby keeps the server alive. */
  readonly writeEnd: number;
  /** Makes the pipe known to other processes, once the server runs. */
  publish: () => void;
  /** Undoes everything, where the server did not come up. */
  discard: () => void;
}

/** Creates a pipe under a name of its own; `publicPath` is where others look for it. */
export function createLifeline(publicPath: string): Lifeline {
  const path = `${publicPath}.${process.pid.toString()}`;
  rmSync(path, { force: true });
  execFileSync('mkfifo', ['-m', '600', path]);
  // Opening one end waits for the other, except where both are opened at once.
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

/** Holds on to a server that another process started; nothing where that is not possible. */
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
