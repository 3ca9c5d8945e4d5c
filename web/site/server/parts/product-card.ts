import type { ProductCard } from '../data/exhibitor.js';
import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { picture } from './picture.js';
import { starButton } from './rows.js';
import { langOf } from './texts.js';

const SIZES = '(min-width: 48rem) 20rem, 100vw';

export function productCard(visit: Visit, product: ProductCard, note?: Markup): Markup {
  const { id, slug, name, names, description, premiere, images } = product;
  const image = images[0];
  return html`<article class="good">
    ${image ? picture(image, { sizes: SIZES }) : html`<span class="no-picture"></span>`}
    <div>
      <h3>
        <a href="${visit.links.product(slug)}" ${langOf(visit, name, names)}>${name}</a>
        ${premiere && html`<span class="new">${wordsOf(visit).premiere}</span>`}
      </h3>
      ${note} ${description !== null && html`<p>${description}</p>`}
    </div>
    ${starButton(visit, { id, name })}
  </article>`;
}
