import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const MAIN = path.resolve(import.meta.dirname, '../dist/bundle/main.js');
const CLI = path.resolve(import.meta.dirname, '../dist/bundle/cli.js');
const POOL_SIZE = '10';
const START_LIMIT_MS = 30_000;

/** Starts what is measured, and ends all that it started. */
export class Children {
  #running = new Set();

  /** The built program as an operator runs it in production, with its default log level. */
  async program(databaseUrl, settings, profileFolder) {
    const profiling = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
    const port = await freePort();
    const child = spawn(process.execPath, [...profiling, MAIN], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        DATABASE_POOL_SIZE: POOL_SIZE,
        DRAIN_DELAY_MS: '0',
        ...settings,
        // Then it notices by itself when this process is killed.
        npm_lifecycle_event: 'bench',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#keep(child);
    await answering(child, port);
    return { port, pid: child.pid };
  }

  /** A limit, which `message` tells what to answer. */
  async limit(file, message, databaseUrl = '') {
    const child = fork(path.join(import.meta.dirname, 'limits', file), {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        DATABASE_POOL_SIZE: POOL_SIZE,
      },
    });
    this.#keep(child);
    const [{ port }] = await once(child, 'message');
    child.send(message);
    await once(child, 'message');
    return { port, pid: child.pid };
  }

  /** A command of the built program, with all that it prints. */
  command(words, databaseUrl) {
    const child = spawn(process.execPath, [CLI, ...words], {
      env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#keep(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    return { child, output: () => output, ended: once(child, 'close').then(([code]) => code) };
  }

  async stop() {
    const ended = [...this.#running].map(async (child) => {
      const end = once(child, 'exit');
      if (child.connected) child.disconnect();
      else child.kill('SIGTERM');
      await end;
    });
    await Promise.all(ended);
  }

  #keep(child) {
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
  }
}

async function answering(child, port) {
  const limit = performance.now() + START_LIMIT_MS;
  while (child.exitCode === null && performance.now() < limit) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await delay(50);
  }
  throw new Error('The server did not start.');
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
