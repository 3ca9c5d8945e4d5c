import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { StartFailure } from '../../failure/start-failure.js';
import { isAlive } from './postmaster.js';
import { startAdvice } from './start-advice.js';
import { changeOwner, SERVER_ENVIRONMENT, type ServerAccount } from './server-account.js';

/** The role of the application and its database. The role is not a superuser. */
const APPLICATION_ROLE = 'vitrine';

const PASSWORD_FILE = 'vitrine.password';
const PASSWORD_ADVICE =
  'restore it from a backup of the folder, or set DATA_DIR to a folder without a database.';
const UNFINISHED = 'postgres.new-';

/** Creates the cluster in a temporary folder and moves it when it is complete, so that no partial cluster exists. */
export function createCluster(dataDirectory: string, account: ServerAccount, durable: boolean): void {
  const parent = path.dirname(dataDirectory);
  removeAbandoned(parent);
  const temporaryFolder = mkdtempSync(path.join(parent, `${UNFINISHED}${process.pid.toString()}-`));
  try {
    const cluster = path.join(temporaryFolder, 'data');
    const password = randomBytes(24).toString('hex');
    const passwordFile = path.join(temporaryFolder, PASSWORD_FILE);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    changeOwner(account, temporaryFolder);
    initialise(cluster, passwordFile, account, durable);
    createRole(cluster, password, account, durable);
    renameSync(passwordFile, path.join(cluster, PASSWORD_FILE));
    renameSync(cluster, dataDirectory);
  } catch (error) {
    // Another process was faster. Its cluster can be used.
    if (!existsSync(path.join(dataDirectory, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(temporaryFolder, { recursive: true, force: true });
  }
}

/** The address of the application's database on a running cluster. */
export function addressOf(dataDirectory: string, port: number): string {
  const password = passwordOf(dataDirectory);
  return `postgresql://${APPLICATION_ROLE}:${password}@127.0.0.1:${port.toString()}/${APPLICATION_ROLE}`;
}

/**
 * The password of the application's role. Throws an error with advice for the operator if its file cannot be
 * read.
 */
export function passwordOf(dataDirectory: string): string {
  const file = path.join(dataDirectory, PASSWORD_FILE);
  const password = readPassword(file);
  if (!/^[\da-f]+$/.test(password))
    throw new StartFailure(`${file} contains no password: ${PASSWORD_ADVICE}`);
  return password;
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StartFailure(`${file} cannot be read (${reason}): ${PASSWORD_ADVICE}`);
  }
}

function initialise(cluster: string, passwordFile: string, account: ServerAccount, durable: boolean): void {
  // With lc_ctype C, pg_trgm ignores Chinese letters. macOS has no C.UTF-8.
  const characterType = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  runProgram(account, account.binaries.initdb, [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--lc-collate=C',
    `--lc-ctype=${characterType}`,
    '--text-search-config=simple',
    ...(durable ? [] : ['--no-sync']),
  ]);
  chmodSync(cluster, 0o700);
}

/** A superuser can run programs through SQL, so the application's role only owns its database. */
function createRole(cluster: string, password: string, account: ServerAccount, durable: boolean): void {
  const statements = [
    `CREATE ROLE ${APPLICATION_ROLE} LOGIN CREATEDB PASSWORD '${password}' IN ROLE pg_monitor`,
    `CREATE DATABASE ${APPLICATION_ROLE} OWNER ${APPLICATION_ROLE}`,
  ];
  const options = ['--single', '-D', cluster, '-c', `fsync=${durable ? 'on' : 'off'}`, 'postgres'];
  const output = runProgram(account, account.binaries.postgres, options, `${statements.join('\n')}\n`);
  // The single-user mode exits with 0 even after a failed statement.
  if (/^.*(ERROR|FATAL|PANIC):/m.test(output))
    throw new StartFailure(`Cannot create the database: ${output}`);
}

function runProgram(account: ServerAccount, program: string, options: string[], input = ''): string {
  const [command = '', ...programArguments] = [...account.prefix, program, ...options];
  const { uid, gid } = account;
  const result = spawnSync(command, programArguments, {
    uid,
    gid,
    input,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    // Warnings precede the reason, and messages about the clean-up follow it.
    const errorLine = /(?:error|FATAL|PANIC): .*/.exec(result.stderr)?.[0];
    const reason = result.error?.message ?? errorLine ?? result.stderr.trim();
    const advice = startAdvice(`${reason} ${result.stderr}`, 'the data folder');
    throw new StartFailure(
      [`${path.basename(program)} cannot create the embedded database: ${reason}`, advice]
        .filter((line) => line !== undefined)
        .join('\n'),
    );
  }
  return result.stderr;
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const creator = Number(name.slice(UNFINISHED.length).split('-')[0]);
    if (!isAlive(creator)) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
