import { Link } from '@tanstack/react-router';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { CsvButton } from '../../csv/csv-button.js';
import { useEvent } from '../../event/event-context.js';
import type { BulkFailure, BulkOutcome } from '../use-bulk-action.js';
import { WORDS as LIST_WORDS } from '../words.js';
import { WORDS } from './words.js';

/** The maximum number of names for each reason; the others are only counted. */
const NAMED = 50;

/** The links to pass on, and the exhibitors that were left out, by reason. */
export function InviteOutcome({
  outcome: { links, failures },
}: {
  readonly outcome: BulkOutcome;
}): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const reasons = new Map<string, BulkFailure[]>();
  for (const failure of failures) {
    const reason = failure.errors.map(({ message }) => message).join(' ');
    reasons.set(reason, [...(reasons.get(reason) ?? []), failure]);
  }
  return (
    <>
      {links.length > 0 && (
        <>
          <p>{words.links}</p>
          <CsvButton
            label={words.download}
            name={`${event.slug}-invitations.csv`}
            read={() =>
              Promise.resolve([
                words.columns,
                ...links.map(({ name, email, link }): string[] => [name, email, link]),
              ])
            }
          />
        </>
      )}
      {failures.length > 0 && <p>{words.leftOut(failures.length)}</p>}
      {[...reasons].map(([message, exhibitors]) => (
        <Reason key={message} message={message} exhibitors={exhibitors} />
      ))}
    </>
  );
}

interface ReasonProps {
  readonly message: string;
  readonly exhibitors: readonly BulkFailure[];
}

function Reason({ message, exhibitors }: ReasonProps): ReactNode {
  const words = useWords(WORDS);
  const { more } = useWords(LIST_WORDS);
  const { event } = useEvent();
  return (
    <>
      <p>{words.reason(message, exhibitors.length)}</p>
      <ul className="left-out">
        {exhibitors.slice(0, NAMED).map(({ id, name }) => (
          <li key={id}>
            <Link to="/$event/exhibitors/$id" params={{ event: event.slug, id }}>
              {name}
            </Link>
          </li>
        ))}
        {exhibitors.length > NAMED && <li>{more(exhibitors.length - NAMED)}</li>}
      </ul>
    </>
  );
}
