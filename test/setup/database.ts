import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** A migrated, otherwise empty database that belongs to one test file. */
export interface TestDatabase {
  readonly url: string;
  drop: () => Promise<void>;
}

const OBJECT_IN_USE = '55006';
const NOT_PERMITTED = '42501';
const ATTEMPTS = 50;

/** Clones the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(clone);
}

/** Creates a database without any table, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase((serverUrl, name) => execute(serverUrl, `CREATE DATABASE ${name}`));
}

/** A database role without ownership that can sign in to a database. */
export interface TestRole {
  readonly name: string;
  /** The address of the database with the credentials of this role. */
  readonly url: string;
  /** Drops the role. Drop its database first: this drops the grants of the role. */
  drop: () => Promise<void>;
}

/** Creates a role without grants, as the containers do for the application. */
export async function createTestRole(databaseUrl: string): Promise<TestRole> {
  const { roleMaker, template } = testServer();
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  const url = new URL(databaseUrl);
  url.username = name;
  url.password = randomBytes(12).toString('hex');
  await execute(roleMaker, roleStatement(name, url.password));
  return { name, url: url.href, drop: () => execute(roleMaker, `DROP ROLE ${name}`) };
}

/** The statement of `docker/application-role.sql`, without the command of psql that reads the password. */
function roleStatement(name: string, password: string): string {
  return readFileSync('docker/application-role.sql', 'utf8')
    .replaceAll(/^\\.*$/gm, '')
    .replaceAll('vitrine_app', name)
    .replaceAll(":'password'", `'${password}'`);
}

/** Copies a database without connections, like a restored dump: equal content, another database. */
export async function copyDatabase(url: string): Promise<TestDatabase> {
  return createDatabase((serverUrl, name) =>
    retryWhileRefused(OBJECT_IN_USE, serverUrl, `CREATE DATABASE ${name} TEMPLATE ${nameOf(url)}`),
  );
}

/** Replaces a database with a copy of the same name, like a restored dump, and ends its connections. */
export async function replaceDatabase(url: string): Promise<void> {
  const { url: serverUrl } = testServer();
  const name = nameOf(url);
  const before = `${name}_before`;
  await execute(serverUrl, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await execute(
    serverUrl,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
  await retryWhileRefused(OBJECT_IN_USE, serverUrl, `ALTER DATABASE ${name} RENAME TO ${before}`);
  await retryWhileRefused(OBJECT_IN_USE, serverUrl, `CREATE DATABASE ${name} TEMPLATE ${before}`);
  await drop(serverUrl, before);
}

/** Reserves a system function of a database for superusers, as some PostgreSQL hosts do. */
export async function withholdFunction(databaseUrl: string, signature: string): Promise<void> {
  const url = new URL(testServer().roleMaker);
  url.pathname = new URL(databaseUrl).pathname;
  await execute(url.href, `REVOKE EXECUTE ON FUNCTION ${signature} FROM PUBLIC`);
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function createDatabase(
  create: (serverUrl: string, name: string) => Promise<void>,
): Promise<TestDatabase> {
  const { url: serverUrl, template } = testServer();
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  await create(serverUrl, name);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(serverUrl, name) };
}

/** PostgreSQL refuses to clone a template while another session clones it. */
async function clone(serverUrl: string, name: string): Promise<void> {
  const { template, strategy } = testServer();
  await retryWhileRefused(
    OBJECT_IN_USE,
    serverUrl,
    `CREATE DATABASE ${name} TEMPLATE ${template} ${strategy}`,
  );
}

/** Only a superuser can end an automatic vacuum. It ends soon by itself, so the statement is repeated. */
async function drop(serverUrl: string, name: string): Promise<void> {
  await retryWhileRefused(NOT_PERMITTED, serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** Repeats the statement while the server refuses it with this SQLSTATE. */
async function retryWhileRefused(refusal: string, serverUrl: string, text: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await execute(serverUrl, text);
      return;
    } catch (error) {
      const busy = (error as { code?: string }).code === refusal;
      if (!busy || attempt === ATTEMPTS) throw error;
      await delay(50 + Math.random() * 100);
    }
  }
}

function testServer(): { url: string; roleMaker: string; template: string; strategy: string } {
  const described = process.env.VITRINE_TEST_SERVER;
  if (described === undefined) throw new Error('The global set-up of the tests did not run.');
  return JSON.parse(described) as ReturnType<typeof testServer>;
}

async function execute(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
