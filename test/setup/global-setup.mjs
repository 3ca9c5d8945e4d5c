// Provides a PostgreSQL server with a migrated template for all test files of a run.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { prepare } from '../../bin/prepare.mjs';

/** Jest waits for it before the first test file. */
export default async function globalSetup() {
  // Jest does not compile files that it loads itself, so the launcher and the migrations come from the build.
  await prepare();
  const server = await openServer();
  // Unique, so that two runs on one server do not disturb each other.
  const template = `vitrine_test_${process.pid}_${Date.now().toString(36)}`;
  await execute(server.url, `CREATE DATABASE ${template}`);
  const url = new URL(server.url);
  url.pathname = `/${template}`;
  const { runMigrations } = await import('../../dist/src/platform/database/migrations.js');
  const { MIGRATIONS } = await import('../../dist/migrations/all.js');
  await runMigrations(url.href, MIGRATIONS);
  process.env.VITRINE_TEST_SERVER = JSON.stringify({
    url: server.url,
    roleMaker: server.roleMaker,
    template,
    strategy: server.strategy,
  });
  globalThis.closeTestServer = async () => {
    await dropDatabases(server.url, template);
    await server.close();
  };
}

async function openServer() {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, roleMaker: url, strategy: '', close: () => Promise.resolve() };
  const dataDir = mkdtempSync(path.join(tmpdir(), 'vitrine-server-'));
  // As root, the embedded PostgreSQL runs as another account, which must be able to enter the folder.
  chmodSync(dataDir, 0o755);
  const { startEmbeddedPostgres } =
    await import('../../dist/src/platform/database/embedded/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ dataDir, durable: false, log: () => undefined });
  const close = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  // The account of the application can create databases, but no roles.
  const roleMaker = new URL(server.url);
  roleMaker.username = 'postgres';
  // Halves the time: without durability, the checkpoint before the copy costs nothing.
  return { url: server.url, roleMaker: roleMaker.href, strategy: 'STRATEGY file_copy', close };
}

async function dropDatabases(url, template) {
  const text = 'SELECT datname FROM pg_database WHERE starts_with(datname, $1)';
  for (const { datname } of await execute(url, text, [template])) {
    await execute(url, `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

async function execute(url, text, values = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
