import { Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { BulkAction } from './bulk-action.js';
import { InviteOutcome } from './invite/invite-outcome.js';
import { WORDS as INVITE_WORDS } from './invite/words.js';
import type { BulkOutcome as Outcome } from './use-bulk-action.js';
import { WORDS } from './words.js';

/** The maximum number of listed failures; the others are only counted. */
const NAMED = 50;

interface BulkOutcomeProps {
  readonly action: BulkAction['name'] | undefined;
  readonly outcome: Outcome | undefined;
  readonly error: unknown;
  /** Continues with the exhibitors that were not processed. */
  readonly onResume: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The result of an action: the number of changed exhibitors, and the failures with the exhibitors' names. */
export function BulkOutcome({ action, outcome, error, onResume, onClose }: BulkOutcomeProps): ReactNode {
  const words = useWords(WORDS);
  const { invited } = useWords(INVITE_WORDS);
  const isInvitation = action === 'invite';
  const failure: unknown = error ?? outcome?.error;
  if (!failure && !outcome) return null;
  return (
    <div className="bulk-outcome">
      <FailureNotice error={failure} />
      {outcome && (
        <Notice
          tone={toneOf(outcome, isInvitation)}
          title={isInvitation ? invited(outcome.done) : words.done(outcome.done)}
        >
          {outcome.remainingCount > 0 && <p>{words.left(outcome.remainingCount)}</p>}
          {onResume && <Button onPress={onResume}>{words.resume}</Button>}
          {isInvitation ? <InviteOutcome outcome={outcome} /> : <Failures failures={outcome.failures} />}
        </Notice>
      )}
      <Button kind="quiet" icon="x" aria-label={words.closeResult} onPress={onClose} />
    </div>
  );
}

/** An exhibitor that an invitation leaves out is no failure. */
function toneOf(
  { failures, links, remainingCount }: Outcome,
  isInvitation: boolean,
): 'bad' | 'warn' | 'good' {
  if (failures.length > 0 && !isInvitation) return 'bad';
  return failures.length > 0 || links.length > 0 || remainingCount > 0 ? 'warn' : 'good';
}

function Failures({ failures }: { readonly failures: Outcome['failures'] }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  if (failures.length === 0) return null;
  return (
    <>
      <p>{words.notDone(failures.length)}</p>
      <ul>
        {failures.slice(0, NAMED).map(({ id, name, errors }) => (
          <li key={id}>
            <Link to="/$event/exhibitors/$id" params={{ event: event.slug, id }}>
              {name}
            </Link>
            {words.colon}
            {errors.map(({ message }) => message).join(' ')}
          </li>
        ))}
        {failures.length > NAMED && <li>{words.more(failures.length - NAMED)}</li>}
      </ul>
    </>
  );
}
