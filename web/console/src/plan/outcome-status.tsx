import { Refused } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { shortTime } from '@vitrine/components/times';
import { Icon } from '@vitrine/components/icon';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { type Booth, type Placement, targetOf } from './placement.js';
import type { Outcome } from './use-placement.js';
import { type PlanWords, WORDS } from './words.js';

interface OutcomeStatusProps {
  readonly outcome: Outcome | undefined;
  /** The code of the hall. */
  readonly hall: string;
  /** The current booths. They contain the occupants for the message about a failure. */
  readonly booths: readonly Booth[];
  readonly isPending: boolean;
  readonly onUndo: () => void;
}

/** The result of the last placement, with a button that undoes it. */
export function OutcomeStatus({ outcome, hall, booths, isPending, onUndo }: OutcomeStatusProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="plan-outcome">
      <div role="status" className="is-good">
        {outcome?.state === 'done' && <Done placement={outcome.placement} hall={hall} />}
        {outcome?.state === 'undone' && words.undone}
      </div>
      {outcome?.state === 'done' && (
        <Button kind="quiet" icon="undo-2" onPress={onUndo} isPending={isPending}>
          {words.undo}
        </Button>
      )}
      {outcome?.state === 'failed' && <Failed outcome={outcome} hall={hall} booths={booths} />}
    </div>
  );
}

function Done({ placement, hall }: { readonly placement: Placement; readonly hall: string }): ReactNode {
  const words = useWords(WORDS);
  const [before, after] = doneWords(placement, words);
  return (
    <>
      {before}
      <Plate hall={hall} booth={targetOf(placement).code} />
      {after}
    </>
  );
}

function doneWords(placement: Placement, { done }: PlanWords): string[] {
  if (placement.kind === 'swap') return done.swap();
  if (placement.kind === 'block') return placement.blocked ? done.block() : done.unblock();
  return done[placement.kind](placement.exhibitor.name);
}

interface FailedProps {
  readonly outcome: Extract<Outcome, { state: 'failed' }>;
  readonly hall: string;
  readonly booths: readonly Booth[];
}

function Failed({ outcome: { placement, error }, hall, booths }: FailedProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const codes = error instanceof Refused ? error.errors.map(({ code }) => code) : [];
  const booth = booths.find(({ id }) => id === targetOf(placement).id);
  if (codes.includes('BOOTH_TAKEN') && booth) {
    const time = (moment: string): string => shortTime(moment, event.timeZone, language);
    return (
      <p role="alert" className="is-bad">
        <Icon name="triangle-alert" />
        <Plate hall={hall} booth={booth.code} />
        {holderOf(booth, words, time)}
      </p>
    );
  }
  const text = statusText(error, placement, words) ?? reasonOf(codes, words);
  if (text === undefined) return <FailureNotice error={error} />;
  return (
    <p role="alert" className="is-bad">
      <Icon name="triangle-alert" />
      {text}
    </p>
  );
}

function holderOf(booth: Booth, words: PlanWords, time: (moment: string) => string): string {
  const [first] = booth.occupants;
  if (booth.status === 'BLOCKED') return words.isBlocked;
  if (!first) return words.isTaken;
  const names = booth.occupants.map(({ exhibitor }) => exhibitor.name).join(', ');
  return first.heldUntil === null ? words.takenBy(names) : words.heldBy(names, time(first.heldUntil));
}

/** A message that a retry does not help: the exhibitor has withdrawn, or has the booth already. */
function statusText(error: unknown, placement: Placement, words: PlanWords): string | undefined {
  if (!(error instanceof Refused) || !('exhibitor' in placement)) return undefined;
  const statusError = error.errors.find(({ code }) => code === 'WRONG_STATUS');
  return statusError && words.notFor(placement.exhibitor.name, statusError.message);
}

function reasonOf(codes: readonly string[], words: PlanWords): string | undefined {
  const isMeanwhile = ['STALE', 'NOT_FOUND', 'IN_USE', 'WRONG_STATUS'].some((code) => codes.includes(code));
  return isMeanwhile ? words.changedMeanwhile : undefined;
}
