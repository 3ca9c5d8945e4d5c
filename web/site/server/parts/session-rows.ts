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
  /** Whether a session is marked that takes place at the time of another one in the list. */
  readonly marksCollisions?: boolean;
}

/** Sessions in the given order: the time on the left, then title, place and star. */
export function sessionRows(
  visit: Visit,
  sessions: readonly (SessionCardFragment & Partial<ListedSessionFragment>)[],
  { showsDay = false, label, marksCollisions = false }: SessionRowsOptions = {},
): Markup {
  return html`<ol class="rows is-times" ${attribute('aria-label', label)}>
    ${sessions.map((session) => {
      const other = marksCollisions ? collisionOf(session, sessions) : undefined;
      return sessionRow(visit, session, showsDay, other);
    })}
  </ol>`;
}

/** The first other session at the same time. Cancelled sessions do not take place. */
function collisionOf(
  session: SessionCardFragment,
  sessions: readonly SessionCardFragment[],
): SessionCardFragment | undefined {
  const times = ({ startsAt, endsAt }: SessionCardFragment): [number, number] => [
    Date.parse(startsAt),
    Date.parse(endsAt),
  ];
  const [start, end] = times(session);
  if (session.state === 'CANCELLED') return undefined;
  return sessions.find((other) => {
    const [otherStart, otherEnd] = times(other);
    return other.id !== session.id && other.state !== 'CANCELLED' && otherStart < end && start < otherEnd;
  });
}

function sessionRow(
  visit: Visit,
  session: SessionCardFragment & Partial<ListedSessionFragment>,
  showsDay: boolean,
  collision: SessionCardFragment | undefined,
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
      collision && html`<span class="status is-warn">${wordsOf(visit).collidesWith(collision.title)}</span>`,
      hall && plate(hall.code),
      [venue?.name, hall?.name, stage?.name].filter(Boolean).join(' · '),
      names,
    ],
  });
}
