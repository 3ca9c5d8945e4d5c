import { setImmediate as turn } from 'node:timers/promises';
import { FairLimit } from './fair-limit.js';

interface Job {
  readonly key: string;
  readonly end: () => void;
}

/** Jobs of a limit, each of which runs until it is ended. */
class Jobs {
  readonly running: Job[] = [];
  readonly #limit: FairLimit;

  constructor(places: number) {
    this.#limit = new FairLimit(places);
  }

  start(key: string, count = 1): void {
    for (let index = 0; index < count; index += 1) {
      void this.#limit.run(key, () => new Promise<void>((end) => this.running.push({ key, end })));
    }
  }

  /** Ends the job that has run for the longest time. */
  async endFirst(): Promise<void> {
    this.running.shift()?.end();
    await turn();
  }

  get keys(): string {
    return this.running.map(({ key }) => key).join('');
  }
}

describe('a limit that is shared fairly', () => {
  it('lets one key alone use all places', () => {
    const jobs = new Jobs(4);
    jobs.start('a', 20);
    expect(jobs.keys).toBe('aaaa');
  });

  it('gives the next free place to a key that has none', async () => {
    const jobs = new Jobs(4);
    jobs.start('a', 20);
    jobs.start('b');
    await jobs.endFirst();
    expect(jobs.keys).toBe('aaab');
  });

  it('gives no key more than half of the places while another waits', async () => {
    const jobs = new Jobs(4);
    jobs.start('a', 20);
    jobs.start('b', 20);
    for (let ended = 0; ended < 8; ended += 1) await jobs.endFirst();
    expect(jobs.running.filter(({ key }) => key === 'a')).toHaveLength(2);
  });

  it('serves keys with equally many in turn', async () => {
    const jobs = new Jobs(1);
    jobs.start('a', 3);
    jobs.start('b', 2);
    jobs.start('c');
    const served: string[] = [];
    while (jobs.running.length > 0) {
      served.push(jobs.keys);
      await jobs.endFirst();
    }
    expect(served.join('')).toBe('aabcab');
  });

  it('gives all places back to a key when the others are done', async () => {
    const jobs = new Jobs(2);
    jobs.start('a', 5);
    jobs.start('b');
    for (let ended = 0; ended < 3; ended += 1) await jobs.endFirst();
    expect(jobs.keys).toBe('aa');
  });

  it('frees the place of work that fails', async () => {
    const limit = new FairLimit(1);
    await limit.run('a', () => Promise.reject(new Error('failed'))).catch(() => undefined);
    await expect(limit.run('b', () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
