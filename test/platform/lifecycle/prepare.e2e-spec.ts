import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../../setup/until.js';

const RUN = new URL('../../../bin/prepare/run.mjs', import.meta.url).href;

/** Ignores SIGTERM, as npm does. */
const STUBBORN = `
  process.on('SIGTERM', () => undefined);
  require('node:fs').writeFileSync(process.env.PID_FILE, String(process.pid));
  setInterval(() => undefined, 1000);`;

describe('the preparation of the program', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-prepare-'));
  const pidFile = path.join(folder, 'pid');

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves no running step after a SIGTERM to its process group, as from timeout', async () => {
    writeFileSync(pidFile, '');
    const script = `
      const { run } = await import(${JSON.stringify(RUN)});
      await run('Waiting', process.execPath, ['-e', ${JSON.stringify(STUBBORN)}], { root: '/', environment: process.env });`;
    const outer = spawn(process.execPath, ['--input-type=module', '-e', script], {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, PID_FILE: pidFile },
    });
    await until(() => readFileSync(pidFile, 'utf8') !== '');
    const step = Number(readFileSync(pidFile, 'utf8'));
    process.kill(-outer.pid!, 'SIGTERM');
    await until(() => !isAlive(step));
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !isZombie(pid);
}

/** If no process adopts orphans, a process that has ended keeps its id. */
function isZombie(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && readFileSync(file, 'utf8').includes(') Z ');
}
