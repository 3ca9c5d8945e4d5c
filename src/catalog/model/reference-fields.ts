import { CATALOG_KINDS, type CatalogKind, KIND_TYPES } from './catalog-kind.js';

const KIND_BY_FIELD: ReadonlyMap<string, CatalogKind> = new Map(
  CATALOG_KINDS.flatMap((kind) => {
    const one = KIND_TYPES[kind].toLowerCase();
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
