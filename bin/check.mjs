/**
 * `npm run check [-- name…]`: runs all static checks of the project, those with the names, or one of the groups `quick`
 * and `long`. The gate runs the quick ones before all else.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureInstalled, root } from './installed.mjs';
import { isGenerated } from '../web/client/tools/generate.mjs';
import { buildFrontEnds, makeDocuments, outdatedFrontEnds } from './prepare/front-ends.mjs';
import { withLock } from './prepare/lock.mjs';

process.chdir(root);

const FOLDERS = ['src', 'migrations', 'test', 'bench', 'web', 'bin'].filter((folder) => existsSync(folder));

const ESLINT = ['node_modules/.bin/eslint', '--max-warnings=0'];

/** In each group the longest checks come first, so that none of them runs alone at the end. */
const QUICK_CHECKS = {
  typescript: [process.execPath, 'bin/types.mjs'],
  prettier: [
    ...['node_modules/.bin/prettier', '--check', '--log-level=warn'],
    // A file is read again only if its content, the options or the version differ.
    ...['--cache', '--cache-strategy=content', '--cache-location=.cache/prettier', '.'],
  ],
  glossary: [process.execPath, 'bin/glossary.mjs'],
  'graphql-eslint': [...ESLINT, 'schema.graphql'],
  folders: [process.execPath, 'bin/folders.mjs'],
  contract: [process.execPath, 'bin/contract.mjs'],
  unstable: [process.execPath, 'bin/unstable.mjs'],
  workflows: ['node_modules/.bin/action-validator', '.github/workflows/ci.yml'],
};
const LONG_CHECKS = {
  eslint: [...ESLINT, '--ignore-pattern=schema.graphql', '--ignore-pattern=web/', '.'],
  'eslint-web': [...ESLINT, 'web'],
  'dependency-cruiser': ['node_modules/.bin/depcruise', ...FOLDERS],
  knip: ['node_modules/.bin/knip', '--no-progress'],
  'client-size': [process.execPath, 'web/client/tools/size.mjs'],
  'site-size': [process.execPath, 'web/site/tools/size.mjs'],
  'kiosk-size': [process.execPath, 'web/kiosk/tools/size.mjs'],
  'console-size': [process.execPath, 'web/components/tools/size.mjs', 'console'],
  'portal-size': [process.execPath, 'web/components/tools/size.mjs', 'portal'],
};
const CHECKS = { ...LONG_CHECKS, ...QUICK_CHECKS };
const GROUPS = { quick: Object.keys(QUICK_CHECKS), long: Object.keys(LONG_CHECKS) };

/** @returns {Promise<{ ok: boolean, output: string }>} */
function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function check(name) {
  const start = performance.now();
  const { ok, output } = await run(CHECKS[name]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name.padEnd(20)} ${ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s`);
  if (!ok) console.log(`${output.trim().replace(/^/gm, '  ')}\n`);
  return ok;
}

const chosenChecks = process.argv.slice(2).flatMap((name) => GROUPS[name] ?? [name]);
const unknownChecks = chosenChecks.filter((name) => !(name in CHECKS));
if (unknownChecks.length > 0) {
  console.error(
    `No such check: ${unknownChecks.join(', ')}. There are: quick, long, ${Object.keys(CHECKS).join(', ')}.`,
  );
  process.exit(2);
}

await ensureInstalled();
const pendingChecks = chosenChecks.length > 0 ? chosenChecks : Object.keys(CHECKS);
// The sources import typed documents, which are not in the repository.
if (!isGenerated()) await withLock(root, () => makeDocuments(root));
// The size checks read the built files, which must not change while tests read them. So they are built under
// the lock.
if (pendingChecks.some((name) => name.endsWith('-size')) && outdatedFrontEnds(root).length > 0) {
  await withLock(root, () => buildFrontEnds(root, outdatedFrontEnds(root)));
}
const failedChecks = [];
async function work() {
  for (let name = pendingChecks.shift(); name !== undefined; name = pendingChecks.shift()) {
    if (!(await check(name))) failedChecks.push(name);
  }
}
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
if (failedChecks.length > 0) {
  console.log(`Failed: ${failedChecks.join(', ')}`);
  process.exitCode = 1;
}
