import { readdirSync, readFileSync } from 'node:fs';
import { type EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { readPostmaster } from '../../src/platform/database/embedded/postmaster.js';

/** Stops all processes of a server. The server keeps its connections, but does not respond. */
export function freeze(postgres: EmbeddedPostgres): void {
  signal(postgres, 'SIGSTOP');
}

/** Continues a stopped server. */
export function thaw(postgres: EmbeddedPostgres): void {
  signal(postgres, 'SIGCONT');
}

function signal({ dataDirectory }: EmbeddedPostgres, name: NodeJS.Signals): void {
  const { pid } = readPostmaster(dataDirectory)!;
  process.kill(pid, name);
  for (const child of childrenOf(pid)) {
    try {
      process.kill(child, name);
    } catch {
      // It ended meanwhile.
    }
  }
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => parentOf(pid) === parent).map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    // The name of the program, in parentheses, may contain spaces.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return undefined;
  }
}
