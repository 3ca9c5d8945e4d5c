import type { SessionState } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';

/** A mark that a session was moved or cancelled; nothing if it takes place as announced. */
export function stateStatus(visit: Visit, state: SessionState): Markup | undefined {
  if (state === 'SCHEDULED') return undefined;
  const look = state === 'CANCELLED' ? 'is-bad' : 'is-warn';
  return html`<span class="status ${look}">${wordsOf(visit)[state]}</span>`;
}

/** The title of a session; struck through if it is cancelled. */
export function sessionTitle({
  title,
  state,
}: {
  readonly title: string;
  readonly state: SessionState;
}): Markup {
  return state === 'CANCELLED' ? html`<s>${title}</s>` : html`${title}`;
}
