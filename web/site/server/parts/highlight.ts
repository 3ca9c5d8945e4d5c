import { html, type Markup } from '../html.js';

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

/** A highlight of the API. Only its marks become elements; everything else is escaped again. */
export function highlighted(highlight: string): Markup {
  const pieces = highlight.split(/<\/?mark>/).map((piece, index) => {
    return index % 2 === 1 ? html`<mark>${decoded(piece)}</mark>` : decoded(piece);
  });
  return html`${pieces}`;
}
