import type { CategoryFragment, CategoryLinkFragment } from '../generated/graphql.js';
import { isHatched, signOf, toneOf } from '@vitrine/ui/categories';
import type { IconName } from '@vitrine/ui/icons';
import { iconMarkup } from '@vitrine/ui/parts';
import { html, type Markup, trusted } from '../html.js';
import { formatCount } from './texts.js';

/** A root category with its colour and sign. */
export interface Field {
  readonly slug: string;
  readonly name: string;
  readonly tone: number;
  readonly sign: IconName;
}

export function fieldsOf(roots: readonly CategoryFragment[]): Field[] {
  return roots.map((root) => ({
    slug: root.slug,
    name: root.name,
    tone: toneOf(root),
    sign: signOf(root),
  }));
}

export function fieldOf(
  fields: readonly Field[],
  category: Pick<CategoryLinkFragment, 'path'> | undefined,
): Field | undefined {
  const root = category?.path[0];
  return root && fields.find(({ slug }) => slug === root.slug);
}

/** The colour of a field as a small square, as in the legend of a plan. */
export function swatch({ tone }: Pick<Field, 'tone'>): Markup {
  return html`<span class="swatch tone-${tone}${isHatched(tone) ? ' is-hatched' : ''}"></span>`;
}

/** The sign of a field on its colour. */
export function fieldSign({ tone, sign }: Pick<Field, 'tone' | 'sign'>, size = 22): Markup {
  return html`<span class="sign tone-${tone}">${trusted(iconMarkup(sign, size))}</span>`;
}

/** Tiles of all fields with links to their exhibitors. */
export function fieldTiles(
  fields: readonly Field[],
  hrefOf: (slug: string) => string,
  counts: ReadonlyMap<string, number> = new Map(),
): Markup {
  const tiles = fields.map((field) => {
    const count = counts.get(field.slug);
    return html`<li>
      <a href="${hrefOf(field.slug)}"
        >${fieldSign(field)}<span>${field.name}</span>${count !== undefined && html`<small>${formatCount(count)}</small>`}</a
      >
    </li>`;
  });
  return html`<ul class="fields">
    ${tiles}
  </ul>`;
}
