import type { PictureFragment } from '../generated/graphql.js';
import { attribute, html, type Markup } from '../html.js';

interface PictureOptions {
  readonly className?: string;
  /** The displayed width of the picture, for the browser's choice of a file. */
  readonly sizes?: string;
  /** Whether the picture is in the first screen, so that the browser loads it at once. */
  readonly isFirst?: boolean;
}

export function picture(
  { url, srcSet, alt, width, height }: PictureFragment & { readonly url: string },
  { className, sizes, isFirst = false }: PictureOptions = {},
): Markup {
  const loading = isFirst ? attribute('fetchpriority', 'high') : attribute('loading', 'lazy');
  const files = sizes === undefined ? undefined : [attribute('srcset', srcSet), attribute('sizes', sizes)];
  return html`<img${attribute('class', className)}
    src="${url}"
    ${files}
    alt="${alt ?? ''}"
    width="${width}"
    height="${height}"
    ${loading}
  ></img${attribute('class', className)}>`;
}
