import type { InitialFragment, PageFragment } from '../generated/graphql.js';
import { html, type Markup, type Part } from '../html.js';
import { renderPage, type Section } from '../page-frame.js';
import { type Visit, wordsOf } from '../visit.js';
import { emptyList } from './empty-list.js';
import { fieldsOf } from './fields.js';
import { activeFilters, fieldChips, type FilterGroup, FilterLinks, filterPanel } from './filters.js';
import { letterLinks } from './letters.js';
import { pager } from './pager.js';
import { searchForm } from './search-form.js';
import { formatCount } from './texts.js';

interface ListPage {
  readonly section: Section;
  readonly title: string;
  readonly description: string;
  readonly totalCount: number;
  readonly pageInfo: PageFragment;
  /** The path of the list without filters. */
  readonly path: string;
  readonly groups: readonly FilterGroup[];
  /** The letters of the list; none if the list is not ordered by name. */
  readonly initials?: readonly InitialFragment[];
  readonly list: Part;
}

/** A list with its filters: beside it on wide screens, above it on phones. */
export function listPage(visit: Visit, { path, groups, initials = [], list, ...page }: ListPage): string {
  const { query, event } = visit;
  const filters = new FilterLinks(path, query);
  const hasFilters = [...query.keys()].some((name) => name !== 'category');
  const hasChoices = groups.some(({ choices }) => choices.length > 0);
  const pages = pager(visit, page.pageInfo, (changes) => filters.withPage(changes));
  return renderPage(visit, {
    section: page.section,
    title: page.title,
    description: page.description,
    isListed: !hasFilters,
    canonicalQuery: canonicalQuery(query),
    main: [
      html`<div class="wrap head">
        <h1>${page.title} <small>${formatCount(page.totalCount)}</small></h1>
      </div>`,
      searchForm(visit),
      html`<div class="wrap">
        ${hasChoices && fieldChips(visit, filters, fieldsOf(event.categories))}
        <div class="layout">
          ${filterPanel(visit, filters, groups)}
          <div>
            ${activeFilters(visit, filters, groups)} ${letterLinks(visit, filters, initials)}
            ${page.totalCount === 0 ? emptyPart(visit, filters) : [list, pages]}
          </div>
        </div>
      </div>`,
    ],
  });
}

/** An empty list without filters means that the catalog is not published yet. */
function emptyPart(visit: Visit, filters: FilterLinks): Markup {
  if (visit.query.size > 0) return emptyList(visit, filters);
  return html`<p class="lead">${wordsOf(visit).nothingYet}</p>`;
}

/** Other filters and pages are views of the list of a category. */
function canonicalQuery(query: URLSearchParams): string {
  const category = query.get('category');
  return category === null ? '' : `?${new URLSearchParams({ category }).toString()}`;
}
