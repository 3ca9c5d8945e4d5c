import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { icon, saveButton } from './rows.js';

interface Target {
  readonly id: string;
  readonly name: string;
  readonly website?: string | null | undefined;
}

/** Only web addresses: browsers would execute others, such as `javascript:`. */
const WEB = /^https?:\/\//i;

/** The actions for an object: save it, and open its website. */
export function actions(visit: Visit, { id, name, website }: Target, extraAction?: Markup): Markup {
  const words = wordsOf(visit);
  const link =
    website != null &&
    WEB.test(website) &&
    html`<a class="button" href="${website}" rel="nofollow noopener"
      >${icon('external-link', 20)}${words.website}</a
    >`;
  return html`<div class="actions">
    ${saveButton(visit, { id, name }, 'button', [icon('star', 20), words.keep])} ${link} ${extraAction}
  </div>`;
}
