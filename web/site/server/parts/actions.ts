import type { BoothPlaceFragment } from '../generated/graphql.js';
import { html, type Markup, type Part } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { icon, saveButton } from './rows.js';

interface Target {
  readonly id: string;
  readonly name: string;
  readonly booths?: readonly BoothPlaceFragment[];
  readonly website?: string | null | undefined;
}

/** Only web addresses: browsers would execute others, such as `javascript:`. */
const WEB = /^https?:\/\//i;

/** The actions for an object: save it, and open its website. */
export function actions(visit: Visit, { id, name, booths, website }: Target, extraAction?: Part): Markup {
  const words = wordsOf(visit);
  const link =
    website != null &&
    WEB.test(website) &&
    html`<a class="button" href="${website}" rel="nofollow noopener"
      >${icon('external-link', 20)}${words.website}</a
    >`;
  return html`<div class="actions">
    ${saveButton(visit, { id, name, booths }, 'button', [icon('star', 20), words.keep])} ${link}
    ${extraAction}
  </div>`;
}

/** The link to the way to the first booth; nothing without a booth. */
export function wayButton(visit: Visit, [booth]: readonly BoothPlaceFragment[]): Markup | undefined {
  if (booth === undefined) return undefined;
  const { code, hall } = booth;
  const href = visit.links.way(hall.venue.slug, hall.code, code, visit.query.get('from'));
  return html`<a class="button" href="${href}">${icon('navigation', 20)}${wordsOf(visit).theWay}</a>`;
}
