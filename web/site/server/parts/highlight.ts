import { html, type Markup } from '../html.js';
import { legalFormMarkup } from './texts.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The text of a highlight of the API without its marks. */
export function plainHighlight(highlight: string): string {
  return decoded(highlight.replace(/<\/?mark>/g, ''));
}

/**
 * A highlight of the API. Only its marks become elements; everything else is escaped again. `legalForm`: that at its
 * end, which is shown in grey unless the search matches it.
 */
export function highlighted(highlight: string, legalForm = ''): Markup {
  const texts = highlight.split(/<\/?mark>/).map(decoded);
  const last = texts.at(-1) ?? '';
  const end = last.endsWith(legalForm) ? legalForm : '';
  texts[texts.length - 1] = last.slice(0, last.length - end.length);
  const pieces = texts.map((text, index) => (index % 2 === 1 ? html`<mark>${text}</mark>` : text));
  return html`${pieces}${legalFormMarkup(end)}`;
}
