import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import type { IconName } from '@vitrine/ui/icons';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { useExhibitorChange } from '../exhibitor/use-exhibitor-change.js';
import { RegistrationStatus } from '../exhibitors/registration-status.js';
import { WORDS as LIST_WORDS } from '../exhibitors/words.js';
import { DecisionList } from './decision-list.js';
import { MergeButton } from './merge-dialog.js';
import { MoveDialog } from './move-dialog.js';
import { type Move, movesOf } from './moves.js';
import { useMove } from './use-move.js';
import { WORDS } from './words.js';

const ICONS: Readonly<Record<Move, IconName>> = {
  approve: 'check',
  requestChanges: 'pencil',
  waitlist: 'clock',
  reject: 'x',
  submit: 'send',
  reopen: 'rotate-ccw',
  withdraw: 'undo-2',
  publish: 'eye',
  unpublish: 'eye-off',
  remove: 'trash-2',
};

/** The status of the registration, the possible steps and the decisions. */
export function RegistrationCard(): ReactNode {
  const words = useWords(WORDS);
  const { decisions } = useWords(LIST_WORDS);
  const { rights } = useEvent();
  const { exhibitor } = useExhibitor();
  const [question, setQuestion] = useState<Move>();
  const change = useExhibitorChange();
  const close = (): void => setQuestion(undefined);
  const run = useMove((work) => change.mutate(work, { onSuccess: close }));
  const press = (move: Move): void => {
    // Clears the error of the previous step before a new dialog.
    change.reset();
    if (move === 'publish' || move === 'submit') run(move);
    else setQuestion(move);
  };
  return (
    <section className="card form-rows" aria-labelledby="registration">
      <h2 id="registration">{words.title}</h2>
      <p className="registration-state">
        {exhibitor.status && <RegistrationStatus status={exhibitor.status} />}
        <span role="status">{change.isSuccess && words.changed}</span>
      </p>
      <FailureNotice error={question ? undefined : change.error} />
      <div className="card-buttons">
        {movesOf(exhibitor.possibleSteps).map((move, index) => (
          <Button
            key={move}
            kind={kindOf(move, index)}
            icon={ICONS[move]}
            isDisabled={change.isPending}
            onPress={() => press(move)}
          >
            {move in decisions ? decisions[move as keyof typeof decisions] : words[move as 'submit']}
          </Button>
        ))}
        {rights.canManage && <MergeButton />}
      </div>
      <DecisionList reviews={exhibitor.reviews ?? []} />
      {question && (
        <MoveDialog
          move={question}
          isPending={change.isPending}
          error={change.error}
          onClose={close}
          onRun={run}
        />
      )}
    </section>
  );
}

function kindOf(move: Move, index: number): 'main' | 'bad' | 'plain' {
  if (move === 'reject' || move === 'remove') return 'bad';
  return index === 0 && (move === 'approve' || move === 'publish' || move === 'submit') ? 'main' : 'plain';
}
