import { type ListedProductFragment, SiteProductsDocument } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import { ProductKind } from '@vitrine/ui/enums/values';
import { fieldsOf } from '../parts/fields.js';
import { fieldGroup, filterOf, kindGroup, placeGroups } from '../parts/filter-groups.js';
import { listPage } from '../parts/list-page.js';
import { pagingOf } from '../parts/pager.js';
import { productCard } from '../parts/product-card.js';
import { plate, venueName } from '../parts/rows.js';
import { companyName, langOf } from '../parts/texts.js';
import { type Visit, wordsOf } from '../visit.js';

export async function productsPage(visit: Visit): Promise<string> {
  const { readEvent, event, query, links } = visit;
  const words = wordsOf(visit);
  const { products } = await readEvent(SiteProductsDocument, { filter: filterOf(query), ...pagingOf(query) });
  const { totalCount, facets, pageInfo, nodes } = products;
  const chosenField = fieldsOf(event.categories).find(({ slug }) => slug === query.get('category'));
  const title = chosenField === undefined ? words.products : `${words.products} · ${chosenField.name}`;
  return listPage(visit, {
    section: 'products',
    title,
    description: `${title} · ${words.productCount(totalCount)} · ${event.name}`,
    totalCount,
    pageInfo,
    path: links.products(),
    groups: [fieldGroup(visit, facets), ...placeGroups(visit, facets), kindGroup(visit, ProductKind, facets)],
    list: html`<div class="goods" role="list" aria-label="${words.products}">
      ${nodes.map((product) => html`<div role="listitem">${productCard(visit, product, { booths: product.exhibitor.booths, note: exhibitorNote(visit, product) })}</div>`)}
    </div>`,
  });
}

/** The exhibitor of a product, with its place. */
function exhibitorNote(visit: Visit, { exhibitor }: ListedProductFragment): Markup {
  const { name, names, booths } = exhibitor;
  const booth = booths[0];
  return html`<div class="made-by">
    ${booth && html`${plate(booth.hall.code, booth.code)} <span>${venueName(visit, booths)}</span>`}
    <span${langOf(visit, name, names)}>${companyName(exhibitor)}</span>
  </div>`;
}
