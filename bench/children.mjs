import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const MAIN = path.resolve(import.meta.dirname, '../dist/bundle/main.js');
const CLI = path.resolve(import.meta.dirname, '../dist/bundle/cli.js');
const POOL_SIZE = '10';
const START_LIMIT_MS = 30_000;

/** Starts the measured programs, and ends all of them. */
export class Children {
  #children = new Set();

  /** Starts the built program as in production, with its default log level. */
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
        // With this variable, the program detects by itself that this process was killed.
        npm_lifecycle_event: 'bench',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#register(child);
    await untilReady(child, port);
    return { port, pid: child.pid };
  }

  /** Starts a limit. `message` contains its responses. */
  async limit(file, message, databaseUrl = '') {
    const child = fork(path.join(import.meta.dirname, 'limits', file), {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        DATABASE_POOL_SIZE: POOL_SIZE,
      },
    });
    this.#register(child);
    const [{ port }] = await once(child, 'message');
    child.send(message);
    await once(child, 'message');
    return { port, pid: child.pid };
  }

  /** Starts a command of the built program. Its output includes both streams. */
  command(words, databaseUrl) {
    const child = spawn(process.execPath, [CLI, ...words], {
      env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#register(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    return { child, output: () => output, ended: once(child, 'close').then(([code]) => code) };
  }

  async stop() {
    const endings = [...this.#children].map(async (child) => {
      const end = once(child, 'exit');
      if (child.connected) child.disconnect();
      else child.kill('SIGTERM');
      await end;
    });
    await Promise.all(endings);
  }

  #register(child) {
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
  }
}

async function untilReady(child, port) {
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
