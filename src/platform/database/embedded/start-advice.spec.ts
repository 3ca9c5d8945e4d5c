import { lastFailure, startAdvice } from './start-advice.js';

const STAMP = '2026-01-01 12:00:00.000 UTC [42] ';

describe('a failed start of the embedded PostgreSQL', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', /The disk is full/],
    [
      'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 14, which is not compatible with this version 18.0.',
      /Another version of PostgreSQL wrote this data/,
    ],
    ['PANIC:  could not locate a valid checkpoint record at 0/1', /The data is damaged/],
    ['FATAL:  "/data/postgres" is not a valid data directory', /The data is damaged/],
    ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', /still uses the data/],
  ])('returns advice for %j', (lines, advice) => {
    const log = lines.split('\n').map((line) => STAMP + line);
    const failure = lastFailure([`${STAMP}LOG:  starting`, ...log, `${STAMP}LOG:  shut down`].join('\n'));
    expect(failure).toBe(lines.replace('\n', ' '));
    expect(startAdvice(failure ?? '', '/data/postgres')).toMatch(advice);
  });

  it('returns no advice for an unknown failure', () => {
    expect(startAdvice('FATAL:  something new', '/data')).toBeUndefined();
  });
});
