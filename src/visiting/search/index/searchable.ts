import type { CatalogKind } from '../../../catalog/model/catalog-kind.js';
import type { Document, RenderedEntry } from '../../../catalog/model/entry.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { SearchableTexts } from '../lexer/index-texts.js';

/** The kinds of searchable objects. */
export const SEARCH_KINDS = [
  'CATEGORY',
  'BOOTH',
  'EXHIBITOR',
  'PRODUCT',
  'SESSION',
  'ANNOUNCEMENT',
] as const satisfies CatalogKind[];

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The data of an object outside of its entry. */
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
  return (SEARCH_KINDS as readonly CatalogKind[]).includes(kind);
}

/** The searchable texts of an entry. */
export function searchableTexts(
  kind: SearchKind,
  entry: RenderedEntry,
  { hallCodes, exhibitors }: Surroundings,
): SearchableTexts {
  const own = entry.document as SearchedDocument;
  const above =
    kind === 'PRODUCT' ? (exhibitors.get(entry.parentId ?? '') as SearchedDocument | undefined) : undefined;
  const { reading, keywords = [] } = (entry.search ?? {}) as SearchSetting;
  return {
    names: valuesOf(own.name ?? own.title ?? own.text),
    readings: reading ? [reading] : [],
    keywords: [...keywords, ...offersOf(own)],
    codes: boothsOf(kind, entry).flatMap(({ code, hall }) => codesOf(code, hallCodes.get(hall) ?? '')),
    above: valuesOf(above?.name),
    cities: valuesOf(own.city ?? above?.city),
    people: peopleOf(own),
    texts: valuesOf((entry.detail as SearchedDocument | null)?.description),
  };
}

function offersOf({ brands = [], mainProducts = [] }: SearchedDocument): readonly string[] {
  return [...brands, ...mainProducts];
}

/** How a booth is written: A12, with its hall H3-A12, or with the number of that alone 3A12. */
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
