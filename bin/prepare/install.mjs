import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** Whether `node_modules` is what `package-lock.json` asks for. */
export function isInstalled(root) {
  const stamp = path.join(root, 'node_modules', '.vitrine-installed');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  // Somebody may have run npm by hand, which leaves its own account of what lies there.
  if (!agrees(root)) return false;
  write(stamp, wanted);
  return true;
}

/** Installs everything, also what only the build needs. */
export async function install(root) {
  const npm = process.env.npm_execpath ?? '';
  const [program, first] = npm.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const options = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  await run('Installing dependencies', program, options, { root, environment: innerEnvironment() });
  write(path.join(root, 'node_modules', '.vitrine-installed'), fingerprint(root));
}

/** The outer npm tells its script what it is doing; an inner one would take that for its own orders. */
function innerEnvironment() {
  const misleading =
    /^(npm_(lifecycle|package|command|execpath|node_execpath)|npm_config_(local_prefix|global|omit|production|only|dry_run|package_lock)|INIT_CWD$|NODE_ENV$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.test(name)));
}

function fingerprint(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const machine = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return createHash('sha256').update(lock).update(machine).digest('hex');
}

function agrees(root) {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = packagesIn(installed);
  return Object.entries(packagesIn(path.join(root, 'package-lock.json'))).every(([place, wanted]) => {
    if (place === '') return true;
    const found = present[place];
    // What is optional may be missing because it is for another machine; this machine's server may not.
    if (found === undefined) return wanted.optional === true && !isForThisMachine(wanted);
    return found.version === wanted.version;
  });
}

function isForThisMachine({ os = [], cpu = [], libc }) {
  return libc === undefined && os.includes(process.platform) && cpu.includes(process.arch);
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Without the right to write, the check just takes a little longer each time. */
function write(stamp, text) {
  try {
    writeFileSync(stamp, text);
  } catch {
    // See above.
  }
}
