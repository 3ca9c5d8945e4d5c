import type { RequestLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { documentOf, valuesOf } from '../index/searchable.js';
import { findIdeas } from '../ideas/find-ideas.js';
import { type FieldText, fieldTextOf, plainTextOf } from '../lexer/field-text.js';
import { normalizeWithPlaces } from '../lexer/normalize.js';
import type { Term } from '../query/term.js';
import { matchTerm } from '../rank/match.js';
import type { Span } from '../rank/match-span.js';

/** The number of characters before the first match of a long text. */
const LEADING_CHARACTERS = 40;
const MAX_LENGTH = 160;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of a hit with its matches marked. */
export interface Highlight {
  field: string;
  text: string;
}

/**
 * The texts of an object, its exhibitor and its categories that match, with the languages of a field in their
 * order.
 */
export async function highlightsOf(
  node: CatalogSource,
  terms: readonly Term[],
  loaders: RequestLoaders,
): Promise<Highlight[]> {
  const texts = await textsOf(node, loaders);
  return texts.flatMap(([field, values]) =>
    values.flatMap((value) => {
      const text = highlight(value, terms);
      return text === undefined ? [] : [{ field, text }];
    }),
  );
}

/** A word of the query that matched only by an idea. */
export interface SearchReason {
  /** The word of the query, in normal form. */
  word: string;
  /** The word of the object with the same idea or a narrower one. */
  text: string;
}

/** The words of the query that an object does not contain, each with the word of the object for the same idea. */
export async function reasonsOf(
  node: CatalogSource,
  terms: readonly Term[],
  loaders: RequestLoaders,
): Promise<SearchReason[]> {
  const ideaTerms = terms.filter(({ ideas }) => ideas.length > 0);
  if (ideaTerms.length === 0) return [];
  const values = (await textsOf(node, loaders)).flatMap(([, texts]) => texts);
  const texts = values.map((value) => {
    const { text, places } = normalizeWithPlaces(value);
    return { value, places, text: plainTextOf(text) };
  });
  return ideaTerms.flatMap((term) => {
    if (texts.some(({ text }) => matchTerm(term, text))) return [];
    for (const { value, places, text } of texts) {
      const [span] = ideaSpans(term, text);
      if (span)
        return [{ word: term.text, text: value.slice(places[span[0]], endOf(places, span[1], value)) }];
    }
    return [];
  });
}

/** The texts of an object, its exhibitor and its categories, by field. */
async function textsOf(
  node: CatalogSource,
  loaders: RequestLoaders,
): Promise<(readonly [field: string, texts: string[]])[]> {
  const document = documentOf(node);
  const exhibitor = document.exhibitor ? await loaders.entry(document.exhibitor) : null;
  return [
    ['name', valuesOf(document.name)],
    ['title', valuesOf(document.title)],
    ['text', valuesOf(document.text)],
    ['code', [...(document.code ? [document.code] : []), ...(document.booths ?? []).map(({ code }) => code)]],
    ['exhibitor', valuesOf(exhibitor && documentOf(exhibitor).name)],
    ['category', node.event.getAll(document.categories ?? []).flatMap(({ name }) => valuesOf(name))],
    ['city', valuesOf(document.city)],
    ['speaker', (document.speakers ?? document.representatives ?? []).flatMap(({ name }) => valuesOf(name))],
    ['description', valuesOf(document.description)],
  ];
}

/** The words of the ideas of a term in a text. */
function ideaSpans({ ideas }: Term, { tokens }: FieldText): Span[] {
  if (ideas.length === 0) return [];
  return findIdeas(tokens)
    .filter((word) => word.ideas.some(({ id }) => ideas.some(({ below }) => below.has(id))))
    .map(({ start, end }): Span => [start, end]);
}

/**
 * The text as HTML with matches between `<mark>` and `</mark>`; undefined without a match. A long text is
 * truncated, and is not matched by pinyin.
 */
function highlight(text: string, terms: readonly Term[]): string | undefined {
  const normalText = normalizeWithPlaces(text);
  const fieldText = text.length > MAX_LENGTH ? plainTextOf(normalText.text) : fieldTextOf(normalText.text);
  const spans = terms.flatMap((term) => matchTerm(term, fieldText)?.spans ?? ideaSpans(term, fieldText));
  if (spans.length === 0) return undefined;
  const places = spans.map(([start, end]): Span => [
    normalText.places[start] ?? 0,
    endOf(normalText.places, end, text),
  ]);
  return mark(text, joinSpans(places));
}

/** The end of the last matched character in the original text, without the omitted characters after it. */
function endOf(places: readonly number[], end: number, text: string): number {
  const last = places[end - 1] ?? 0;
  const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  let next = last + width;
  // Combining marks belong to the preceding letter.
  while (/^\p{Mark}/u.test(text.slice(next))) next += 1;
  return next;
}

function joinSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((left, right) => left[0] - right[0]);
  const joinedSpans: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = joinedSpans.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joinedSpans.push([start, end]);
  }
  return joinedSpans;
}

function mark(text: string, spans: readonly Span[]): string {
  const first = spans[0]?.[0] ?? 0;
  const from = text.length <= MAX_LENGTH ? 0 : Math.max(0, first - LEADING_CHARACTERS);
  const to = text.length <= MAX_LENGTH ? text.length : Math.min(text.length, from + MAX_LENGTH);
  let html = from > 0 ? '…' : '';
  let place = from;
  for (const [start, end] of spans) {
    if (end > to) break;
    html += `${escape(text.slice(place, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    place = end;
  }
  return `${html}${escape(text.slice(place, to))}${to < text.length ? '…' : ''}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
