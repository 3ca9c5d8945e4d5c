import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Config } from '../config/config.js';
import type { OpenDatabase } from '../lifecycle/open-database.js';
import type { Progress } from '../progress/progress.js';
import type { Terminal } from './terminal.js';

/** The tools of a command. The runner closes everything that it opens. */
export interface CliContext {
  readonly config: Config;
  readonly progress: Progress;
  readonly terminal: Terminal;
  /** 0 unless the command sets 1 for a negative result. */
  exitCode: number;
  /** Writes a line of the result to standard output. */
  print: (line: string) => void;
  /** Prints a line to the terminal, on standard error. */
  say: (line: string) => void;
  /** Opens the database of the server. It starts an embedded one, or joins it if it is running. */
  openDatabase: () => Promise<OpenDatabase>;
  /** Opens the application's modules without HTTP, on a migrated database. */
  openApplication: () => Promise<INestApplicationContext>;
}

/** One command of `npm run vitrine`. */
export interface CliCommand {
  /** One word, or two for a group: `catalog verify`. */
  readonly name: string;
  readonly description: string;
  /** Whether a missing embedded database is created; without this the command fails. */
  readonly createsDatabase?: boolean;
  /** Declares options and arguments. */
  configure?: (command: Command) => void;
  /** Throws for a failure. */
  run: (
    context: CliContext,
    options: Readonly<Record<string, unknown>>,
    positional: readonly string[],
  ) => Promise<void>;
}
