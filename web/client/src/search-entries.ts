import type { CatalogReading } from './catalog-reading.js';
import type { CatalogObject, LocalizedText } from './objects.js';
import type { SearchEntry } from './search-index.js';

/** The searchable types of objects. */
export type FoundType = 'Exhibitor' | 'Product' | 'Category' | 'Session' | 'Booth';

/** The weights rank exhibitors first among hits with the same score. */
const TYPES: Readonly<Record<FoundType, { bit: number; weight: number }>> = {
  Exhibitor: { bit: 1, weight: 1 },
  Category: { bit: 2, weight: 0.98 },
  Product: { bit: 4, weight: 0.95 },
  Session: { bit: 8, weight: 0.93 },
  Booth: { bit: 16, weight: 0.9 },
};

/** The bits of some types, by default of all. */
export function bitsOf(types: readonly FoundType[] = Object.keys(TYPES) as FoundType[]): number {
  return types.reduce((bits, type) => bits | TYPES[type].bit, 0);
}

/** Whether objects of this type are searchable. */
export function isSearchable(object: CatalogObject): object is CatalogObject<FoundType> {
  return object.type in TYPES;
}

/** The searchable data of an object. */
export function entryOf(
  slot: number,
  object: CatalogObject<FoundType>,
  catalog: CatalogReading,
): SearchEntry {
  const { body, type } = object;
  const name: LocalizedText = 'name' in body ? body.name : 'title' in body ? body.title : {};
  const { bit, weight } = TYPES[type];
  return {
    slot,
    type: bit,
    weight,
    names: Object.values(name).map((text) => text ?? ''),
    readings: body.readings ?? [],
    codes: codesOf(object, catalog),
    texts: textsOf(object, catalog),
  };
}

function codesOf(object: CatalogObject<FoundType>, catalog: CatalogReading): string[] {
  const booths =
    object.type === 'Booth'
      ? [object]
      : object.type === 'Exhibitor'
        ? catalog.booths(object).map(({ booth }) => booth)
        : [];
  return booths.flatMap(({ body }) => [catalog.boothCode(body), body.code]);
}

function textsOf({ body }: CatalogObject<FoundType>, catalog: CatalogReading): string[] {
  const people = 'representatives' in body ? body.representatives : 'speakers' in body ? body.speakers : [];
  const texts: string[] = [];
  if ('description' in body) addAll(texts, body.description);
  if ('city' in body) addAll(texts, body.city);
  if ('exhibitor' in body) addAll(texts, catalog.get(body.exhibitor, 'Exhibitor')?.body.name);
  for (const { name } of people) addAll(texts, name);
  return texts;
}

/** A loop, because a large fair has hundreds of thousands of texts. */
function addAll(texts: string[], localized: LocalizedText | null | undefined): void {
  for (const locale in localized) {
    const text = localized[locale];
    if (text !== undefined) texts.push(text);
  }
}
