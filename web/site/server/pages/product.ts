import { type ProductFragment, SiteProductDocument } from '../generated/graphql.js';
import type { PageHead } from '../head.js';
import { html, type Markup } from '../html.js';
import { linkedProduct, linkedTrail } from '../linked-data.js';
import { renderPage } from '../page-frame.js';
import type { PageResult } from '../page-result.js';
import { categoryTags } from '../parts/category-tags.js';
import { fieldsOf } from '../parts/fields.js';
import { picture } from '../parts/picture.js';
import { backLink, exhibitorRow } from '../parts/rows.js';
import { actions, wayButton } from '../parts/actions.js';
import { beginningOf, langOf } from '../parts/texts.js';
import { type Visit, wordsOf } from '../visit.js';

/** The page of a product; undefined if no product has the slug. */
export async function productPage(visit: Visit, slug: string): Promise<PageResult> {
  const { readEvent, event, links } = visit;
  const { product } = await readEvent(SiteProductDocument, { slug });
  if (product === null) return undefined;
  if (product.slug !== slug) return { location: visit.links.product(product.slug), isPermanent: true };
  const words = wordsOf(visit);
  const { id, name, names, description, descriptions, exhibitor, website, categories, kind } = product;
  const main = html`<div class="wrap">${backLink(words.products, links.products())}</div><div class="wrap product">
    ${pictures(product)}
    <div>
      <div class="id">
        <div>
          <h1${langOf(visit, name, names)}>
            ${name}${product.premiere && html` <span class="new">${words.premiere}</span>`}
          </h1>
          ${names
            .filter(({ text }) => text !== name)
            .map(({ locale: lang, text }) => html`<p lang="${lang}">${text}</p>`)}
        </div>
      </div>
      ${categoryTags(visit, categories, words[kind])}
      ${description !== null && html`<p class="text" ${langOf(visit, description, descriptions)}>${description}</p>`}
      ${actions(visit, { id, name, booths: exhibitor.booths, website }, wayButton(visit, exhibitor.booths))}
      <h2 class="small-head">${words.exhibitor}</h2>
      <ol class="rows">
        ${exhibitorRow(visit, fieldsOf(event.categories), exhibitor)}
      </ol>
    </div>
  </div>`;
  return renderPage(visit, { ...headOfProduct(visit, product), section: 'products', main });
}

function headOfProduct(visit: Visit, product: ProductFragment): PageHead {
  const { name, description, exhibitor, images, slug } = product;
  const trail = linkedTrail(visit, [
    [wordsOf(visit).products, visit.links.products()],
    [name, visit.links.product(slug)],
  ]);
  return {
    title: `${name} · ${exhibitor.name}`,
    description: beginningOf(description ?? name),
    picture: images[0]?.url,
    linkedData: [linkedProduct(visit, product), trail],
  };
}

function pictures({ images }: ProductFragment): Markup | undefined {
  if (images.length === 0) return undefined;
  const sizes = '(min-width: 48rem) 34rem, 100vw';
  return html`<div class="pictures">
    ${images.map((image, index) => picture(image, { sizes, isFirst: index === 0 }))}
  </div>`;
}
