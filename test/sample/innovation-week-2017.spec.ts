import { innovationWeek2017 } from '../../src/sample/week/innovation-week-2017.js';
import { sampleFaults } from './faults/sample-validation.js';
import type { SampleExhibitor } from '../../src/sample/edition.js';

describe('the Week of 2017', () => {
  const edition = innovationWeek2017();
  const exhibitors = [...edition.exhibitors];
  const documented = ['onespace', 'tsinghua-holdings', 'ucloud'];
  const at = (venue: string): SampleExhibitor[] =>
    exhibitors.filter((one) => one.published && one.booths.some((booth) => booth.venue === venue));
  const productsOf = (some: SampleExhibitor[]) => some.flatMap((one) => one.products);

  it('has no faults', () => {
    expect(sampleFaults(edition)).toEqual([]);
  });

  it('lists the venues in order of their rank', () => {
    expect(edition.venues.map((venue) => [venue.slug, venue.role])).toEqual([
      ['changyang-campus', 'MAIN'],
      ['zhongguancun', 'BRANCH'],
      ['yizhuang', 'SIDE'],
    ]);
  });

  it('has 264 published companies at Zhongguancun', () => {
    expect(at('zhongguancun').filter((one) => one.kind === 'COMPANY')).toHaveLength(264);
  });

  it('has 262 products of 106 exhibitors at Yizhuang', () => {
    expect(at('yizhuang')).toHaveLength(106);
    expect(productsOf(at('yizhuang'))).toHaveLength(262);
  });

  it('has 152 projects of 60 exhibitors in Shanghai', () => {
    expect(at('changyang-campus')).toHaveLength(60);
    expect(productsOf(at('changyang-campus')).filter((one) => one.kind === 'PROJECT')).toHaveLength(152);
  });

  it('has each exhibitor at only one venue', () => {
    for (const one of exhibitors) expect(new Set(one.booths.map((booth) => booth.venue)).size).toBe(1);
  });

  it('has three unpublished exhibitors', () => {
    expect(exhibitors.filter((one) => !one.published)).toHaveLength(3);
  });

  it('has exhibitors with two booths, and shared, free and blocked booths', () => {
    const booths = edition.venues.flatMap((venue) => venue.halls.flatMap((hall) => hall.booths));
    const places = exhibitors.flatMap((one) => one.booths);
    const occupied = new Set(places.map((place) => `${place.venue} ${place.hall} ${place.code}`));
    expect(exhibitors.filter((one) => one.booths.length === 2).length).toBeGreaterThan(5);
    expect(places.length - occupied.size).toBeGreaterThan(5);
    expect(booths.filter((booth) => booth.blocked)).toHaveLength(9);
    expect(booths.length - occupied.size).toBeGreaterThan(20);
  });

  it('has no invented products, shared booths or sessions for documented firms', () => {
    for (const one of exhibitors.filter((each) => documented.includes(each.slug))) {
      expect(one.products).toEqual([]);
      expect(one.booths.map((booth) => booth.shared)).toEqual([undefined]);
      expect(edition.sessions.flatMap((session) => session.exhibitors)).not.toContain(one.slug);
    }
  });

  it('marks every other description as sample data', () => {
    const invented = exhibitors.filter((one) => !documented.includes(one.slug));
    for (const one of [...invented, ...productsOf(invented), ...edition.sessions]) {
      expect(one.description?.['zh-Hans']).toMatch(/示例数据。$/);
      expect(one.description?.en).toMatch(/Sample data\.$/);
    }
  });

  it('has only valid host names', () => {
    for (const one of exhibitors.filter((each) => each.contactEmail !== undefined)) {
      expect(one.contactEmail).toMatch(/^info@[a-z0-9-]{1,63}\.example$/);
      if (one.website !== undefined) expect(one.website).toMatch(/^https:\/\/[a-z0-9-]{1,63}\.example$/);
    }
  });

  it('has at least 30 sessions, on all of the seven days', () => {
    expect(edition.sessions.length).toBeGreaterThanOrEqual(30);
    expect(new Set(edition.sessions.map((session) => session.startsAt.slice(0, 10))).size).toBe(7);
  });

  it('is identical each time', () => {
    expect(innovationWeek2017()).toEqual(edition);
  });
});
