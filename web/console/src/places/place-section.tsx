import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { Empty } from '@vitrine/components/empty';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { RemovedPlace } from './use-place-changes.js';
import { WORDS } from './words.js';

interface RemoveQuestionProps {
  readonly place: RemovedPlace | undefined;
  readonly onAnswer: (isYes: boolean) => void;
}

/** Asks before a place or sponsor level is deleted. */
export function RemoveQuestion({ place, onAnswer }: RemoveQuestionProps): ReactNode {
  const words = useWords(WORDS);
  if (!place) return null;
  return (
    <ConfirmDialog
      title={words.removeQuestion(place.name)}
      action={words.remove}
      isBad
      isOpen
      onClose={() => onAnswer(false)}
      onConfirm={() => onAnswer(true)}
    >
      {words.removeText}
    </ConfirmDialog>
  );
}

interface PlaceSectionProps {
  readonly title: string;
  readonly add: string;
  readonly empty: string;
  readonly onAdd: () => void;
  readonly children: readonly ReactNode[];
}

/** A list of places or sponsor levels with its title, and a button for a new one. */
export function PlaceSection({ title, add, empty, onAdd, children }: PlaceSectionProps): ReactNode {
  const { rights } = useEvent();
  return (
    <section className="place-section">
      <header>
        <h2>{title}</h2>
        {rights.canManage && (
          <Button icon="plus" onPress={onAdd}>
            {add}
          </Button>
        )}
      </header>
      {children.length === 0 ? (
        <Empty title={empty} />
      ) : (
        <ul aria-label={title} className="place-list">
          {children}
        </ul>
      )}
    </section>
  );
}
