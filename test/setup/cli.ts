import { execFile } from 'node:child_process';
import path from 'node:path';

/** What a command came to. */
export interface CliOutcome {
  readonly code: number;
  readonly output: string;
  /** What it told the person at the terminal. */
  readonly stderr: string;
}

const CLI = path.resolve(import.meta.dirname, '../../dist/src/cli.js');

/** Runs `vitrine` with the words, separated by spaces, in a process that has no other settings than these. */
export async function vitrine(
  words: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<CliOutcome> {
  const env = { PATH: process.env.PATH, ...environment };
  const parts = words.split(' ').filter((word) => word !== '');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...parts], { env }, (_error, output, stderr) => {
      resolve({ code: child.exitCode ?? -1, output, stderr });
    });
  });
}
