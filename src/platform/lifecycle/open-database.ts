import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.js';
import { StartFailure } from '../failure/start-failure.js';

/** A database that this process may use until it closes it. */
export interface OpenDatabase {
  readonly url: string;
  /** True where the database lies on a server that this program starts by itself. */
  readonly embedded: boolean;
  /** Where the data lies, for people; holds no password. */
  readonly place: string;
  /** Starts an embedded server again when it ends unexpectedly; `giveUp` is called where that is in vain. */
  readonly supervise?: (giveUp: (reason: string) => void) => void;
  close: () => Promise<void>;
}

/** Takes the server that the configuration names, else starts or joins the embedded one, which is created if `create`. */
export async function openDatabase(
  config: Config,
  log: (message: string) => void,
  create = true,
): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    await assertUsable(config.databaseUrl);
    const { host, pathname } = new URL(config.databaseUrl);
    const close = () => Promise.resolve();
    return { url: config.databaseUrl, embedded: false, place: `${host}${pathname}`, close };
  }
  if (!create && !existsSync(path.join(config.dataDir, 'postgres'))) {
    throw new StartFailure(
      `There is no database in ${path.resolve(config.dataDir)}: set DATA_DIR to the folder of the server's database, ` +
        'or DATABASE_URL; npm start creates a new one.',
    );
  }
  const { startEmbeddedPostgres } = await import('../database/embedded/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, log }).catch((error: unknown) => {
    throw explainFolderFailure(error, config.dataDir);
  });
  const { url, dataDirectory: place, supervise } = server;
  return { url, embedded: true, place, supervise, close: () => server.stop() };
}

/** Fails where pg cannot read the address: a wrong escape, or a certificate file that it names and nobody can read. */
async function assertUsable(url: string): Promise<void> {
  const { default: pg } = await import('pg');
  try {
    new pg.Client({ connectionString: url });
    // TypeORM decodes these, which pg leaves as they are where they have no other reading.
    const { username, password, pathname } = new URL(url);
    for (const part of [username, password, pathname]) decodeURIComponent(part);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    const reason = path === undefined ? 'it is not a valid address' : `${path}: ${code ?? 'unreadable'}`;
    throw new StartFailure(`DATABASE_URL cannot be used (${reason}): correct it.`);
  }
}

/** Names the setting where the system refuses a file in the data folder. */
function explainFolderFailure(error: unknown, dataDir: string): unknown {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof StartFailure || code === undefined || syscall === undefined) return error;
  const place = path ?? dataDir;
  return new StartFailure(
    `The file ${place} cannot be used (${syscall}: ${code}): free it, or set DATA_DIR to another folder.`,
  );
}
