import { sampleFaults } from './faults/sample-validation.js';
import { weekEditions } from '../../src/sample/week/week-editions.js';

describe('the editions of the Week', () => {
  const editions = weekEditions();
  const archived = editions.filter((edition) => edition.event.slug !== 'innovation-week-2017');

  it('are one per year, numbered from 1 to 8', () => {
    expect(editions.map((edition) => [edition.event.slug, edition.event.edition])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`innovation-week-${2014 + number}`, number]),
    );
  });

  it.each(archived.map((edition) => [edition.event.slug, edition] as const))(
    'include %s, which has no faults',
    (_, edition) => {
      expect(sampleFaults(edition)).toEqual([]);
    },
  );

  it('are archived, except the third', () => {
    expect(new Set(archived.map((edition) => edition.event.status))).toEqual(new Set(['ARCHIVED']));
  });

  it('have one main venue each', () => {
    for (const edition of editions) {
      expect(edition.venues.filter((venue) => venue.role === 'MAIN')).toHaveLength(1);
    }
  });

  it('have an English theme except the three without an English source', () => {
    const untranslated = editions.filter((edition) => edition.event.theme?.en === undefined);
    expect(untranslated.map((edition) => edition.event.edition)).toEqual([2, 3, 4]);
  });

  it('have no undocumented booths and state a source for each exhibitor and product', () => {
    for (const one of archived.flatMap((edition) => [...edition.exhibitors])) {
      expect(one.booths).toEqual([]);
      for (const item of [one, ...one.products]) expect(item.description?.['zh-Hans']).toContain('来源');
    }
  });

  it('are identical each time', () => {
    expect(weekEditions()).toEqual(editions);
  });
});
