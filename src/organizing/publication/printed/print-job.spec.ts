import { PrintJob } from './print-job.js';
import { PrintedFile } from './printed-file.js';

const FACTS = { locale: 'en', slug: 'fair', revision: 1, tag: '"1"' };

describe('a print job', () => {
  it('returns one file to all waiting callers and reports the previous progress to each', async () => {
    let finish: (file: PrintedFile) => void = () => undefined;
    const job = new PrintJob(() => new Promise((resolve) => (finish = resolve)));
    const first = job.join({});
    job.start(10);
    job.advance(4);
    const seen: (number | undefined)[] = [];
    const second = job.join({
      progress: {
        start: (total) => seen.push(total),
        advance: (count) => seen.push(count),
        finish: () => undefined,
      },
    });
    job.advance(2);
    const file = new PrintedFile(FACTS);
    finish(file);
    expect([await first, await second, seen]).toEqual([file, file, [10, 4, 2]]);
    file.release();
  });

  it('continues while a caller waits and stops after the last one has left', async () => {
    const job = new PrintJob(() => new Promise(() => undefined));
    const [one, other] = [new AbortController(), new AbortController()];
    const waiting = [one, other].map(({ signal }) => job.join({ signal }).catch((error: unknown) => error));
    one.abort(new Error('left'));
    await waiting[0];
    expect(job.signal.aborted).toBe(false);
    other.abort(new Error('left too'));
    await waiting[1];
    expect(job.signal.aborted).toBe(true);
  });
});
