import type { CatalogKind } from '../model/catalog-kind.js';
import { EventSnapshot, type ReferenceRow } from './event-snapshot.js';

function row(kind: CatalogKind, objectId: string, parentId: string | null = null): ReferenceRow {
  return {
    kind,
    objectId,
    parentId,
    document: { id: `id-${objectId}`, slug: objectId, name: { en: objectId } },
  };
}

// In the order of lists: the organizer has placed `ai` before `robots`.
const ROWS = [
  row('EVENT', 'event'),
  row('CATEGORY', 'technology'),
  row('CATEGORY', 'ai', 'technology'),
  row('CATEGORY', 'robots', 'technology'),
  row('CATEGORY', 'drones', 'robots'),
  row('VENUE', 'robots-hall'),
];

describe('the snapshot of an event', () => {
  const snapshot = new EventSnapshot('event', 7, ROWS, [
    { kind: 'EXHIBITOR', dimension: 'category', value: 'ai', count: 2 },
    { kind: 'EXHIBITOR', dimension: 'category', value: 'drones', count: 0 },
    { kind: 'PRODUCT', dimension: 'category', value: 'ai', count: 5 },
  ]);

  it('finds objects by kind and slug', () => {
    expect(snapshot.bySlug('CATEGORY', 'ai')?.objectId).toBe('ai');
    expect(snapshot.bySlug('VENUE', 'ai')).toBeUndefined();
  });

  it('lists all objects of a kind and the children of an object, in the order of lists', () => {
    expect(ids(snapshot.all('CATEGORY'))).toEqual(['technology', 'ai', 'robots', 'drones']);
    expect(ids(snapshot.childrenOf('technology', 'CATEGORY'))).toEqual(['ai', 'robots']);
    expect(snapshot.childrenOf('drones', 'CATEGORY')).toEqual([]);
  });

  it('returns a category with its descendants, itself first', () => {
    expect(snapshot.withDescendants('technology')).toEqual(['technology', 'ai', 'robots', 'drones']);
    expect(snapshot.withDescendants('unknown')).toEqual(['unknown']);
  });

  it('sorts objects by the order of lists, regardless of the order of their ids', () => {
    expect(ids(snapshot.getAll(['drones', 'unknown', 'ai', 'technology']))).toEqual([
      'technology',
      'ai',
      'drones',
    ]);
    expect(snapshot.getAll([])).toEqual([]);
  });

  it('returns counts by kind and dimension, without zeros', () => {
    expect([...snapshot.counts('EXHIBITOR', 'category')]).toEqual([['ai', 2]]);
    expect([...snapshot.counts('PRODUCT', 'category')]).toEqual([['ai', 5]]);
    expect([...snapshot.counts('SESSION', 'total')]).toEqual([]);
  });

  it('requires the document of the event itself', () => {
    expect(() => new EventSnapshot('other', 1, ROWS, [])).toThrow('has no document');
  });
});

function ids(sources: readonly { objectId: string }[]): string[] {
  return sources.map(({ objectId }) => objectId);
}
