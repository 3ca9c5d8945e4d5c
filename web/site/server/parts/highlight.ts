import { html, type Markup } from '../html.js';
import { legalFormMarkup } from './texts.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The text of a highlight of the API without its marks. */
export function plainHighlight(highlight: string): string {
  return decode(highlight.replace(/<\/?mark>/g, ''));
}

/**
 * A highlight of the API. Only its marks become elements; all other text is escaped again. `legalForm`: the
 * end of the name, which is shown in grey unless it contains a match.
 */
export function highlightMarkup(highlight: string, legalForm = ''): Markup {
  const texts = highlight.split(/<\/?mark>/).map(decode);
  const lastText = texts.at(-1) ?? '';
  const end = lastText.endsWith(legalForm) ? legalForm : '';
  texts[texts.length - 1] = lastText.slice(0, lastText.length - end.length);
  const pieces = texts.map((text, index) => (index % 2 === 1 ? html`<mark>${text}</mark>` : text));
  return html`${pieces}${legalFormMarkup(end)}`;
}
