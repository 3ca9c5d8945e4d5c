import fc from 'fast-check';
import { decodeCatalogId, encodeCatalogId } from './catalog-id.js';
import { CATALOG_KINDS, KIND_LETTERS } from './catalog-kind.js';

describe('a global id', () => {
  it('gives back the kind and id that it was made of, and no two are alike', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATALOG_KINDS), fc.uuid(), (kind, objectId) => {
        expect(decodeCatalogId(encodeCatalogId(kind, objectId))).toEqual({ kind, objectId });
      }),
    );
  });

  it('has a letter of its own for each kind', () => {
    expect(new Set(Object.values(KIND_LETTERS)).size).toBe(CATALOG_KINDS.length);
  });

  it('can be read from one form only', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = decodeCatalogId(text);
        if (found) expect(encodeCatalogId(found.kind, found.objectId)).toBe(text);
      }),
    );
  });

  it.each(['', 'X', 'XAAAAAAAAAAAAAAAAAAAAAB', 'QAAAAAAAAAAAAAAAAAAAAAA', 'XAAAAAAAAAAAAAAAAAAAAAA='])(
    'is not %j',
    (text) => {
      expect(decodeCatalogId(text)).toBeNull();
    },
  );
});
