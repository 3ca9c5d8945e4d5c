import { Button } from '@vitrine/components/button';
import { writeDraft } from '@vitrine/components/draft-store';
import { useWords } from '@vitrine/components/language';
import { MenuButton } from '@vitrine/components/menu-button';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { mailDraft } from './mail/mail-draft.js';
import type { BulkAction } from './bulk-action.js';
import { BulkDialog } from './bulk-dialog.js';
import { BulkOutcome } from './bulk-outcome.js';
import { type BulkProgress, type BulkTargets, useBulkAction } from './use-bulk-action.js';
import { WORDS } from './words.js';

interface BulkBarProps {
  /** The number of selected exhibitors. */
  readonly count: number;
  readonly targets: BulkTargets;
  /** The number of all matching exhibitors, if they can be selected too. */
  readonly selectable: number | undefined;
  readonly selectMatching: () => void;
  readonly clear: () => void;
  readonly labels: readonly string[];
}

type Name = BulkAction['name'];

const NO_NOTES = { note: '', internalNote: '', deferNotification: false };
/** Approvals of more exhibitors need a confirmation. */
const MANY = 100;

/** Actions on the selected exhibitors. An exhibitor with an error is listed; the others are changed. */
export function BulkBar({
  count,
  targets,
  selectable,
  selectMatching,
  clear,
  labels,
}: BulkBarProps): ReactNode {
  const words = useWords(WORDS);
  const [question, setQuestion] = useState<Name>();
  const { event } = useEvent();
  const bulk = useBulkAction(({ name }) => {
    if (name === 'mail') writeDraft(mailDraft(event.slug), undefined);
    clear();
  });
  const isMany = count > MANY;
  const run = (action: BulkAction): void => {
    setQuestion(undefined);
    bulk.mutate({ action, targets });
  };
  return (
    <div className="bulk" data-on={count > 0 || bulk.isPending || undefined}>
      <BulkOutcome
        action={bulk.variables?.action.name}
        outcome={bulk.data}
        error={bulk.error}
        onResume={bulk.resume}
        onClose={bulk.reset}
      />
      {bulk.isPending && <Progress progress={bulk.progress} onStop={bulk.stop} />}
      <span role="status">{count > 0 && !bulk.isPending && words.selected(count)}</span>
      {count > 0 && !bulk.isPending && (
        <>
          {selectable !== undefined && (
            <Button kind="quiet" onPress={selectMatching}>
              {words.selectAllMatching(selectable)}
            </Button>
          )}
          <BulkButtons
            onApprove={() => (isMany ? setQuestion('approve') : run({ name: 'approve', notes: NO_NOTES }))}
            onChoose={setQuestion}
          />
          <Button kind="quiet" icon="x" aria-label={words.clearSelection} onPress={clear} />
        </>
      )}
      {question && (
        <BulkDialog
          action={question}
          count={count}
          targets={targets}
          labels={labels}
          failed={bulk.failed}
          onClose={() => setQuestion(undefined)}
          onRun={run}
        />
      )}
    </div>
  );
}

interface BulkButtonsProps {
  readonly onApprove: () => void;
  readonly onChoose: (name: Name) => void;
}

function BulkButtons({ onApprove, onChoose }: BulkButtonsProps): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  return (
    <>
      {rights.canReview && (
        <Button kind="main" icon="check" onPress={onApprove}>
          {words.decisions.approve}
        </Button>
      )}
      {rights.canManage && (
        <Button icon="send" onPress={() => onChoose('publish')}>
          {words.publish}
        </Button>
      )}
      {rights.canReview && (
        <Button icon="x" onPress={() => onChoose('reject')}>
          {words.decisions.reject}
        </Button>
      )}
      <MenuButton
        label={words.moreActions}
        entries={[
          { name: 'approve', label: words.approveWithNote, icon: 'check' },
          { name: 'requestChanges', label: words.decisions.requestChanges, icon: 'pencil' },
          { name: 'waitlist', label: words.decisions.waitlist, icon: 'clock' },
          { name: 'label', label: words.setLabels, icon: 'tag' },
          ...(rights.canManage
            ? [
                { name: 'submit' as const, label: words.submit, icon: 'send' as const },
                { name: 'invite' as const, label: words.invite, icon: 'user-plus' as const },
                { name: 'mail' as const, label: words.mail, icon: 'mail' as const },
                { name: 'unpublish' as const, label: words.unpublish, icon: 'eye-off' as const },
              ]
            : []),
        ]}
        onChoose={onChoose}
      />
    </>
  );
}

interface ProgressProps {
  readonly progress: BulkProgress | undefined;
  readonly onStop: () => void;
}

function Progress({ progress, onStop }: ProgressProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      <progress
        aria-label={words.progress}
        max={progress?.total ?? 1}
        {...(progress ? { value: progress.done } : {})}
      />
      <span>{progress && words.doneOf(progress.done, progress.total)}</span>
      <Button onPress={onStop}>{words.stop}</Button>
    </>
  );
}
