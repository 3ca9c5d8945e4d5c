import { completeEntry, mergePart } from './entry.js';
import { sameEntry, samePublicContent } from '../projection/entry-difference.js';

const entry = completeEntry({
  objectId: 'x',
  eventId: 'e',
  published: true,
  document: { name: 'A' },
  lists: ['e'],
  sorts: { booth: '~', updated: '2017' },
});

describe('an entry', () => {
  it('has nothing where its renderer gave nothing', () => {
    expect([entry.slug, entry.staff, entry.venues, entry.days]).toEqual([null, null, [], []]);
  });

  it('takes in the part of another feature: more places, and its own values over others', () => {
    const whole = mergePart(entry, {
      document: { booths: ['b'] },
      venues: ['v'],
      lists: ['e', 'v'],
      sorts: { booth: 'A1' },
    });
    expect(whole).toEqual({
      ...entry,
      document: { name: 'A', booths: ['b'] },
      venues: ['v'],
      lists: ['e', 'v'],
      sorts: { booth: 'A1', updated: '2017' },
    });
  });
});

describe('the difference of two entries', () => {
  it.each([
    { document: { name: 'B' } },
    { detail: { description: 'D' } },
    { published: false },
    { slug: 's' },
    { lists: ['e', 'c'] },
    { sorts: { booth: 'A1', updated: '2017' } },
    { days: ['2017-09-15'] },
    { position: '1' },
  ])('shows in public by %j', (change) => {
    expect(samePublicContent(entry, { ...entry, ...change })).toBe(false);
  });

  it('does not show in public where only staff see it', () => {
    const other = { ...entry, staff: { status: 'APPROVED' } };
    expect([samePublicContent(entry, other), sameEntry(entry, other)]).toEqual([true, false]);
  });

  it('is none between copies', () => {
    expect(sameEntry(entry, structuredClone(entry))).toBe(true);
  });
});
