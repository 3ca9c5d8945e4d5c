import { CATALOG_KINDS, type CatalogKind, KIND_TYPES } from './catalog-kind.js';

/** The fields that do not have the name of the type. `sponsorLevel` of exhibitors is the name of the level. */
const FIELDS: Partial<Record<CatalogKind, string>> = { SPONSOR_LEVEL: 'sponsorship' };

const KIND_BY_FIELD: ReadonlyMap<string, CatalogKind> = new Map(
  CATALOG_KINDS.flatMap((kind) => {
    const one = FIELDS[kind] ?? KIND_TYPES[kind].toLowerCase();
    return [one, pluralOf(one)].map((field) => [field, kind] as const);
  }),
);

/** The kind of the objects that a field of this name refers to: `hall`, or `halls` for a list. */
export function referredKind(field: string): CatalogKind | undefined {
  return KIND_BY_FIELD.get(field);
}

function pluralOf(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
