import { setImmediate as turn } from 'node:timers/promises';
import { ConcurrencyLimit, type ConcurrencyLimits } from './concurrency-limit.js';
import { FairQueue } from './fair-queue.js';

interface Job {
  readonly network: string;
  readonly end: () => void;
}

/** Jobs of a limit. Each job runs until the test ends it. */
class Jobs {
  readonly running: Job[] = [];
  readonly limit: ConcurrencyLimit;

  constructor(limits: ConcurrencyLimits) {
    this.limit = new ConcurrencyLimit(limits, new FairQueue());
  }

  async start(network: string, count = 1): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      void this.limit.run(() => new Promise<void>((end) => this.running.push({ network, end })), network);
    }
    await turn();
  }

  /** Ends the job that has run for the longest time. */
  async endFirst(): Promise<void> {
    this.running.shift()?.end();
    await turn();
  }

  get networks(): string {
    return this.running.map(({ network }) => network).join('');
  }

  count(network: string): number {
    return this.running.filter((job) => job.network === network).length;
  }
}

describe('the places of a fair queue', () => {
  it('are all available to a single network', async () => {
    const jobs = new Jobs({ maxConcurrent: 4, reserved: 2 });
    await jobs.start('a', 20);
    expect(jobs.networks).toBe('aaaa');
  });

  it('go first to a network without a place', async () => {
    const jobs = new Jobs({ maxConcurrent: 4 });
    await jobs.start('a', 20);
    await jobs.start('b');
    await jobs.endFirst();
    expect(jobs.networks).toBe('aaab');
  });

  it('are at most half for a network while another one waits', async () => {
    const jobs = new Jobs({ maxConcurrent: 4 });
    await jobs.start('a', 20);
    await jobs.start('b', 20);
    for (let ended = 0; ended < 8; ended += 1) await jobs.endFirst();
    expect([jobs.count('a'), jobs.count('b')]).toEqual([2, 2]);
  });

  it('go in turn to networks with the same number', async () => {
    const jobs = new Jobs({ maxConcurrent: 1 });
    await jobs.start('a', 3);
    await jobs.start('b', 2);
    await jobs.start('c');
    const served: string[] = [];
    while (jobs.running.length > 0) {
      served.push(jobs.networks);
      await jobs.endFirst();
    }
    expect(served.join('')).toBe('abcaba');
  });

  it('return to a network when the others have finished', async () => {
    const jobs = new Jobs({ maxConcurrent: 2 });
    await jobs.start('a', 5);
    await jobs.start('b');
    for (let ended = 0; ended < 3; ended += 1) await jobs.endFirst();
    expect(jobs.networks).toBe('aa');
  });

  it('include reserved ones for a new network if another one has all', async () => {
    const jobs = new Jobs({ maxConcurrent: 4, reserved: 2 });
    await jobs.start('a', 20);
    await jobs.start('b', 5);
    expect([jobs.count('a'), jobs.count('b')]).toEqual([4, 2]);
    for (let ended = 0; ended < 12; ended += 1) await jobs.endFirst();
    expect(jobs.running.length).toBe(4);
  });

  it('are refused to a network whose own work waits too long, but not to another one', async () => {
    const jobs = new Jobs({ maxConcurrent: 1, maxExpectedWaitMs: 30 });
    await jobs.start('a', 3);
    expect([jobs.limit.isFullFor('a'), jobs.limit.isFullFor('b')]).toEqual([true, false]);
  });

  it('are refused to a new network if very many networks wait', async () => {
    const jobs = new Jobs({ maxConcurrent: 1, maxExpectedWaitMs: 100 });
    for (let network = 0; network < 20; network += 1) {
      if (!jobs.limit.isFullFor(`n${network}`)) await jobs.start(`n${network}`);
    }
    expect(jobs.limit.isFullFor('another')).toBe(true);
  });
});
