import type { CategoryLinkFragment } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import type { Visit } from '../visit.js';
import { fieldOf, fieldSign, fieldsOf } from './fields.js';

/** The categories of an object as links to the exhibitors of each, then its kind. */
export function categoryTags(
  visit: Visit,
  categories: readonly CategoryLinkFragment[],
  kind: string,
): Markup {
  const fields = fieldsOf(visit.event.categories);
  const tags = categories.map((category) => {
    const field = fieldOf(fields, category);
    const href = visit.links.exhibitors({ category: category.slug });
    return html`<li><a class="tag" href="${href}">${field && fieldSign(field, 16)}${category.name}</a></li>`;
  });
  return html`<ul class="tags">
    ${tags}
    <li class="tag is-plain">${kind}</li>
  </ul>`;
}
