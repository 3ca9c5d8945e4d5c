/** The kinds of catalog objects in the order of rendering. A document can use documents of earlier kinds. */
export const CATALOG_KINDS = [
  'EVENT',
  'VENUE',
  'HALL',
  'ZONE',
  'CATEGORY',
  'BOOTH',
  'EXHIBITOR',
  'PRODUCT',
  'SESSION',
  'ANNOUNCEMENT',
] as const;

export type CatalogKind = (typeof CATALOG_KINDS)[number];

/** Kinds with few objects per event. A replica has them in memory. */
export const REFERENCE_KINDS = [
  'EVENT',
  'VENUE',
  'HALL',
  'ZONE',
  'CATEGORY',
] as const satisfies CatalogKind[];

/** The GraphQL type of each kind. */
export const KIND_TYPES: Readonly<Record<CatalogKind, string>> = {
  EVENT: 'Event',
  VENUE: 'Venue',
  HALL: 'Hall',
  ZONE: 'Zone',
  CATEGORY: 'Category',
  BOOTH: 'Booth',
  EXHIBITOR: 'Exhibitor',
  PRODUCT: 'Product',
  SESSION: 'Session',
  ANNOUNCEMENT: 'Announcement',
};

/** The first letter of a global id. */
export const KIND_LETTERS: Readonly<Record<CatalogKind, string>> = {
  EVENT: 'E',
  VENUE: 'V',
  HALL: 'H',
  ZONE: 'Z',
  CATEGORY: 'C',
  BOOTH: 'B',
  EXHIBITOR: 'X',
  PRODUCT: 'P',
  SESSION: 'S',
  ANNOUNCEMENT: 'Y',
};
