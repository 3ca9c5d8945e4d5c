import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { binariesIn } from '../../src/platform/database/embedded/binaries.js';
import {
  changeOwner,
  chooseServerAccount,
  SERVER_ENVIRONMENT,
} from '../../src/platform/database/embedded/server-account.js';

const run = promisify(execFile);

/** A running server with the tools of its own version. */
export interface PostgresTools {
  /** The address of a superuser in a database of this server. */
  readonly urlOf: (database: string) => string;
  /** Runs a tool, such as `pg_dump`. Returns what it writes on standard error. Throws if it fails. */
  readonly run: (tool: string, ...args: readonly string[]) => Promise<string>;
  /** A folder for files of the test, which `stop` removes. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

const INSTALLATIONS = '/usr/lib/postgresql';
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres', 'pg_dump', 'pg_restore'];

/** The folder of the newest installation with a server and tools; undefined if none is installed. */
const NEWEST = (existsSync(INSTALLATIONS) ? readdirSync(INSTALLATIONS) : [])
  .toSorted((one, other) => Number(other) - Number(one))
  .map((version) => path.join(INSTALLATIONS, version))
  .find((folder) => PROGRAMS.every((program) => existsSync(path.join(folder, 'bin', program))));

/** `describe` if a server and its tools are installed; else the tests are skipped, with a line of output. */
export function describeWithTools(title: string, tests: () => void): void {
  if (NEWEST === undefined) {
    process.stderr.write(
      `Skipped without PostgreSQL and its tools in ${INSTALLATIONS} (apt-get install postgresql): ${title}\n`,
    );
  }
  (NEWEST === undefined ? describe.skip : describe)(title, tests);
}

/** Starts a server of the newest installed version. */
export async function startPostgres(): Promise<PostgresTools> {
  const binaries = binariesIn(NEWEST!);
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-tools-'));
  // As root, the server runs as another account, which must be able to enter the folder.
  chmodSync(folder, 0o755);
  const data = mkdtempSync(path.join(folder, 'data-'));
  const account = chooseServerAccount(folder, data, binaries);
  changeOwner(account, data);
  const asServer = (tool: string, ...args: readonly string[]) => {
    const [program = '', ...rest] = [...account.prefix, path.join(binaries.folder, 'bin', tool), ...args];
    const { uid, gid } = account;
    return run(program, rest, { uid, gid, cwd: '/', env: SERVER_ENVIRONMENT });
  };
  const port = await freePort();
  // With the character type C, pg_trgm would ignore Chinese letters.
  const locale = ['--encoding=UTF8', '--locale=C', `--lc-ctype=C.UTF-8`];
  await asServer('initdb', data, '--username=postgres', '--auth=trust', '--no-sync', ...locale);
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off`;
  await asServer('pg_ctl', 'start', '--wait', '-D', data, '-o', options, '-l', path.join(data, 'log'));
  return {
    folder,
    urlOf: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}`,
    run: async (tool, ...args) => (await run(path.join(binaries.folder, 'bin', tool), args)).stderr,
    stop: async () => {
      await asServer('pg_ctl', 'stop', '-D', data, '-m', 'immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
