import { fieldTextOf, plainTextOf } from '../lexer/field-text.js';
import { normalizeWithPlaces } from '../lexer/normalize.js';
import type { Term } from '../query/term.js';
import { matchTerm } from './match.js';
import type { Span } from './match-span.js';

/** How much of a long text is shown around the first match. */
const BEFORE = 40;
const LENGTH = 160;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The text as HTML with matches between `<mark>` and `</mark>`; undefined without a match. A long text is
 * truncated and not matched by pinyin.
 */
export function highlight(text: string, terms: readonly Term[]): string | undefined {
  const normal = normalizeWithPlaces(text);
  const read = text.length > LENGTH ? plainTextOf(normal.text) : fieldTextOf(normal.text);
  const spans = terms.flatMap((term) => matchTerm(term, read)?.spans ?? []);
  if (spans.length === 0) return undefined;
  const places = spans.map(([start, end]): Span => [
    normal.places[start] ?? 0,
    endOf(normal.places, end, text),
  ]);
  return mark(text, join(places));
}

/** The end of the character before `end`, not the start of the next visible one. */
function endOf(places: readonly number[], end: number, text: string): number {
  const last = places[end - 1] ?? 0;
  const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  let next = last + width;
  // Combining marks belong to the preceding letter.
  while (/^\p{Mark}/u.test(text.slice(next))) next += 1;
  return next;
}

function join(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((left, right) => left[0] - right[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function mark(text: string, spans: readonly Span[]): string {
  const first = spans[0]?.[0] ?? 0;
  const from = text.length <= LENGTH ? 0 : Math.max(0, first - BEFORE);
  const to = text.length <= LENGTH ? text.length : Math.min(text.length, from + LENGTH);
  let marked = from > 0 ? '…' : '';
  let place = from;
  for (const [start, end] of spans) {
    if (end > to) break;
    marked += `${escape(text.slice(place, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    place = end;
  }
  return `${marked}${escape(text.slice(place, to))}${to < text.length ? '…' : ''}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
