import { QUERY_LENGTH } from '@vitrine/ui/bounds';
import { html, type Markup, trusted } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { icon } from './rows.js';

/**
 * The search field, with the region in which the script shows results while the visitor types. `hasFocus`: on a page that
 * visitors open to search.
 */
export function searchForm(visit: Visit, query = '', { hasFocus = false } = {}): Markup {
  const words = wordsOf(visit);
  return html`<div class="find wrap">
    <form role="search" action="${visit.links.search}">
      ${icon('search')}
      <input
        type="search"
        name="q"
        value="${query}"
        placeholder="${words.searchFor}"
        aria-label="${words.searchFor}"
        maxlength="${QUERY_LENGTH}"
        autocomplete="off"
        enterkeyhint="search"
        ${hasFocus && trusted('autofocus')}
      />
      <button>${words.search}</button>
    </form>
    <div class="answers" role="region" aria-label="${words.searchResults}" aria-live="polite" hidden></div>
  </div>`;
}
