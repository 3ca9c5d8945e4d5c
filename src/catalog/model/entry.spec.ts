import { completeEntry, mergePart, sameEntry, samePublicContent } from './entry.js';

const entry = completeEntry({
  objectId: 'x',
  eventId: 'e',
  published: true,
  document: { name: 'A' },
  lists: ['e'],
  sorts: { booth: '~', updated: '2017' },
});

describe('an entry', () => {
  it('has empty values for those that its renderer omits', () => {
    expect([entry.slug, entry.staff, entry.venues, entry.days]).toEqual([null, null, [], []]);
  });

  it('merges the part of another feature: adds its places, and prefers its values', () => {
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
  ])('is public for a change of %j', (change) => {
    expect(samePublicContent(entry, { ...entry, ...change })).toBe(false);
  });

  it('is not public if only fields for staff differ', () => {
    const other = { ...entry, staff: { status: 'APPROVED' } };
    expect([samePublicContent(entry, other), sameEntry(entry, other)]).toEqual([true, false]);
  });

  it('is empty between copies', () => {
    expect(sameEntry(entry, structuredClone(entry))).toBe(true);
  });
});
