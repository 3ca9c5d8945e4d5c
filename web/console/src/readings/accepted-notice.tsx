import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { useChange } from '@vitrine/components/use-change';
import { type ReactNode, useRef } from 'react';
import { SetReadingDocument } from './readings.graphql.js';
import { WORDS } from './words.js';

export interface AcceptedReading {
  readonly id: string;
  readonly name: string;
  readonly reading: string;
  readonly version: number | null;
}

interface AcceptedNoticeProps {
  readonly accepted: AcceptedReading | undefined;
  readonly onUndone: () => void;
}

/** The last accepted reading, with a button that undoes it. */
export function AcceptedNotice({ accepted, onUndone }: AcceptedNoticeProps): ReactNode {
  const words = useWords(WORDS);
  const undo = useChange(SetReadingDocument, ['exhibitors', 'overview']);
  const place = useRef<HTMLParagraphElement>(null);
  const onUndo = ({ id: exhibitorId, version }: AcceptedReading): void => {
    const input = { exhibitorId, version, reading: null };
    undo.mutate(
      { input },
      {
        onSuccess: () => {
          onUndone();
          place.current?.focus();
        },
      },
    );
  };
  return (
    <>
      <p ref={place} tabIndex={-1} className={accepted ? 'notice is-good accepted-reading' : 'is-read-out'}>
        <span role="status">{accepted && words.accepted(accepted.name, accepted.reading)}</span>
        {accepted && (
          <Button
            key={accepted.id}
            // Takes the focus, because the pressed button is gone with its row.
            autoFocus
            kind="quiet"
            icon="undo-2"
            isPending={undo.isPending}
            onPress={() => onUndo(accepted)}
          >
            {words.undo}
          </Button>
        )}
      </p>
      <FailureNotice error={undo.error} />
    </>
  );
}
