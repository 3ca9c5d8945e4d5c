import type { CatalogKind } from '../../../catalog/model/catalog-kind.js';
import type { Document, RenderedEntry } from '../../../catalog/model/entry.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { SearchableTexts } from '../lexer/index-texts.js';

interface Searchable {
  /** The description of the kind in the API. */
  readonly description: string;
  /** Of two equal matches the one with the greater bonus ranks first. */
  readonly bonus: number;
  /** An event has few objects of the kind: all are in the first tier of the index. */
  readonly isFew?: true;
}

/** The kinds of searchable objects, in the order of rendering. */
export const SEARCHABLE = {
  CATEGORY: { description: 'Subjects of exhibitors and products.', bonus: 0.025, isFew: true },
  BOOTH: { description: 'Places in halls.', bonus: 0 },
  EXHIBITOR: { description: 'Organizations.', bonus: 0.05 },
  PRODUCT: { description: 'Products of exhibitors.', bonus: 0.02 },
  SESSION: { description: 'Programme items.', bonus: 0.01, isFew: true },
  ANNOUNCEMENT: {
    description: 'Announcements, past and future ones included.',
    bonus: 0.005,
    isFew: true,
  },
} as const satisfies Partial<Record<CatalogKind, Searchable>>;

export type SearchKind = keyof typeof SEARCHABLE;

export const SEARCH_KINDS = Object.keys(SEARCHABLE) as readonly SearchKind[];

/** The kinds whose objects are all in the first tier of the index. */
export const FEW_KINDS = SEARCH_KINDS.filter((kind) => 'isFew' in SEARCHABLE[kind]);

/** The data of other objects that the texts of an entry contain. */
export interface Surroundings {
  /** Codes of halls by id. */
  hallCodes: ReadonlyMap<string, string>;
  /** Documents of exhibitors by id. */
  exhibitors: ReadonlyMap<string, Document>;
}

/** The search setting of an object. */
export interface SearchSetting {
  reading?: string | null;
  keywords?: readonly string[];
}

/** The fields of the documents of searchable kinds. */
type SearchedDocument = Partial<{
  name: LocalizedText | null;
  title: LocalizedText | null;
  text: LocalizedText | null;
  code: string;
  city: LocalizedText | null;
  description: LocalizedText | null;
  categories: readonly string[];
  exhibitor: string;
  brands: readonly string[];
  mainProducts: readonly string[];
  representatives: readonly { name: LocalizedText }[];
  speakers: readonly { name: LocalizedText }[];
  booths: readonly BoothShape[];
}>;

interface BoothShape {
  code: string;
  hall: string;
}

/** The document of an object of a searchable kind. */
export function documentOf(source: CatalogSource): SearchedDocument {
  return source as CatalogSource & SearchedDocument;
}

/** Whether objects of the kind are searchable. */
export function isSearchKind(kind: CatalogKind): kind is SearchKind {
  return kind in SEARCHABLE;
}

/** The searchable texts of an entry. */
export function searchableTexts(
  kind: SearchKind,
  entry: RenderedEntry,
  { hallCodes, exhibitors }: Surroundings,
): SearchableTexts {
  const document = entry.document as SearchedDocument;
  const exhibitor =
    kind === 'PRODUCT' ? (exhibitors.get(entry.parentId ?? '') as SearchedDocument | undefined) : undefined;
  const { reading, keywords = [] } = (entry.search ?? {}) as SearchSetting;
  return {
    names: valuesOf(document.name ?? document.title ?? document.text),
    readings: reading ? [reading] : [],
    keywords: [...keywords, ...offersOf(document)],
    codes: boothsOf(kind, entry).flatMap(({ code, hall }) => codesOf(code, hallCodes.get(hall) ?? '')),
    above: valuesOf(exhibitor?.name),
    cities: valuesOf(document.city ?? exhibitor?.city),
    people: peopleOf(document),
    texts: valuesOf((entry.detail as SearchedDocument | null)?.description),
  };
}

function offersOf({ brands = [], mainProducts = [] }: SearchedDocument): readonly string[] {
  return [...brands, ...mainProducts];
}

/** The written forms of the code of a booth: A12, H3-A12 with its hall, 3A12 with the number of its hall. */
function codesOf(code: string, hall: string): string[] {
  return [...new Set([code, hall + code, hall.replace(/^[a-z]+(?=\d)/i, '') + code])];
}

function boothsOf(kind: SearchKind, { document }: RenderedEntry): readonly BoothShape[] {
  return kind === 'BOOTH'
    ? [document as unknown as BoothShape]
    : ((document as SearchedDocument).booths ?? []);
}

function peopleOf({ representatives = [], speakers = [] }: SearchedDocument): string[] {
  return [...representatives, ...speakers].flatMap(({ name }) => valuesOf(name));
}

/** A text in all its languages, each wording once. */
export function valuesOf(text: LocalizedText | null | undefined): string[] {
  return [...new Set(Object.values(text ?? {}))];
}
