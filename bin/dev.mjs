// Serves the program from its sources, and restarts it after each change. Options for Node, such as --inspect, come first:
// npm run dev -- --inspect
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { compile } from './prepare/build.mjs';
import { buildFrontEnds, outdatedFrontEnds } from './prepare/front-ends.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const PROGRAM = path.join(ROOT, 'dist', 'src', 'main.js');
const FOLDERS = ['src', 'migrations', 'web'];
/** Outputs, also of the generator of documents, and files that editors write beside their own. */
const IGNORED =
  /(?:^|\/)(?:dist|node_modules|\.[^/]*)(?:\/|$)|~$|\.(?:tmp|swp|draft)$|\.spec\.tsx?$|\.graphql\.ts$|\/generated\//;
/** The time from the last change to a build, in milliseconds: an editor or a checkout changes several files. */
const PAUSE_MS = 200;

const nodeOptions = process.argv.slice(2).filter((option) => option.startsWith('--inspect'));
const options = process.argv.slice(2).filter((option) => !option.startsWith('--inspect'));

let server;
let timer;
let changedFolders = new Set();
let isBuilding = false;

await prepare();
// No load balancer sends requests that a restart must wait for.
process.env.DRAIN_DELAY_MS ||= '0';
for (const folder of FOLDERS)
  watch(path.join(ROOT, folder), { recursive: true }, (_, file) => {
    if (file && !IGNORED.test(file)) note(folder);
  });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => stop().then(() => process.exit()));
serve();

function note(folder) {
  changedFolders.add(folder);
  clearTimeout(timer);
  timer = setTimeout(rebuild, PAUSE_MS);
}

/** The running server continues until a build has succeeded, and has released its port before the next one starts. */
async function rebuild() {
  if (isBuilding) return;
  isBuilding = true;
  while (changedFolders.size > 0) {
    const folders = changedFolders;
    changedFolders = new Set();
    try {
      if (folders.has('src') || folders.has('migrations')) await compile(ROOT);
      if (folders.has('web')) await buildFrontEnds(ROOT, outdatedFrontEnds(ROOT));
      await stop();
      serve();
    } catch (error) {
      process.stderr.write(
        `${error.expected ? error.message : error.stack}\nThe last build that succeeded runs on.\n`,
      );
    }
  }
  isBuilding = false;
}

function serve() {
  server = spawn(process.execPath, ['--enable-source-maps', ...nodeOptions, PROGRAM, ...options], {
    stdio: 'inherit',
  });
  server.once('exit', (code) => {
    if (code) process.stderr.write('The server has ended. The next change starts it again.\n');
  });
}

/** Resolves when the server has ended. */
function stop() {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  const end = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  return end;
}
