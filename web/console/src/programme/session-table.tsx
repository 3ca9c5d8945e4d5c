import { Link } from '@tanstack/react-router';
import { CheckBox } from '@vitrine/components/grid/check-box';
import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { StatusMark } from '@vitrine/components/status-mark';
import { shortDate } from '@vitrine/components/times';
import { zonedParts } from '@vitrine/components/zoned-moment';
import { type ReactNode, useMemo, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { BulkActions } from './bulk-actions.js';
import type { SessionsQuery } from './programme.graphql.js';
import { conflictsOf } from './session-conflicts.js';
import { WORDS } from './words.js';

type Session = NonNullable<SessionsQuery['event']>['sessions']['nodes'][number];

/** Sessions ordered by their start. A session with a conflict names the other one. */
export function SessionTable({ sessions }: { readonly sessions: readonly Session[] }): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const [selected, setSelected] = useState<ReadonlyMap<string, string>>(new Map());
  const conflicts = useMemo(() => conflictsOf(sessions), [sessions]);
  const toggle = ({ id, title }: Session, isOn: boolean): void => {
    const next = new Map(selected);
    if (isOn) next.set(id, title);
    else next.delete(id);
    setSelected(next);
  };
  return (
    <>
      <BulkActions titles={selected} onDone={() => setSelected(new Map())} />
      <section className="card table-card">
        <div className="scroll">
          <table className="facts programme" aria-label={words.title}>
            <thead>
              <tr>
                {rights.canManage && <td />}
                <th scope="col">{words.time}</th>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.place}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  {rights.canManage && (
                    <td>
                      <CheckBox
                        label={words.select(session.title)}
                        isSelected={selected.has(session.id)}
                        onChange={(isOn) => toggle(session, isOn)}
                      />
                    </td>
                  )}
                  <SessionCells session={session} conflict={conflicts.get(session.id)} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

interface SessionCellsProps {
  readonly session: Session;
  readonly conflict: string | undefined;
}

function SessionCells({ session, conflict }: SessionCellsProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { id, title, track, startsAt, endsAt, hall, venue, stage, state, published } = session;
  const begin = zonedParts(startsAt, event.timeZone);
  return (
    <>
      <td className="is-number">
        {shortDate(begin.day, language)} {begin.time}–{zonedParts(endsAt, event.timeZone).time}
      </td>
      <th scope="row">
        <Link className="row-name" to="/$event/programme/$id" params={{ event: event.slug, id }}>
          {title}
        </Link>
        {track !== null && <div className="is-quiet">{track}</div>}
        {conflict !== undefined && (
          <div className="is-conflict">
            <Icon name="triangle-alert" size={14} /> {words.conflict(conflict)}
          </div>
        )}
      </th>
      <td>
        {hall ? <Plate hall={hall.code} /> : !venue && <span className="is-quiet">{words.noPlace}</span>}{' '}
        {venue?.shortName} {stage?.name}
      </td>
      <td>
        <StatusMark tone={published ? 'good' : 'plain'}>
          {published ? words.published : words.draft}
        </StatusMark>
        {state !== 'SCHEDULED' && (
          <StatusMark tone={state === 'CANCELLED' ? 'bad' : 'warn'}>{words.states[state]}</StatusMark>
        )}
      </td>
    </>
  );
}
