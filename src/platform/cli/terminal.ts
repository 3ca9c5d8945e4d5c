import type { Readable, Writable } from 'node:stream';

/** Where a command reads its settings and input, and writes its result and its messages. */
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
