import { Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { CheckBox } from '@vitrine/components/grid/check-box';
import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { Plate } from '@vitrine/components/plate';
import { StatusMark } from '@vitrine/components/status-mark';
import { shortDate } from '@vitrine/components/times';
import { useChange } from '@vitrine/components/use-change';
import { zonedParts } from '@vitrine/components/zoned-moment';
import { type ReactNode, useMemo, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import {
  PublishSessionsDocument,
  type SessionsQuery,
  UnpublishSessionsDocument,
} from './programme.graphql.js';
import { conflictsOf } from './session-conflicts.js';
import { WORDS } from './words.js';

type Session = NonNullable<SessionsQuery['event']>['sessions']['nodes'][number];

/** Sessions in the order of their start; those that clash name each other. */
export function SessionTable({ sessions }: { readonly sessions: readonly Session[] }): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const conflicts = useMemo(() => conflictsOf(sessions), [sessions]);
  const toggle = (id: string, isOn: boolean): void => {
    const next = new Set(selected);
    if (isOn) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  return (
    <>
      <BulkActions ids={[...selected]} onDone={() => setSelected(new Set())} />
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
                        onChange={(isOn) => toggle(session.id, isOn)}
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

interface BulkActionsProps {
  readonly ids: readonly string[];
  readonly onDone: () => void;
}

function BulkActions({ ids, onDone }: BulkActionsProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const publish = useChange(PublishSessionsDocument, ['sessions']);
  const unpublish = useChange(UnpublishSessionsDocument, ['sessions']);
  const input = { eventId: event.id, sessionIds: [...ids] };
  const results = publish.data?.results ?? unpublish.data?.results;
  const failures = results?.flatMap(({ errors }) => errors.map(({ message }) => message)) ?? [];
  return (
    <>
      {results && (
        <Notice
          tone={failures.length > 0 ? 'bad' : 'good'}
          title={words.done(results.length - failures.length)}
        >
          {failures.length > 0 && (
            <>
              <p>{words.notDone(failures.length)}</p>
              <ul>
                {failures.map((message, index) => (
                  <li key={index}>{message}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      <FailureNotice error={publish.error ?? unpublish.error} />
      {ids.length > 0 && (
        <div className="buttons">
          <span role="status">{words.selected(ids.length)}</span>
          <Button
            kind="main"
            icon="send"
            isPending={publish.isPending}
            onPress={() => {
              unpublish.reset();
              publish.mutate({ input }, { onSuccess: onDone });
            }}
          >
            {words.publish}
          </Button>
          <Button
            icon="eye-off"
            isPending={unpublish.isPending}
            onPress={() => {
              publish.reset();
              unpublish.mutate({ input }, { onSuccess: onDone });
            }}
          >
            {words.unpublish}
          </Button>
        </div>
      )}
    </>
  );
}
