import { html, type Markup } from '../html.js';
import { ownNameOf, type PageLanguage } from '../languages.js';

/** A link to the same page in another language. */
export function languageLink(language: PageLanguage, href: string): Markup {
  const { locale } = language;
  return html`<a class="language" lang="${locale}" hreflang="${locale}" href="${href}"
    >${ownNameOf(language)}</a
  >`;
}
