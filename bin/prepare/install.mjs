import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** Whether `node_modules` matches `package-lock.json`. */
export function isInstalled(root) {
  const stamp = path.join(root, 'node_modules', '.vitrine-installed');
  const currentFingerprint = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === currentFingerprint) return true;
  // A manual run of npm leaves its own record of the installed packages.
  if (!matchesLock(root)) return false;
  write(stamp, currentFingerprint);
  return true;
}

/** Installs all dependencies, including those for the build only. */
export async function install(root) {
  const npm = process.env.npm_execpath ?? '';
  const [program, npmArguments] = npm.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const options = [...npmArguments, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  await run('Installing dependencies', program, options, { root, environment: innerEnvironment() });
  write(path.join(root, 'node_modules', '.vitrine-installed'), fingerprint(root));
}

/** The environment without the variables of the outer npm, which the inner npm would take for its own options. */
function innerEnvironment() {
  const npmVariables =
    /^(npm_(lifecycle|package|command|execpath|node_execpath)|npm_config_(local_prefix|global|omit|production|only|dry_run|package_lock)|INIT_CWD$|NODE_ENV$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !npmVariables.test(name)));
}

function fingerprint(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const machine = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return createHash('sha256').update(lock).update(machine).digest('hex');
}

function matchesLock(root) {
  const installedLock = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installedPackages = packagesIn(installedLock);
  return Object.entries(packagesIn(path.join(root, 'package-lock.json'))).every(([place, lockedPackage]) => {
    if (place === '') return true;
    const installedPackage = installedPackages[place];
    // An optional package may be absent if it is for another machine. The database server for this machine must
    // not be.
    if (installedPackage === undefined)
      return lockedPackage.optional === true && !isForThisMachine(lockedPackage);
    return installedPackage.version === lockedPackage.version;
  });
}

function isForThisMachine({ os = [], cpu = [], libc }) {
  return libc === undefined && os.includes(process.platform) && cpu.includes(process.arch);
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Without permission to write, each later check only takes a little longer. */
function write(stamp, text) {
  try {
    writeFileSync(stamp, text);
  } catch {
    // See above.
  }
}
