import type { PageFragment } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { icon } from './rows.js';

/** The number of objects on a page. */
export const PAGE_SIZE = 24;

/** The arguments of a connection for the page in the address. */
export function pagingOf(query: URLSearchParams): Record<string, string | number> {
  const [after, before] = [query.get('after'), query.get('before')];
  if (before !== null && after === null) return { last: PAGE_SIZE, before };
  return after === null ? { first: PAGE_SIZE } : { first: PAGE_SIZE, after };
}

/** Links to the next and the previous page; nothing for a list of one page. */
export function pager(
  visit: Visit,
  { hasNextPage, hasPreviousPage, startCursor, endCursor }: PageFragment,
  hrefOf: (changes: Readonly<Record<string, string | null>>) => string,
): Markup | undefined {
  if (!hasNextPage && !hasPreviousPage) return undefined;
  const words = wordsOf(visit);
  const previous =
    hasPreviousPage &&
    html`<a class="button" rel="prev" href="${hrefOf({ before: startCursor })}"
      >${icon('chevron-left', 20)}${words.previous}</a
    >`;
  const next = hasNextPage && nextButton(visit, hrefOf({ after: endCursor }));
  return html`<nav class="pager" aria-label="${words.pages}">${previous}${next}</nav>`;
}

/** A link to the next page only, for a list that is not read backwards. */
export function nextLink(visit: Visit, href: string): Markup {
  return html`<nav class="pager" aria-label="${wordsOf(visit).pages}">${nextButton(visit, href)}</nav>`;
}

function nextButton(visit: Visit, href: string): Markup {
  return html`<a class="button is-main" rel="next" href="${href}"
    >${wordsOf(visit).next}${icon('chevron-right', 20)}</a
  >`;
}
