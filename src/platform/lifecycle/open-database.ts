import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.js';
import { StartFailure } from './start-failure.js';

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
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  const { url, dataDirectory: place, supervise } = server;
  return { url, embedded: true, place, supervise, close: () => server.stop() };
}
