import { SiteExhibitorsDocument } from '../generated/graphql.js';
import { html } from '../html.js';
import { ExhibitorKind } from '@vitrine/ui/enums/values';
import { fieldsOf } from '../parts/fields.js';
import { countryGroup, fieldGroup, filterOf, kindGroup, placeGroups } from '../parts/filter-groups.js';
import { listPage } from '../parts/list-page.js';
import { pagingOf } from '../parts/pager.js';
import { exhibitorRow } from '../parts/rows.js';
import { type Visit, wordsOf } from '../visit.js';

export async function exhibitorsPage(visit: Visit): Promise<string> {
  const { readEvent, event, query, links } = visit;
  const words = wordsOf(visit);
  const country = query.get('country');
  const filter = { ...filterOf(query), countries: country === null ? undefined : [country] };
  const { exhibitors, exhibitorInitials } = await readEvent(SiteExhibitorsDocument, {
    filter,
    ...pagingOf(query),
  });
  const { totalCount, facets, pageInfo, nodes } = exhibitors;
  const fields = fieldsOf(event.categories);
  const chosenField = fields.find(({ slug }) => slug === query.get('category'));
  const title = chosenField?.name ?? words.exhibitors;
  return listPage(visit, {
    section: 'exhibitors',
    title,
    description: `${title} · ${words.exhibitorCount(totalCount)} · ${event.name}`,
    totalCount,
    pageInfo,
    path: links.exhibitors(),
    groups: [
      fieldGroup(visit, facets),
      ...placeGroups(visit, facets),
      kindGroup(visit, ExhibitorKind, facets),
      countryGroup(visit, facets),
    ],
    // Search results are ordered by relevance, so they have no letters.
    initials: query.has('q') ? [] : exhibitorInitials,
    list: html`<ol class="rows" aria-label="${words.exhibitors}">
      ${nodes.map((exhibitor) => exhibitorRow(visit, fields, exhibitor))}
    </ol>`,
  });
}
