import { createHash } from 'node:crypto';
import { KIND_LETTERS } from '../../../catalog/model/catalog-kind.js';
import type { RenderedEntry } from '../../../catalog/model/entry.js';
import { ideasOfTexts } from '../ideas/ideas-of-texts.js';
import { indexTexts, type SearchableTexts } from '../lexer/index-texts.js';
import { LEXEME, referenceLexeme, scopeLexeme } from '../lexer/lexeme.js';
import { PIPELINE_VERSION } from './pipeline.js';
import { searchableTexts, type SearchKind, type Surroundings } from './searchable.js';

/** A new row of catalog_search. */
export interface SearchRow {
  object_id: string;
  event_id: string;
  kind: SearchKind;
  pipeline: number;
  stamp: string;
  lexemes: string[];
  fields: string;
  categories: string[];
  venues: string[];
  halls: string[];
  country: string | null;
  type: string | null;
  premiere: boolean | null;
}

/** The source of a row. A comparison of its digest is much cheaper than a computation of lexemes. */
export interface SearchSource {
  entry: RenderedEntry;
  kind: SearchKind;
  texts: SearchableTexts;
  stamp: string;
}

const STAMP_LENGTH = 16;

/** Collects the indexed texts of an entry, and computes their digest. */
export function sourceOf(kind: SearchKind, entry: RenderedEntry, surroundings: Surroundings): SearchSource {
  const { eventId, published, categories, venues, halls, zones, country, type, premiere } = entry;
  const texts = searchableTexts(kind, entry, surroundings);
  const columns = [eventId, published, categories, venues, halls, zones, country, type, premiere];
  const digest = createHash('sha256').update(JSON.stringify([PIPELINE_VERSION, columns, texts]));
  return { kind, entry, texts, stamp: digest.digest('base64url').slice(0, STAMP_LENGTH) };
}

/** A row with the words of its object for spelling correction. */
export type IndexRow = SearchRow & { vocabulary: string[] };

export function rowOf({ kind, entry, texts, stamp }: SearchSource): IndexRow {
  const { lexemes, vocabulary, fields } = indexTexts(texts);
  const { ideas, lexemes: ideaLexemes } = ideasOfTexts(texts);
  const { eventId, published, categories, venues, halls, zones, country, type, premiere } = entry;
  const references = [...categories, ...venues, ...halls, ...zones];
  const scopes = published ? (['all', 'published'] as const) : (['all'] as const);
  return {
    object_id: entry.objectId,
    event_id: eventId,
    kind,
    pipeline: PIPELINE_VERSION,
    stamp,
    lexemes: [
      ...lexemes,
      ...ideaLexemes,
      ...references.map(referenceLexeme),
      ...(country ? [LEXEME.country + country.toLowerCase()] : []),
      ...scopes.flatMap((scope) => [
        scopeLexeme(scope, eventId),
        scopeLexeme(scope, eventId, KIND_LETTERS[kind]),
      ]),
    ],
    vocabulary: [...vocabulary],
    fields: JSON.stringify({ kind, references, country, ...fields, ideas }),
    categories,
    venues,
    halls,
    country,
    type,
    premiere,
  };
}
