import { SEARCH } from '../data/search.js';
import type { Facets } from '../data/exhibitors.js';
import { attribute, html, type Markup, type Part } from '../html.js';
import { queryOf } from '../links.js';
import { renderPage } from '../page-frame.js';
import type { PageResult } from '../page-result.js';
import { emptyList } from '../parts/empty-list.js';
import { fieldsOf, fieldTiles } from '../parts/fields.js';
import { foundRow } from '../parts/found-row.js';
import { nextLink, PAGE_SIZE } from '../parts/pager.js';
import { icon } from '../parts/rows.js';
import { searchForm } from '../parts/search-form.js';
import { beginningOf, grouped } from '../parts/texts.js';
import { type Visit, wordsOf } from '../visit.js';

export const SEARCH_PARAMETERS = ['q', 'kind', 'after', 'part'];

const KINDS = ['EXHIBITOR', 'PRODUCT', 'SESSION', 'BOOTH', 'CATEGORY', 'ANNOUNCEMENT'] as const;
/** The API refuses longer texts. */
const LONGEST = 200;
/** Answers below the field, while the visitor types. */
const ANSWERS = 8;

export async function searchPage(visit: Visit): Promise<PageResult> {
  const query = (visit.query.get('q') ?? '').slice(0, LONGEST);
  if (visit.query.get('part') === 'answers') return { body: await answers(visit, query), type: 'text/html' };
  const words = wordsOf(visit);
  const { title, list, isEmpty } = query === '' ? withoutQuery(visit) : await results(visit, query);
  const body = renderPage(visit, {
    title: query === '' ? words.search : `${words.search}: ${query}`,
    isListed: false,
    main: [
      html`<div class="wrap head"><h1>${title}</h1></div>`,
      searchForm(visit, query),
      html`<div class="wrap">${list}</div>`,
    ],
  });
  return { body, type: 'text/html', emptySearch: isEmpty ? query : undefined };
}

interface Results {
  readonly title: Part;
  readonly list: Part;
  /** Whether the whole search found nothing. */
  readonly isEmpty: boolean;
}

function withoutQuery(visit: Visit): Results {
  const words = wordsOf(visit);
  const fields = fieldsOf(visit.event.categories);
  const tiles = fieldTiles(fields, (category) => visit.links.exhibitors({ category }));
  return {
    title: words.search,
    list:
      fields.length > 0 &&
      html`<section>
        <h2>${words.byField}</h2>
        ${tiles}
      </section>`,
    isEmpty: false,
  };
}

async function results(visit: Visit, query: string): Promise<Results> {
  const { ask, event, locale, links } = visit;
  const words = wordsOf(visit);
  const kind = KINDS.find((one) => one.toLowerCase() === visit.query.get('kind'));
  const after = visit.query.get('after');
  const page = { first: PAGE_SIZE, after, counts: true };
  const variables = { event: event.slug, query, locale, kinds: kind && [kind], ...page };
  const { totalCount, edges, pageInfo, facets } = (await ask(SEARCH, variables)).event.search;
  const parameters = { q: query, ...(kind && { kind: kind.toLowerCase() }) };
  const rows = html`<div role="region" aria-label="${words.searchResults}">
    <ol class="rows">
      ${edges.map((found) => foundRow(visit, found))}
    </ol>
    ${pageInfo.hasNextPage && nextLink(visit, `${links.search}${queryOf({ ...parameters, after: pageInfo.endCursor ?? '' })}`)}
  </div>`;
  const empty = emptyList(visit, {
    path: kind === undefined ? undefined : `${links.search}${queryOf({ q: query })}`,
  });
  return {
    title: html`${beginningOf(query, 60)} <small>${grouped(totalCount)}</small>`,
    list: [kindChips(visit, query, kind, facets?.kinds ?? []), totalCount === 0 ? empty : rows],
    isEmpty: totalCount === 0 && kind === undefined && after === null,
  };
}

type Kind = (typeof KINDS)[number];

/** The kinds of the results with their numbers; each shows only its own. */
function kindChips(
  visit: Visit,
  query: string,
  chosen: Kind | undefined,
  counted: Facets['kinds'],
): Markup | undefined {
  const words = wordsOf(visit);
  const names: Readonly<Record<Kind, string>> = {
    EXHIBITOR: words.exhibitors,
    PRODUCT: words.products,
    SESSION: words.sessions,
    BOOTH: words.booth,
    CATEGORY: words.field,
    ANNOUNCEMENT: words.announcements,
  };
  const counts = new Map(counted.map(({ kind, count }) => [kind, count]));
  const chip = (kind: Kind | undefined, name: Part): Markup => {
    const href = `${visit.links.search}${queryOf({ q: query, ...(kind && { kind: kind.toLowerCase() }) })}`;
    return html`<a
      class="chip"
      href="${href}"
      ${attribute('aria-current', kind === chosen ? 'true' : undefined)}
      >${name}</a
    >`;
  };
  const shown = KINDS.filter((kind) => counts.has(kind) || kind === chosen);
  if (shown.length === 0) return undefined;
  return html`<nav class="chips is-always" aria-label="${words.kind}">
    ${chip(undefined, words.all)}
    ${shown.map((kind) => chip(kind, html`${names[kind]} <small>${grouped(counts.get(kind) ?? 0)}</small>`))}
  </nav>`;
}

/** The first results, which the script of a page shows below its search field. */
async function answers(visit: Visit, query: string): Promise<string> {
  if (query === '') return '';
  const { ask, event, locale, links } = visit;
  const words = wordsOf(visit);
  const variables = { event: event.slug, query, locale, first: ANSWERS, after: null, counts: false };
  const { totalCount, edges } = (await ask(SEARCH, variables)).event.search;
  if (totalCount === 0)
    return html`<div class="answers-empty">${emptyList(visit, { path: undefined })}</div>`.text;
  const all = html`<p>
    <a class="more" href="${links.search}${queryOf({ q: query })}"
      >${words.allResults(totalCount)}${icon('arrow-right', 18)}</a
    >
  </p>`;
  return html`<ol class="rows">
      ${edges.map((found) => foundRow(visit, found))}
    </ol>
    ${totalCount > edges.length && all}`.text;
}
