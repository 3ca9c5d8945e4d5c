import { Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { StatusMark, type StatusTone } from '@vitrine/components/status-mark';
import { shortTime } from '@vitrine/components/times';
import { boxOf } from '@vitrine/map/plan';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { BoothHistory } from './booth-history.js';
import type { Booth, Occupant, PlacedExhibitor, Placement } from './placement.js';
import type { BoothAction } from './arranging.js';
import { useBoothHistory } from './use-booth-history.js';
import { type PlanWords, WORDS } from './words.js';

interface BoothSheetProps {
  readonly hall: string;
  readonly booth: Booth;
  /** The exhibitor chosen in the list, if the booth was chosen before it. */
  readonly waiting: PlacedExhibitor | undefined;
  readonly assigns: boolean;
  readonly onPlace: (placement: Placement) => void;
  /** Places the waiting exhibitor at this booth. */
  readonly onPut: () => void;
  readonly onAction: (action: BoothAction) => void;
  readonly onDrag: (action: BoothAction | undefined) => void;
  readonly onClose: () => void;
  readonly isPending: boolean;
}

const TONES: Readonly<Record<Booth['status'], StatusTone>> = {
  ASSIGNED: 'good',
  AVAILABLE: 'plain',
  HELD: 'warn',
  BLOCKED: 'bad',
};

/** The chosen booth with its facts, its occupants and its actions. */
export function BoothSheet(props: BoothSheetProps): ReactNode {
  const { hall, booth, onClose } = props;
  const words = useWords(WORDS);
  const { rights } = useEvent();
  return (
    <section className="booth-sheet" aria-label={`${hall} ${booth.code}`}>
      <header>
        <Plate hall={hall} booth={booth.code} />
        <StatusMark tone={TONES[booth.status]}>{statusWord(booth.status, words)}</StatusMark>
        <Button kind="quiet" icon="x" aria-label={words.close} onPress={onClose} />
      </header>
      <p className="is-quiet">{factsOf(booth, words).join(' · ')}</p>
      {booth.occupants.map((occupant) => (
        <OccupantCard key={occupant.exhibitor.id} occupant={occupant} {...props} />
      ))}
      {rights.canManage && <BoothActions {...props} />}
      <BoothHistory key={booth.id} booth={booth.id} />
    </section>
  );
}

function OccupantCard({ occupant, ...props }: BoothSheetProps & { readonly occupant: Occupant }): ReactNode {
  const { hall, booth, onPlace, onAction, onDrag, isPending } = props;
  const { exhibitor, heldUntil } = occupant;
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event, rights } = useEvent();
  const from = { booth, hall };
  const action = { kind: 'place', exhibitor, from } as const;
  return (
    <div
      className="booth-occupant"
      draggable={rights.canManage}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData('text/plain', exhibitor.name);
        onDrag(action);
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <Link to="/$event/exhibitors/$id" params={{ event: event.slug, id: exhibitor.id }} draggable={false}>
        {exhibitor.name}
      </Link>
      {heldUntil !== null && <small>{words.holdEnds(shortTime(heldUntil, event.timeZone, language))}</small>}
      {rights.canManage && (
        <div className="booth-buttons">
          {heldUntil !== null && (
            <Button onPress={() => onPlace({ kind: 'assign', booth, exhibitor })} isPending={isPending}>
              {words.confirmHold}
            </Button>
          )}
          <Button onPress={() => onAction(action)}>{words.move}</Button>
          <Button onPress={() => onAction({ kind: 'swap', from })}>{words.swap}</Button>
          <Button onPress={() => onPlace({ kind: 'release', booth, exhibitor })} isPending={isPending}>
            {words.release}
          </Button>
        </div>
      )}
    </div>
  );
}

function BoothActions(props: BoothSheetProps): ReactNode {
  const { booth, waiting, assigns, onPut, onPlace, isPending } = props;
  const words = useWords(WORDS);
  const history = useBoothHistory(booth.id);
  const { status } = booth;
  const block = (blocked: boolean): void =>
    onPlace({
      kind: 'block',
      booth,
      blocked,
      ...(history.version !== undefined && { version: history.version }),
    });
  return (
    <div className="booth-buttons">
      {status === 'AVAILABLE' && waiting && (
        <Button kind="main" onPress={onPut} isPending={isPending}>
          {assigns ? words.assignTo(waiting.name) : words.holdFor(waiting.name)}
        </Button>
      )}
      {status === 'AVAILABLE' && (
        <Button icon="lock" onPress={() => block(true)} isPending={isPending}>
          {words.block}
        </Button>
      )}
      {status === 'BLOCKED' && (
        <Button icon="lock-open" onPress={() => block(false)} isPending={isPending}>
          {words.unblock}
        </Button>
      )}
    </div>
  );
}

function statusWord(status: Booth['status'], words: PlanWords): string {
  return {
    ASSIGNED: words.assigned,
    AVAILABLE: words.free,
    HELD: words.held,
    BLOCKED: words.blocked,
  }[status];
}

/** Size, area and zone, if known. */
function factsOf({ outline, area, zone }: Booth, words: PlanWords): string[] {
  const box = outline && boxOf(outline);
  return [
    ...(box ? [words.size(metres(box.width), metres(box.height))] : []),
    ...(area === null ? [] : [words.area(metres(area))]),
    ...(zone ? [zone.name] : []),
  ];
}

function metres(value: number): string {
  return String(Math.round(value * 100) / 100);
}
