import { spawn } from 'node:child_process';
import { failure } from './failure.mjs';

/**
 * The shell becomes the program. A second process beside it waits for a line from this process, or for its end by
 * any signal. Then it kills the program: npm would run on after a SIGTERM, and the next run trusts no partial
 * result. The second process ignores signals to the whole group, from a terminal or `timeout`, because it would
 * end too early.
 */
const TIED_PROGRAM = `( trap '' HUP TERM; read -r _ <&3 || kill -KILL $$ ) >/dev/null 2>&1 & exec "$@" 3<&-`;

/** Runs a program in `root` under a title; its output is shown only if it fails. */
export async function run(title, program, options, { root, environment }) {
  const startTime = Date.now();
  const seconds = () => `${((Date.now() - startTime) / 1000).toFixed(0)} s`;
  const show = process.stderr.isTTY
    ? (text) => process.stderr.write(`\r\x1b[K${text}`)
    : (text) => process.stderr.write(`${text}\n`);
  show(`${title} …`);
  const interval = process.stderr.isTTY ? 1000 : 15_000;
  const timer = setInterval(() => show(`${title} … ${seconds()}`), interval);
  const { code, output } = await collect(program, options, { cwd: root, env: environment });
  clearInterval(timer);
  show(`${title}: ${code === 0 ? seconds() : 'failed'}${process.stderr.isTTY ? '\n' : ''}`);
  if (code !== 0)
    throw failure(`${output.trimEnd()}\n\n${[program, ...options].join(' ')} ended with ${code}.`);
}

function collect(program, options, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe', 'pipe'];
    const child = spawn('/bin/sh', ['-c', TIED_PROGRAM, 'sh', program, ...options], { cwd, env, stdio });
    // When the pipe closes, the process id may already belong to another process.
    child.once('exit', () => child.stdio[3].end('\n'));
    child.stdio[3].on('error', () => undefined);
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.once('error', (error) => reject(failure(`Cannot run ${program}: ${error.message}`)));
    child.once('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}
