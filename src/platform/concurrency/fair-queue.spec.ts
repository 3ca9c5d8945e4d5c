import { setImmediate as turn } from 'node:timers/promises';
import { ConcurrencyLimit, type ConcurrencyLimits } from './concurrency-limit.js';
import { FairQueue } from './fair-queue.js';

interface Job {
  readonly network: string;
  readonly end: () => void;
}

/** Jobs of a limit, each of which runs until it is ended. */
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

describe('places that networks share fairly', () => {
  it('are all for one network that is alone', async () => {
    const jobs = new Jobs({ maxConcurrent: 4, reserved: 2 });
    await jobs.start('a', 20);
    expect(jobs.networks).toBe('aaaa');
  });

  it('go first to a network that has none', async () => {
    const jobs = new Jobs({ maxConcurrent: 4 });
    await jobs.start('a', 20);
    await jobs.start('b');
    await jobs.endFirst();
    expect(jobs.networks).toBe('aaab');
  });

  it('are at most one half for a network while another waits', async () => {
    const jobs = new Jobs({ maxConcurrent: 4 });
    await jobs.start('a', 20);
    await jobs.start('b', 20);
    for (let ended = 0; ended < 8; ended += 1) await jobs.endFirst();
    expect([jobs.count('a'), jobs.count('b')]).toEqual([2, 2]);
  });

  it('go in turn to networks with equally many', async () => {
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

  it('go back to a network when the others are done', async () => {
    const jobs = new Jobs({ maxConcurrent: 2 });
    await jobs.start('a', 5);
    await jobs.start('b');
    for (let ended = 0; ended < 3; ended += 1) await jobs.endFirst();
    expect(jobs.networks).toBe('aa');
  });

  it('are reserved for a network that comes where another has all', async () => {
    const jobs = new Jobs({ maxConcurrent: 4, reserved: 2 });
    await jobs.start('a', 20);
    await jobs.start('b', 5);
    expect([jobs.count('a'), jobs.count('b')]).toEqual([4, 2]);
    for (let ended = 0; ended < 12; ended += 1) await jobs.endFirst();
    expect(jobs.running.length).toBe(4);
  });

  it('are refused to a network whose own work waits too long, and not to another', async () => {
    const jobs = new Jobs({ maxConcurrent: 1, maxExpectedWaitMs: 30 });
    await jobs.start('a', 3);
    expect([jobs.limit.isFullFor('a'), jobs.limit.isFullFor('b')]).toEqual([true, false]);
  });

  it('are refused to a network that comes where very many networks wait', async () => {
    const jobs = new Jobs({ maxConcurrent: 1, maxExpectedWaitMs: 100 });
    for (let network = 0; network < 20; network += 1) {
      if (!jobs.limit.isFullFor(`n${network}`)) await jobs.start(`n${network}`);
    }
    expect(jobs.limit.isFullFor('another')).toBe(true);
  });
});
