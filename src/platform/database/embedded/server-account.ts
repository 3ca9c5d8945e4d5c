import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartFailure } from '../../failure/start-failure.js';
import { binariesIn, type PostgresBinaries } from './binaries.js';

/** The account and prefix for the server's programs, because PostgreSQL refuses to run as root. */
export interface ServerAccount {
  /** Programs that precede the command line, such as `unshare`. */
  readonly prefix: readonly string[];
  /** The account to switch to. Absent: the current one. */
  readonly uid?: number;
  readonly gid?: number;
  /** The required owner of the data folder. Absent: its creator. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  readonly binaries: PostgresBinaries;
}

/** The environment of the server's programs. It excludes variables such as PGDATA or LC_ALL. */
// eslint-disable-next-line no-restricted-properties -- PATH is the system's, not a setting of this program
export const SERVER_ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' };

/**
 * Chooses an account for the server that can read its programs and write `dataDir`. Tests each candidate, because
 * containers forbid some of them.
 */
export function chooseServerAccount(
  dataDir: string,
  dataDirectory: string,
  binaries: PostgresBinaries,
): ServerAccount {
  if (process.getuid?.() !== 0) {
    const account = { prefix: [], binaries };
    if (isUsable(account, dataDir)) return account;
    throw new StartFailure(
      `The embedded PostgreSQL does not run on this system (it needs glibc on Linux): set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  for (const account of waysForRoot(dataDirectory, binaries)) {
    if (isUsable(account, dataDir)) return account;
  }
  throw new StartFailure(
    `PostgreSQL refuses to run as root, and no other account can enter ${dataDir}: start as an ordinary user, set DATA_DIR to a folder that other accounts may enter, or set DATABASE_URL.`,
  );
}

/** Transfers a path and its contents to the account of the server. */
export function changeOwner(account: ServerAccount, target: string): void {
  if (account.owner === undefined) return;
  const { uid, gid } = account.owner;
  if (statSync(target).uid === uid) return;
  for (const entry of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    chownSync(path.join(target, entry), uid, gid);
  }
  // The top comes last, so that the next start repeats a transfer that was interrupted.
  chownSync(target, uid, gid);
}

function* waysForRoot(dataDirectory: string, binaries: PostgresBinaries): Generator<ServerAccount> {
  const owners = accountsForRoot(dataDirectory);
  for (const owner of owners) yield { prefix: [], ...owner, owner, binaries };
  // For a folder that only root may enter: root outside of a user namespace, and `nobody` inside.
  yield {
    prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'],
    owner: { uid: 0, gid: 0 },
    binaries,
  };
  // Containers forbid namespaces, but usually let root bypass file permissions.
  for (const owner of owners) yield { prefix: passingPermissions(owner), owner, binaries };
  const copy = binariesIn(copyOfBinaries(binaries));
  for (const owner of owners) yield { prefix: [], ...owner, owner, binaries: copy };
}

function passingPermissions({ uid, gid }: { uid: number; gid: number }): string[] {
  const account = [`--reuid=${uid.toString()}`, `--regid=${gid.toString()}`, '--clear-groups'];
  return ['setpriv', ...account, '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'];
}

/** The current owner of the cluster comes first, so that an ordinary user can use the cluster later. */
function accountsForRoot(dataDirectory: string): { uid: number; gid: number }[] {
  const owner = statSync(dataDirectory, { throwIfNoEntry: false });
  const currentOwners = owner === undefined || owner.uid === 0 ? [] : [{ uid: owner.uid, gid: owner.gid }];
  return [...currentOwners, ...['postgres', 'nobody'].flatMap((name) => lookUpAccount(name))];
}

function lookUpAccount(name: string): { uid: number; gid: number }[] {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const result = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return result.status === 0 ? Number(result.stdout) : Number.NaN;
  });
  return Number.isInteger(uid) && Number.isInteger(gid) ? [{ uid: Number(uid), gid: Number(gid) }] : [];
}

function isUsable(account: ServerAccount, dataDir: string): boolean {
  const test = ['/bin/sh', '-c', 'cd "$1" && exec "$2" --version', 'sh', dataDir, account.binaries.postgres];
  const [program = '', ...programArguments] = [...account.prefix, ...test];
  const { uid, gid } = account;
  return (
    spawnSync(program, programArguments, { uid, gid, cwd: '/', env: SERVER_ENVIRONMENT, stdio: 'ignore' })
      .status === 0
  );
}

function copyOfBinaries(binaries: PostgresBinaries): string {
  const { mtimeMs, size } = statSync(binaries.postgres);
  const target = path.join(
    '/var/tmp',
    `vitrine-postgres-${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}`,
  );
  if (existsSync(target) && statSync(target).uid === 0) return target;
  const unfinished = `${target}.${process.pid.toString()}`;
  mkdirSync(unfinished, { mode: 0o755 });
  cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(unfinished, target);
  return target;
}
