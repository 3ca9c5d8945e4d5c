import { CategoryTree } from './category-tree.js';
import { CountDeltas } from './counts.js';

const tree = new CategoryTree(
  new Map([
    ['technology', null],
    ['robots', 'technology'],
  ]),
);
const entry = {
  eventId: 'e',
  published: true,
  categories: ['robots', 'technology'],
  venues: ['v'],
  halls: ['h'],
  zones: ['z'],
  country: 'CN',
  sponsorLevel: null,
  type: 'TEAM',
};

describe('the change of counts', () => {
  it('counts an object once for each place and each category, ancestors included', () => {
    const deltas = new CountDeltas();
    deltas.add('EXHIBITOR', entry, tree, 1);
    const lines = deltas.rows.map(({ kind, dimension, value, count }) =>
      [kind, dimension, value, count].join(' '),
    );
    expect(lines.sort()).toEqual([
      'EXHIBITOR category robots 1',
      'EXHIBITOR category technology 1',
      'EXHIBITOR country CN 1',
      'EXHIBITOR hall h 1',
      'EXHIBITOR total  1',
      'EXHIBITOR type TEAM 1',
      'EXHIBITOR venue v 1',
      'EXHIBITOR zone z 1',
    ]);
  });

  it('is empty if an object leaves and enters the same places', () => {
    const deltas = new CountDeltas();
    deltas.add('EXHIBITOR', entry, tree, -1);
    deltas.add('EXHIBITOR', entry, tree, 1);
    expect(deltas.rows).toEqual([]);
  });

  it('ignores unpublished objects', () => {
    const deltas = new CountDeltas();
    deltas.add('EXHIBITOR', { ...entry, published: false }, tree, 1);
    expect(deltas.rows).toEqual([]);
  });

  it('separates kinds and events', () => {
    const deltas = new CountDeltas();
    const nowhere = {
      ...entry,
      categories: [],
      venues: [],
      halls: [],
      zones: [],
      country: null,
      sponsorLevel: null,
      type: null,
    };
    deltas.add('EXHIBITOR', nowhere, tree, 1);
    deltas.add('PRODUCT', nowhere, tree, 1);
    deltas.add('PRODUCT', { ...nowhere, eventId: 'f' }, tree, 1);
    expect(deltas.rows).toHaveLength(3);
  });
});
