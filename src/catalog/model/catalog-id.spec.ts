import fc from 'fast-check';
import { ACCESS_LETTERS } from '../../identity/account/model/account-id.js';
import { decodeCatalogId, encodeCatalogId } from './catalog-id.js';
import { CATALOG_KINDS, KIND_LETTERS } from './catalog-kind.js';

describe('a global id', () => {
  it('encodes the kind and the id of an object without loss', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATALOG_KINDS), fc.uuid(), (kind, objectId) => {
        expect(decodeCatalogId(encodeCatalogId(kind, objectId))).toEqual({ kind, objectId });
      }),
    );
  });

  it('has a different letter for each kind, also outside of the catalog', () => {
    const letters = [...Object.values(KIND_LETTERS), ...ACCESS_LETTERS];
    expect(new Set(letters).size).toBe(CATALOG_KINDS.length + ACCESS_LETTERS.length);
  });

  it('has only one valid form', () => {
    const texts = fc.sample(fc.stringMatching(/^[A-Z][\w-]{22}$/), 10_000);
    const again = texts.flatMap((text) => {
      const id = decodeCatalogId(text);
      return id ? [{ text, encoded: encodeCatalogId(id.kind, id.objectId) }] : [];
    });
    // One text in sixteen has a last character without superfluous bits, if its letter is that of a kind.
    expect(again.length).toBeGreaterThan(0);
    expect(again.filter(({ text, encoded }) => text !== encoded)).toEqual([]);
  });

  it.each(['', 'X', 'XAAAAAAAAAAAAAAAAAAAAAB', 'QAAAAAAAAAAAAAAAAAAAAAA', 'XAAAAAAAAAAAAAAAAAAAAAA='])(
    'is not %j',
    (text) => {
      expect(decodeCatalogId(text)).toBeNull();
    },
  );
});
