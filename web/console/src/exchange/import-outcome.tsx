import { Link } from '@tanstack/react-router';
import { RequestFailed } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { ImportPlan } from './import-plan.js';
import { reasonText } from './reason-text.js';
import { UndoButton } from '../import-undo/undo-button.js';
import type { Importing } from './use-import.js';
import { WORDS } from './words.js';
import { WrongRowsButton } from './wrong-rows.js';

interface Props {
  readonly importing: Importing;
}

/** The reason why a file could not be read or an import failed. */
export function ImportFailure({ importing: { error, isInterrupted, change } }: Props): ReactNode {
  const words = useWords(WORDS);
  if (!error) return null;
  if (isInterrupted) {
    return (
      <Notice tone="bad" title={words.interrupted}>
        <p>{words.interruptedText}</p>
      </Notice>
    );
  }
  const code = error instanceof RequestFailed ? error.code : '';
  const refusal = words.refusals[code];
  if (refusal !== undefined) {
    return (
      <Notice tone="bad" title={refusal}>
        {code === 'STALE' && (
          <Button kind="quiet" onPress={() => change({})}>
            {words.checkAgain}
          </Button>
        )}
      </Notice>
    );
  }
  if (error instanceof RequestFailed && code === 'INVALID') {
    return <Notice tone="bad" title={reasonText(error.message)} />;
  }
  return <FailureNotice error={error} />;
}

/** The result of an import, with buttons for the omitted rows and for undo. */
export function ImportResult({ importing }: Props): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { result, settings } = importing;
  if (!result) return null;
  return (
    <Notice tone="good" title={words.done(result.created, result.changed)}>
      {settings.kind === 'exhibitors' && result.created > 0 && !hasStatus(result) && (
        <p>{words.waitsForReview}</p>
      )}
      <div className="notice-buttons">
        {settings.kind === 'exhibitors' && (
          <Link className="button" to="/$event/exhibitors" params={{ event: event.slug }}>
            {words.toExhibitors}
          </Link>
        )}
        {result.job !== null && <UndoButton id={result.job} />}
        {result.counts.refused + result.counts.dropped + result.questions.count > 0 && (
          <WrongRowsButton importing={importing} />
        )}
      </div>
    </Notice>
  );
}

/** Whether the list contains the status of exhibitors. */
function hasStatus({ columns }: ImportPlan): boolean {
  return columns.some(
    ({ field, state }) => field === 'status' && (state === 'MATCHED' || state === 'MAPPED'),
  );
}
