import type { Readable, Writable } from 'node:stream';

/** The settings and streams of a command: its input, its result, and its messages. */
export interface Terminal {
  /** The settings; by default those of the process. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly messages: Writable & { readonly isTTY?: boolean };
}

export const PROCESS_TERMINAL: Terminal = {
  input: process.stdin,
  output: process.stdout,
  messages: process.stderr,
};
