import { useWords } from '@vitrine/components/language';
import { type ReactNode } from 'react';
import { BoothSheet } from './booth-sheet.js';
import { FreeBooths, HallExhibitors } from './hall-lists.js';
import type { Booth, PlacedExhibitor } from './placement.js';
import { Tabs } from './tabs.js';
import { UnplacedPanel } from './unplaced-panel.js';
import type { PlanActions } from './use-plan-actions.js';
import { useUnplaced } from './use-unplaced.js';
import { WORDS } from './words.js';

interface PlanSideProps {
  readonly hall: string;
  readonly booths: readonly Booth[];
  readonly selected: Booth | undefined;
  readonly view: PlanActions;
  readonly onSelect: (id: string | undefined) => void;
  /** Called when an exhibitor is chosen by keyboard. The plan gets the focus. */
  readonly onTake: (exhibitor: PlacedExhibitor) => void;
  /** Called when an exhibitor is to move to another booth, which is chosen on the plan. */
  readonly onMove: (from: Booth) => void;
  readonly canManage: boolean;
}

/** The panel beside the plan: the chosen booth, and lists of exhibitors and booths. */
export function PlanSide(props: PlanSideProps): ReactNode {
  const { hall, booths, selected, view, onSelect } = props;
  const { action, placement } = view;
  const waitingExhibitor = action?.kind === 'place' && !action.from ? action.exhibitor : undefined;
  return (
    <aside className="plan-side">
      {selected && (
        <BoothSheet
          hall={hall}
          booth={selected}
          waiting={waitingExhibitor}
          assigns={view.choice.kind === 'assign'}
          onPlace={placement.place}
          onPut={() => action && view.put(action, selected.id)}
          onAction={(chosenAction) => {
            view.setAction(chosenAction);
            props.onMove(selected);
          }}
          onDrag={view.drag}
          onClose={() => onSelect(undefined)}
          isPending={placement.isPending}
        />
      )}
      <PlanLists {...props} booths={booths} waiting={waitingExhibitor} />
    </aside>
  );
}

function PlanLists(props: PlanSideProps & { readonly waiting: PlacedExhibitor | undefined }): ReactNode {
  const { booths, selected, view, onTake, canManage, waiting } = props;
  const words = useWords(WORDS);
  const { total } = useUnplaced('');
  const place = (exhibitor: PlacedExhibitor | undefined): void =>
    view.setAction(exhibitor && { kind: 'place', exhibitor });
  const list = { booths, selected: selected?.id, onSelect: view.choose };
  const freeCount = booths.filter(({ status }) => status === 'AVAILABLE').length;
  return (
    <Tabs
      label={words.lists}
      first={canManage ? 'unplaced' : 'here'}
      titles={{
        unplaced: <Counted count={total}>{words.unplaced}</Counted>,
        free: <Counted count={freeCount}>{words.freeTab}</Counted>,
        here: words.inThisHall,
      }}
      panelOf={(id) => {
        if (id === 'free') return <FreeBooths {...list} />;
        if (id === 'here') return <HallExhibitors {...list} />;
        return (
          <UnplacedPanel
            chosen={waiting?.id}
            onChoose={place}
            onTake={(exhibitor) => {
              place(exhibitor);
              onTake(exhibitor);
            }}
            onDrag={(exhibitor) => view.drag(exhibitor && { kind: 'place', exhibitor })}
            purpose={view.choice}
            onPurpose={view.setChoice}
            canManage={canManage}
          />
        );
      }}
    />
  );
}

interface CountedProps {
  readonly count: number | undefined;
  readonly children: ReactNode;
}

function Counted({ count, children }: CountedProps): ReactNode {
  return (
    <>
      {children} <small>{count}</small>
    </>
  );
}
