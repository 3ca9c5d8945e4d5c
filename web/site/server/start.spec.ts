import type { ExecuteQuery } from './execute-query.js';
import { PageClock } from './page-clock.js';
import { startEvent } from './start.js';

/** In Shanghai it is already the next day. */
const NOW = Date.parse('2026-11-27T16:20:00Z');
const day = (offset: number) =>
  new Date(Date.parse('2026-11-28') + offset * 86_400_000).toISOString().slice(0, 10);
const clock = () => new PageClock(NOW);

/** The events of a catalog, the latest first. */
function events(...list: readonly { slug: string; from: number; booths: boolean }[]): ExecuteQuery {
  const nodes = list.map(({ slug, from, booths }) => ({
    slug,
    startsOn: day(from),
    endsOn: day(from + 2),
    timeZone: 'Asia/Shanghai',
    exhibitors: { nodes: booths ? [{}] : [] },
  }));
  return (() => Promise.resolve({ events: { nodes } })) as unknown as ExecuteQuery;
}

describe('the event that the site opens', () => {
  it('is an event whose days include today', async () => {
    const executeQuery = events(
      { slug: 'next', from: 9, booths: true },
      { slug: 'now', from: -1, booths: false },
      { slug: 'last', from: -9, booths: true },
    );
    expect((await startEvent(executeQuery, clock()))?.slug).toBe('now');
  });

  it('is an event whose first day has begun in its own time zone', async () => {
    const executeQuery = events(
      { slug: 'next', from: 1, booths: true },
      { slug: 'now', from: 0, booths: true },
    );
    expect((await startEvent(executeQuery, clock()))?.slug).toBe('now');
  });

  it('is determined again at the next quarter of an hour', async () => {
    const requested = clock();
    await startEvent(events({ slug: 'last', from: -9, booths: true }), requested);
    expect(requested.expiresAt).toBe(Date.parse('2026-11-27T16:30:00Z'));
  });

  it('is the next event before the last one', async () => {
    const executeQuery = events(
      { slug: 'later', from: 90, booths: true },
      { slug: 'next', from: 9, booths: false },
      { slug: 'last', from: -9, booths: true },
    );
    expect((await startEvent(executeQuery, clock()))?.slug).toBe('next');
  });

  it('is the last event with exhibitors at booths if all are over', async () => {
    const executeQuery = events(
      { slug: 'empty', from: -9, booths: false },
      { slug: 'last', from: -99, booths: true },
    );
    expect((await startEvent(executeQuery, clock()))?.slug).toBe('last');
  });

  it('is the last event if none has booths', async () => {
    const executeQuery = events(
      { slug: 'last', from: -9, booths: false },
      { slug: 'first', from: -99, booths: false },
    );
    expect((await startEvent(executeQuery, clock()))?.slug).toBe('last');
  });
});
