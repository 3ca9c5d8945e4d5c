import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.js';
import { StartFailure } from '../failure/start-failure.js';

/** A database that this process may use until it calls `close`. */
export interface OpenDatabase {
  readonly url: string;
  /** Whether the database runs on a server that this program starts. */
  readonly isEmbedded: boolean;
  /** The place of the data, for people. It contains no password. */
  readonly place: string;
  /** Restarts an embedded server after an unexpected exit; calls `onFailure` if restarts fail. */
  readonly supervise?: (onFailure: (reason: string) => void) => void;
  close: () => Promise<void>;
}

/** Uses the configured server. Otherwise starts or joins the embedded one, which is created if `create` is true. */
export async function openDatabase(
  config: Config,
  log: (message: string) => void,
  create = true,
): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    await assertUsable(config.databaseUrl);
    const { host, pathname } = new URL(config.databaseUrl);
    const close = () => Promise.resolve();
    return { url: config.databaseUrl, isEmbedded: false, place: `${host}${pathname}`, close };
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
  return { url, isEmbedded: true, place, supervise, close: () => server.stop() };
}

/** Throws if pg cannot parse the address: a wrong escape, or an unreadable certificate file. */
async function assertUsable(url: string): Promise<void> {
  const { default: pg } = await import('pg');
  try {
    new pg.Client({ connectionString: url });
    // TypeORM decodes these parts, while pg accepts them without decoding.
    const { username, password, pathname } = new URL(url);
    for (const part of [username, password, pathname]) decodeURIComponent(part);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    const reason = path === undefined ? 'it is not a valid address' : `${path}: ${code ?? 'unreadable'}`;
    throw new StartFailure(`DATABASE_URL cannot be used (${reason}): correct it.`);
  }
}

/** Adds the setting to the error if the system refuses a file in the data folder. */
function explainFolderFailure(error: unknown, dataDir: string): unknown {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof StartFailure || code === undefined || syscall === undefined) return error;
  const place = path ?? dataDir;
  return new StartFailure(
    `The file ${place} cannot be used (${syscall}: ${code}): free it, or set DATA_DIR to another folder.`,
  );
}
