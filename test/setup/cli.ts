import { execFile } from 'node:child_process';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { application, COMMANDS, migrations } from '../../src/commands.js';
import { runCli } from '../../src/platform/cli/run-cli.js';

/** The outcome of a command. */
export interface CliOutcome {
  readonly code: number;
  readonly output: string;
  /** The messages for the person at the terminal. */
  readonly stderr: string;
}

const CLI = path.resolve(import.meta.dirname, '../../dist/bundle/cli.js');
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs `vitrine` with the words, separated by spaces, and only these settings. It runs in this process and
 * shares only the database: a separate process would load the application for two seconds.
 */
export async function vitrine(
  words: string,
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<CliOutcome> {
  const [output, messages] = [new PassThrough(), new PassThrough()];
  const terminal = { environment, input: Readable.from([input]), output, messages };
  const before = SIGNALS.map((signal) => process.listeners(signal));
  const running = runCli({ application, migrations, commands: COMMANDS }, wordsOf(words), terminal).finally(
    () => {
      output.end();
      messages.end();
      // Removes the listeners of the command, as the end of a process does.
      for (const [index, signal] of SIGNALS.entries()) {
        for (const listener of process.listeners(signal)) {
          if (!before[index]!.includes(listener)) process.off(signal, listener);
        }
      }
    },
  );
  const [code, printed, said] = await Promise.all([running, text(output), text(messages)]);
  return { code, output: printed, stderr: said };
}

/** Runs `vitrine` in a separate process. */
export async function vitrineProcess(
  words: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<CliOutcome> {
  const env = { PATH: process.env.PATH, ...environment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...wordsOf(words)], { env }, (_error, output, stderr) => {
      resolve({ code: child.exitCode ?? -1, output, stderr });
    });
  });
}

function wordsOf(words: string): string[] {
  return words.split(' ').filter((word) => word !== '');
}
