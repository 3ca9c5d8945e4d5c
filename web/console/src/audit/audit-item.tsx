import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { ChangeTable } from '@vitrine/components/changes/change-table';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { shortTime } from '@vitrine/components/times';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { useShownValues } from '../history/use-shown-values.js';
import { useActionName } from './action-name.js';
import { useActorName } from '../history/actor-name.js';
import { type AuditEntry, readChanges } from './audit-query.js';
import { WORDS } from './words.js';

/** The number of objects that the button adds. */
const ADDED = 200;

interface AuditItemProps {
  readonly entry: AuditEntry;
  readonly onActor: (actor: string) => void;
  readonly onObject: (id: string) => void;
}

/** One operation: who, when, and the values before and after. */
export function AuditItem({ entry, onActor, onObject }: AuditItemProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const locale = useLocale();
  const action = useActionName()(entry.action);
  const actorName = useActorName();
  const [shownChanges, setShownChanges] = useState(entry.changes);
  const more = useMutation({
    mutationFn: () => readChanges({ event, entry, locale }, { skip: shownChanges.length, first: ADDED }),
    onSuccess: (changes) => setShownChanges([...shownChanges, ...changes]),
  });
  const remainingCount = entry.changeCount - shownChanges.length;
  return (
    <li className="card">
      <header>
        <strong>{action}</strong>
        <time dateTime={entry.at}>{shortTime(entry.at, event.timeZone, language)}</time>
        <button type="button" className="link" onClick={() => onActor(entry.actor)}>
          {actorName(entry.actor)}
        </button>
      </header>
      {shownChanges.map((change, index) => (
        <ObjectChange key={index} change={change} action={action} onObject={onObject} />
      ))}
      <FailureNotice error={more.error} />
      {remainingCount > 0 && (
        <Button kind="quiet" onPress={() => more.mutate()} isPending={more.isPending}>
          {words.showMore(Math.min(remainingCount, ADDED), entry.changeCount)}
        </Button>
      )}
    </li>
  );
}

interface ObjectChangeProps {
  readonly change: AuditEntry['changes'][number];
  readonly action: string;
  readonly onObject: (id: string) => void;
}

function ObjectChange({ change, action, onObject }: ObjectChangeProps): ReactNode {
  const words = useWords(WORDS);
  const { kind, objectId, name, before, after } = change;
  const values = useShownValues()(before, after);
  const state = before === null ? words.created : after === null ? words.removed : undefined;
  return (
    <div>
      <h2 className="audit-object">
        <span className="is-quiet">{words.kinds[kind] ?? kind}</span>
        <ObjectLink kind={kind} id={objectId} name={name ?? objectId} />
        {state !== undefined && <small className="is-quiet">{state}</small>}
        <Button
          kind="quiet"
          icon="list-filter"
          aria-label={words.showObject(name ?? objectId)}
          onPress={() => onObject(objectId)}
        />
      </h2>
      {values.length > 0 ? (
        <ChangeTable label={`${action} ${name ?? ''}`} object={kind.toLowerCase()} changes={values} />
      ) : (
        <p className="is-quiet">{words.noDetails}</p>
      )}
    </div>
  );
}

interface ObjectLinkProps {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** A link to the screen of an object, if its kind has one. */
function ObjectLink({ kind, id, name }: ObjectLinkProps): ReactNode {
  const { event } = useEvent();
  const params = { event: event.slug };
  switch (kind) {
    case 'EXHIBITOR':
      return (
        <Link to="/$event/exhibitors/$id" params={{ ...params, id }}>
          {name}
        </Link>
      );
    case 'KIOSK':
      return (
        <Link to="/$event/kiosks" params={params} search={{ kiosk: id }}>
          {name}
        </Link>
      );
    case 'ANNOUNCEMENT':
      return (
        <Link to="/$event/announcements" params={params}>
          {name}
        </Link>
      );
    case 'VENUE':
    case 'HALL':
    case 'ZONE':
    case 'SPONSOR_LEVEL':
      return (
        <Link to="/$event/places" params={params}>
          {name}
        </Link>
      );
    case 'SESSION':
      return (
        <Link to="/$event/programme/$id" params={{ ...params, id }}>
          {name}
        </Link>
      );
    case 'CATEGORY':
      return (
        <Link to="/$event/categories" params={params}>
          {name}
        </Link>
      );
    case 'EVENT':
      return (
        <Link to="/$event/settings" params={params}>
          {name}
        </Link>
      );
    case 'NOTICE':
      return (
        <Link to="/$event/mails" params={params}>
          {name}
        </Link>
      );
    default:
      return <span>{name}</span>;
  }
}
