import { QUERY_LENGTH } from '@vitrine/ui/bounds';
import { type FacetsFragment, SiteSearchDocument } from '../generated/graphql.js';
import { attribute, html, type Markup, type Part } from '../html.js';
import { queryOf } from '../links.js';
import { renderPage } from '../page-frame.js';
import type { PageResult } from '../page-result.js';
import { answerRows } from '../parts/answer-rows.js';
import { emptyList } from '../parts/empty-list.js';
import { fieldsOf, fieldTiles } from '../parts/fields.js';
import { resultRow } from '../parts/found-row.js';
import { nextLink, PAGE_SIZE } from '../parts/pager.js';
import { icon } from '../parts/rows.js';
import { serviceRows } from '../parts/service-rows.js';
import { searchForm } from '../parts/search-form.js';
import { beginningOf, formatCount } from '../parts/texts.js';
import { type Visit, wordsOf } from '../visit.js';

export const SEARCH_PARAMETERS = ['q', 'kind', 'after', 'part'];

const KINDS = ['EXHIBITOR', 'PRODUCT', 'SESSION', 'BOOTH', 'CATEGORY', 'ANNOUNCEMENT'] as const;
/** The number of results below the field while the visitor types. */
const ANSWER_COUNT = 8;

export async function searchPage(visit: Visit): Promise<PageResult> {
  const query = (visit.query.get('q') ?? '').slice(0, QUERY_LENGTH);
  if (visit.query.get('part') === 'answers') return { body: await answers(visit, query), type: 'text/html' };
  const words = wordsOf(visit);
  const { title, list, isEmpty } = query === '' ? emptyResults(visit) : await results(visit, query);
  const body = renderPage(visit, {
    title: query === '' ? words.search : `${words.search}: ${query}`,
    isListed: false,
    main: [
      html`<div class="wrap head"><h1>${title}</h1></div>`,
      searchForm(visit, query, { hasFocus: query === '' }),
      html`<div class="wrap">${list}</div>`,
    ],
  });
  return { body, type: 'text/html', emptySearch: isEmpty ? query : undefined };
}

interface Results {
  readonly title: Part;
  readonly list: Part;
  /** Whether the search over all kinds found nothing. */
  readonly isEmpty: boolean;
}

function emptyResults(visit: Visit): Results {
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
  const { readEvent, links } = visit;
  const words = wordsOf(visit);
  const kind = KINDS.find((one) => one.toLowerCase() === visit.query.get('kind'));
  const after = visit.query.get('after');
  const page = { first: PAGE_SIZE, after, counts: true };
  const { search, serviceHits, searchAnswers } = await readEvent(SiteSearchDocument, {
    query,
    kinds: kind && [kind],
    at: visit.clock.quarter().toISOString(),
    ...page,
  });
  const services =
    kind === undefined ? [...answerRows(visit, searchAnswers), ...serviceRows(visit, serviceHits)] : [];
  const count = search.totalCount + services.length;
  const { edges, pageInfo, facets } = search;
  const parameters = { q: query, ...(kind && { kind: kind.toLowerCase() }) };
  const rows = html`<div role="region" aria-label="${words.searchResults}">
    <ol class="rows">
      ${after === null && services} ${edges.map((edge) => resultRow(visit, edge))}
    </ol>
    ${pageInfo.hasNextPage && nextLink(visit, `${links.search}${queryOf({ ...parameters, after: pageInfo.endCursor ?? '' })}`)}
  </div>`;
  const emptyMarkup = emptyList(visit, {
    path: kind === undefined ? undefined : `${links.search}${queryOf({ q: query })}`,
  });
  return {
    title: html`${beginningOf(query, 60)} <small>${formatCount(count)}</small>`,
    list: [kindChips(visit, query, kind, facets?.kinds ?? []), count === 0 ? emptyMarkup : rows],
    isEmpty: count === 0 && kind === undefined,
  };
}

type Kind = (typeof KINDS)[number];

/** The kinds of the results with their counts. Each link shows only its kind. */
function kindChips(
  visit: Visit,
  query: string,
  chosenKind: Kind | undefined,
  kindCounts: FacetsFragment['kinds'],
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
  const counts = new Map(kindCounts.map(({ kind, count }) => [kind, count]));
  const chip = (kind: Kind | undefined, name: Part): Markup => {
    const href = `${visit.links.search}${queryOf({ q: query, ...(kind && { kind: kind.toLowerCase() }) })}`;
    return html`<a
      class="chip"
      href="${href}"
      ${attribute('aria-current', kind === chosenKind ? 'true' : undefined)}
      >${name}</a
    >`;
  };
  const visibleKinds = KINDS.filter((kind) => counts.has(kind) || kind === chosenKind);
  if (visibleKinds.length === 0) return undefined;
  return html`<nav class="chips is-always" aria-label="${words.kind}">
    ${chip(undefined, words.all)}
    ${visibleKinds.map((kind) => chip(kind, html`${names[kind]} <small>${formatCount(counts.get(kind) ?? 0)}</small>`))}
  </nav>`;
}

/** The first results. Scripts show them below the search field. */
async function answers(visit: Visit, query: string): Promise<string> {
  if (query === '') return '';
  const { readEvent, links } = visit;
  const words = wordsOf(visit);
  const { search, serviceHits, searchAnswers } = await readEvent(SiteSearchDocument, {
    query,
    first: ANSWER_COUNT,
    at: visit.clock.quarter().toISOString(),
    counts: false,
  });
  const direct = [...answerRows(visit, searchAnswers), ...serviceRows(visit, serviceHits)];
  const services = direct.slice(0, ANSWER_COUNT / 2);
  const { totalCount, edges } = search;
  if (totalCount + services.length === 0)
    return html`<div class="answers-empty">${emptyList(visit, { path: undefined })}</div>`.text;
  const allLink = html`<p>
    <a class="more" href="${links.search}${queryOf({ q: query })}"
      >${words.allResults(totalCount)}${icon('arrow-right', 18)}</a
    >
  </p>`;
  return html`<ol class="rows">
      ${services} ${edges.map((edge) => resultRow(visit, edge))}
    </ol>
    ${totalCount > edges.length && allLink}`.text;
}
