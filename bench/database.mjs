import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { INDEXES } from './limits/indexes.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Opens the database with the fair of a size. The first run builds it, and later runs use it again. */
export async function openDatabase(size) {
  const database = await openFolder(size, (url) => runCommand(url, 'sample', '--size', size));
  try {
    await renewSearch(database);
    for (const index of INDEXES) await database.sql(index);
    await database.sql('vacuum analyze');
  } catch (error) {
    // Otherwise the database server keeps this process running.
    await database.close();
    throw error;
  }
  return database;
}

/** Rebuilds a search index of an earlier version at once, so that no server rebuilds it during the measurement. */
async function renewSearch({ url, sql }) {
  const { PIPELINE_VERSION } = await import('../dist/src/visiting/search/lexer/pipeline.js');
  const [state] = await sql('select pipeline from search_state');
  if (state?.pipeline !== PIPELINE_VERSION) await runCommand(url, 'search', 'rebuild');
}

/** Opens the database of a folder. `fill` adds its content unless it exists. */
export async function openFolder(folder, fill) {
  const { startEmbeddedPostgres } =
    await import('../dist/src/platform/database/embedded/embedded-postgres.js');
  const dataDir = path.join(process.env.DATA_DIR, 'bench', folder);
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => console.error(line) });
  const client = new pg.Client({ connectionString: server.url });
  // The client is notified of the end of the server, which is no error here.
  client.on('error', () => undefined);
  const close = async () => {
    await client.end().catch(() => undefined);
    await server.stop();
  };
  try {
    await fill(server.url);
    await client.connect();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: server.url,
    pid: postmaster(server.dataDirectory),
    sql: async (text, values) => (await client.query(text, values)).rows,
    close,
  };
}

/** Runs a command of the built program on a database. */
export async function runCommand(url, ...words) {
  const cli = path.join(ROOT, 'dist/bundle/cli.js');
  const child = spawn(process.execPath, [cli, ...words], {
    env: { PATH: process.env.PATH, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The command ${words.join(' ')} has failed.`);
}

/** The process id of the server. */
export function postmaster(dataDirectory) {
  return Number(readFileSync(path.join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
}
