import type { ListedSessionFragment, SessionCardFragment } from '../generated/graphql.js';
import { attribute, html, type Markup, trusted } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { plate, row } from './rows.js';
import { sessionTitle, stateStatus } from './session-state.js';
import { foreignLocale } from './texts.js';
import { dayName, dayOf, timeOf } from './times.js';

interface SessionRowsOptions {
  /** Whether each row contains its day, in lists of several days. */
  readonly showsDay?: boolean;
  readonly label?: string;
}

/** Sessions in the given order: the time on the left, then title, place and star. */
export function sessionRows(
  visit: Visit,
  sessions: readonly (SessionCardFragment & Partial<ListedSessionFragment>)[],
  { showsDay = false, label }: SessionRowsOptions = {},
): Markup {
  return html`<ol class="rows is-times" ${attribute('aria-label', label)}>
    ${sessions.map((session) => sessionRow(visit, session, showsDay))}
  </ol>`;
}

function sessionRow(
  visit: Visit,
  session: SessionCardFragment & Partial<ListedSessionFragment>,
  showsDay: boolean,
): Markup {
  const { id, slug, title, titles, startsAt, endsAt, state, hall, stage, venue, speakers = [] } = session;
  const names = speakers.map(({ name }) => name).join(wordsOf(visit).comma);
  const day = dayName(visit, dayOf(visit, startsAt), { month: 'short', day: 'numeric' });
  const time = html`<time
    datetime="${startsAt}"
    data-ends="${endsAt}"
    ${state === 'CANCELLED' && trusted('data-cancelled')}
    >${timeOf(visit, startsAt)}<small>${showsDay ? day : `–${timeOf(visit, endsAt)}`}</small></time
  >`;
  return row(visit, {
    id,
    href: visit.links.session(slug),
    name: title,
    title: sessionTitle(session),
    lang: foreignLocale(visit, title, titles),
    place: time,
    notes: [
      stateStatus(visit, state),
      hall && plate(hall.code),
      [venue?.name, hall?.name, stage?.name].filter(Boolean).join(' · '),
      names,
    ],
  });
}
