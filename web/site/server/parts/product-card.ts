import type { BoothPlaceFragment, ProductCardFragment } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { picture } from './picture.js';
import { icon, starButton } from './rows.js';
import { langOf } from './texts.js';

const SIZES = '(min-width: 48rem) 20rem, 100vw';

interface CardOptions {
  /** The booths of its exhibitor. */
  readonly booths: readonly BoothPlaceFragment[];
  readonly note?: Markup | undefined;
}

/** A product below a heading. In a list, its exhibitor is a note and its name is a heading of level two. */
export function productCard(
  visit: Visit,
  product: ProductCardFragment,
  { booths, note }: CardOptions,
): Markup {
  const { id, slug, name, names, description, premiere, images } = product;
  const image = images[0];
  const title = html`<a href="${visit.links.product(slug)}" ${langOf(visit, name, names)}>${name}</a>
    ${premiere && html`<span class="new">${wordsOf(visit).premiere}</span>`}`;
  return html`<article class="good">
    ${image ? picture(image, { sizes: SIZES }) : html`<span class="no-picture">${icon('package', 40)}</span>`}
    <div>
      ${note === undefined ? html`<h3>${title}</h3>` : html`<h2>${title}</h2>`} ${note}
      ${description !== null && html`<p>${description}</p>`}
    </div>
    ${starButton(visit, { id, name, booths })}
  </article>`;
}
