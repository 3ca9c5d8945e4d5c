/** A sort of catalog object. */
interface KindOfObject {
  /** The GraphQL type. */
  readonly type: string;
  /** The first letter of a global id. */
  readonly letter: string;
  /** Whether each replica keeps the objects of the kind in memory, because an event has few of them. */
  readonly isReference?: true;
}

/** The kinds of catalog objects in the order of rendering. A document can use documents of earlier kinds. */
const KINDS = {
  EVENT: { type: 'Event', letter: 'E', isReference: true },
  VENUE: { type: 'Venue', letter: 'V', isReference: true },
  HALL: { type: 'Hall', letter: 'H', isReference: true },
  ZONE: { type: 'Zone', letter: 'Z', isReference: true },
  CATEGORY: { type: 'Category', letter: 'C', isReference: true },
  SPONSOR_LEVEL: { type: 'SponsorLevel', letter: 'G', isReference: true },
  BOOTH: { type: 'Booth', letter: 'B' },
  EXHIBITOR: { type: 'Exhibitor', letter: 'X' },
  PRODUCT: { type: 'Product', letter: 'P' },
  SESSION: { type: 'Session', letter: 'S' },
  ANNOUNCEMENT: { type: 'Announcement', letter: 'Y' },
} as const satisfies Record<string, KindOfObject>;

export type CatalogKind = keyof typeof KINDS;

export const CATALOG_KINDS = Object.keys(KINDS) as readonly CatalogKind[];

export const REFERENCE_KINDS = CATALOG_KINDS.filter((kind) => 'isReference' in KINDS[kind]);

/** The GraphQL type of each kind. */
export const KIND_TYPES = valuesOf('type');

/** The first letter of a global id by kind. */
export const KIND_LETTERS = valuesOf('letter');

function valuesOf(key: 'type' | 'letter'): Readonly<Record<CatalogKind, string>> {
  return Object.fromEntries(CATALOG_KINDS.map((kind) => [kind, KINDS[kind][key]])) as Record<
    CatalogKind,
    string
  >;
}
