import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isServerOf, readPostmaster } from '../../src/platform/database/embedded/postmaster.js';
import { endServer, failedStart, type SpawnedServer, spawnServer } from '../setup/server.js';
import { until } from '../setup/until.js';
import { IS_FULL_RUN, record } from './report.js';
import { canMountDisks, mountSmallDisk, removeSmallDisk } from './small-disk.js';

const FAULT = 'embedded PostgreSQL killed';
const KILLS = IS_FULL_RUN ? 4 : 2;

describe('an embedded PostgreSQL', () => {
  let folder: string;

  // All tests use one cluster.
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vitrine-embedded-'));
    execFileSync('chmod', ['755', folder]);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const dataDirectory = () => path.join(folder, 'postgres');
  const start = () => spawnServer({ DATA_DIR: folder, SAMPLE_DATA: 'false' });
  const postmaster = () => readPostmaster(dataDirectory())?.pid ?? 0;
  const children = (text: string) =>
    // Without a child process, `ps` exits with 1.
    spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(postmaster())], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line.includes(text))
      .map((line) => Number(line.trim().split(' ', 1)[0]));
  const backends = () => children('vitrine');
  const answers = async ({ url }: SpawnedServer): Promise<boolean> => {
    const body = JSON.stringify({ query: '{ events(first: 1) { nodes { slug } } }' });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const text = await answer.text();
    return text.includes('"data":{"events"') && (await fetch(`${url}/readyz`)).status === 200;
  };
  /** Kills the server, waits until another one responds, and returns the duration in milliseconds. */
  const killAndRecover = async (server: SpawnedServer): Promise<number> => {
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    const begun = performance.now();
    await until(() => ![0, killed].includes(postmaster()));
    await until(() => answers(server));
    return performance.now() - begun;
  };

  it('recovers from the kill of its postmaster and of a backend, and logs it', async () => {
    const server = await start();
    await until(() => answers(server));
    const [backend] = backends();
    process.kill(backend!, 'SIGKILL');
    await until(() => !backends().includes(backend!));
    await until(() => answers(server));
    expect(server.output()).not.toContain('The embedded PostgreSQL does not run');
    let slowest = 0;
    for (let kill = 0; kill < KILLS; kill += 1) slowest = Math.max(slowest, await killAndRecover(server));
    record({ fault: FAULT, measure: 'slowest recovery, ms', value: slowest, bar: { atMost: 20_000 } });
    expect(server.output()).toMatch(
      /The embedded PostgreSQL does not run[^]*The embedded PostgreSQL runs again/,
    );
    expect(readFileSync(path.join(folder, 'postgres.log'), 'utf8')).toContain(
      'database system was interrupted',
    );
    const last = postmaster();
    await endServer(server);
    expect(await server.ended).toBe(0);
    // No process remains.
    expect(isServerOf(dataDirectory(), last)).toBe(false);
  }, 120_000);

  it('ends before its process, even if its watchdog is late', async () => {
    const server = await start();
    const last = postmaster();
    const [watchdog, ...others] = children('/bin/sh');
    expect(others).toEqual([]);
    process.kill(watchdog!, 'SIGSTOP');
    server.process.kill('SIGTERM');
    await until(() => server.output().includes('Shutting down'));
    await delay(2000);
    process.kill(watchdog!, 'SIGCONT');
    expect(await server.ended).toBe(0);
    expect(isServerOf(dataDirectory(), last)).toBe(false);
  });

  it('is restarted for both of two processes that use it', async () => {
    const servers = [await start(), await start()];
    await killAndRecover(servers[0]!);
    // Until then only the first process keeps the new server alive.
    await until(() => servers[1]!.output().includes('The embedded PostgreSQL runs again'));
    await endServer(servers[0]!);
    // Some of its connections may still lead to the killed server.
    await until(() => answers(servers[1]!));
    const last = postmaster();
    await endServer(servers[1]!);
    expect(isServerOf(dataDirectory(), last)).toBe(false);
  }, 120_000);

  describe('that cannot start', () => {
    it.each([
      {
        what: 'the write-ahead log is truncated',
        damage: (cluster: string) => {
          const wal = path.join(cluster, 'pg_wal');
          for (const name of readdirSync(wal).filter((file) => /^[0-9A-F]{24}$/.test(file))) {
            truncateSync(path.join(wal, name), 8192);
          }
        },
        advice: /The data is damaged\. Move .* away/,
      },
      {
        what: 'the control file is missing',
        damage: (cluster: string) => {
          rmSync(path.join(cluster, 'global/pg_control'));
        },
        advice: /The data is damaged\. Move .* away/,
      },
      {
        what: 'another version wrote the data',
        damage: (cluster: string) => {
          writeFileSync(path.join(cluster, 'PG_VERSION'), '14\n');
        },
        advice: /Another version of PostgreSQL wrote this data/,
      },
    ])(
      'fails with advice if $what',
      async ({ damage, advice }) => {
        const copy = path.join(folder, 'damaged');
        execFileSync('mkdir', ['-p', '-m', '755', copy]);
        execFileSync('cp', ['-a', dataDirectory(), copy]);
        damage(path.join(copy, 'postgres'));
        const { code, output } = await failedStart({ DATA_DIR: copy });
        rmSync(copy, { recursive: true });
        expect([code, output.includes('    at ')]).toEqual([1, false]);
        expect(output).toMatch(advice);
      },
      60_000,
    );

    // Some systems do not let even root mount a disk.
    (canMountDisks() ? it : it.skip)(
      'fails with advice if the disk is full',
      async () => {
        const small = mountSmallDisk(20);
        try {
          const failed = await failedStart({ DATA_DIR: small });
          expect([failed.code, failed.output]).toEqual([1, expect.stringContaining('The disk is full.')]);
        } finally {
          removeSmallDisk(small);
        }
      },
      60_000,
    );
  });

  // The last test, because it damages the cluster.
  describe('that fails five times within a minute', () => {
    it('ends the process with code 1 and a reason', async () => {
      const server = await start();
      let killed = 0;
      const timer = setInterval(() => {
        const pid = postmaster();
        if (pid === 0 || pid === killed || readPostmaster(dataDirectory())?.status !== 'ready') return;
        killed = pid;
        process.kill(pid, 'SIGKILL');
      }, 50);
      expect(await server.ended).toBe(1);
      clearInterval(timer);
      expect(server.output()).toContain('The embedded PostgreSQL failed 5 times within a minute');
    }, 120_000);
  });
});
