import { CatalogObjects } from './catalog-objects.js';
import { CatalogReading } from './catalog-reading.js';
import type { CatalogObject } from './objects.js';

const WORDS = ['重庆', '安', '北京', 'Siemens', '3M', '10', '沈阳', 'Ä', 'z'];
const LOCALES = ['zh-Hans', 'en'];

/** A company with different names in the languages. */
function company(number: number, salt = 0): CatalogObject {
  const word = (factor: number): string => WORDS[(number * factor + salt) % WORDS.length] ?? '';
  const name = { 'zh-Hans': `${word(7)}${word(5)}`, en: `${word(11)} ${word(2)}` };
  return { id: `X${number}`, type: 'Exhibitor', revision: 1, body: { name } } as unknown as CatalogObject;
}

const COMPANIES = Array.from({ length: 2000 }, (_, number) => company(number));

function readingOf(objects: Iterable<CatalogObject>): CatalogReading {
  return new CatalogReading(new CatalogObjects(objects), () => LOCALES, 'en');
}

describe('the sorted lists of a catalog', () => {
  it('are the same if they are sorted in slices', async () => {
    const reading = readingOf(COMPANIES);
    for (const locale of LOCALES) {
      await reading.prepareList('Exhibitor', locale);
      expect(reading.list('Exhibitor', {}, locale)).toEqual(
        readingOf(COMPANIES).list('Exhibitor', {}, locale),
      );
    }
  });

  it('exclude an object that was deleted during the sorting', async () => {
    const objects = new CatalogObjects(COMPANIES);
    const reading = new CatalogReading(objects, () => LOCALES, 'en');
    const prepared = reading.prepareList('Exhibitor', 'en');
    objects.delete('X5');
    reading.forget(new Set(['X5']));
    await prepared;
    expect(reading.list('Exhibitor', {}, 'en').map(({ id }) => id)).not.toContain('X5');
  });

  it('of an exhibitor are correct after a preparation, even if the catalog changes meanwhile', async () => {
    const product = (number: number): CatalogObject =>
      ({
        ...company(number),
        id: `P${number}`,
        type: 'Product',
        body: { exhibitor: `X${number % 5}`, name: { en: 'Arm' } },
      }) as unknown as CatalogObject;
    const objects = new CatalogObjects(Array.from({ length: 20_000 }, (_, number) => product(number)));
    const reading = new CatalogReading(objects, () => LOCALES, 'en');
    const listed = (): number => reading.unsorted('Product', { exhibitor: 'X3' }).length;
    const preparing = reading.prepareExhibitors();
    objects.delete('P3');
    reading.forget(new Set(['P3']));
    await preparing;
    expect(listed()).toBe(3999);
    reading.forget(new Set(['P4']));
    await reading.prepareExhibitors();
    expect(listed()).toBe(3999);
  });

  it('of an exhibitor follow a product that moves to another exhibitor', () => {
    const product = (exhibitor: string): CatalogObject =>
      ({
        ...company(1),
        id: 'P1',
        type: 'Product',
        body: { exhibitor, name: { en: 'Arm' } },
      }) as unknown as CatalogObject;
    const objects = new CatalogObjects([product('X1')]);
    const reading = new CatalogReading(objects, () => LOCALES, 'en');
    const counts = (): number[] =>
      ['X1', 'X2'].map((exhibitor) => reading.unsorted('Product', { exhibitor }).length);
    expect(counts()).toEqual([1, 0]);
    objects.set(product('X2'));
    reading.forget(new Set(['P1']));
    expect(counts()).toEqual([0, 1]);
    objects.set(product('X1'));
    reading.forget(new Set(['P1']));
    expect(counts()).toEqual([1, 0]);
  });

  it('include added and renamed objects, and exclude deleted ones', () => {
    const objects = new CatalogObjects(COMPANIES);
    const reading = new CatalogReading(objects, () => LOCALES, 'en');
    for (const locale of LOCALES) reading.list('Exhibitor', {}, locale);
    for (let step = 0; step < 30; step += 1) {
      const [removed, renamed, added] = [step * 3, step * 5 + 1, 3000 + step];
      objects.delete(`X${removed}`);
      for (const object of [company(renamed, step), company(added)]) objects.set(object);
      reading.forget(new Set([`X${removed}`, `X${renamed}`, `X${added}`]));
    }
    for (const locale of LOCALES) {
      const fresh = readingOf(objects.values()).list('Exhibitor', {}, locale);
      expect(reading.list('Exhibitor', {}, locale)).toEqual(fresh);
    }
  });
});
