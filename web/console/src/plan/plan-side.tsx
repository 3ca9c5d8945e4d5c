import { useWords } from '@vitrine/components/language';
import { type ReactNode } from 'react';
import { BoothSheet } from './booth-sheet.js';
import { FreeBooths, HallExhibitors } from './hall-lists.js';
import type { Booth, Placed } from './placement.js';
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
  /** An exhibitor was taken by a key: the plan gets the focus. */
  readonly onTake: (exhibitor: Placed) => void;
  /** An exhibitor leaves a booth for another one, which is chosen on the plan. */
  readonly onMove: (from: Booth) => void;
  readonly canManage: boolean;
}

/** Beside the plan: the chosen booth, and the lists of exhibitors and booths. */
export function PlanSide(props: PlanSideProps): ReactNode {
  const { hall, booths, selected, view, onSelect } = props;
  const { carry, placement } = view;
  const waiting = carry?.kind === 'place' && !carry.from ? carry.exhibitor : undefined;
  return (
    <aside className="plan-side">
      {selected && (
        <BoothSheet
          hall={hall}
          booth={selected}
          waiting={waiting}
          assigns={view.choice.kind === 'assign'}
          onPlace={placement.place}
          onPut={() => carry && view.put(carry, selected.id)}
          onCarry={(carried) => {
            view.setCarry(carried);
            props.onMove(selected);
          }}
          onDrag={view.drag}
          onClose={() => onSelect(undefined)}
          isPending={placement.isPending}
        />
      )}
      <PlanLists {...props} booths={booths} waiting={waiting} />
    </aside>
  );
}

function PlanLists(props: PlanSideProps & { readonly waiting: Placed | undefined }): ReactNode {
  const { booths, selected, view, onTake, canManage, waiting } = props;
  const words = useWords(WORDS);
  const { total } = useUnplaced('');
  const carried = (exhibitor: Placed | undefined): void =>
    view.setCarry(exhibitor && { kind: 'place', exhibitor });
  const list = { booths, selected: selected?.id, onSelect: view.choose };
  const free = booths.filter(({ status }) => status === 'AVAILABLE').length;
  return (
    <Tabs
      label={words.lists}
      first={canManage ? 'unplaced' : 'here'}
      titles={{
        unplaced: <Counted count={total}>{words.unplaced}</Counted>,
        free: <Counted count={free}>{words.freeTab}</Counted>,
        here: words.hereTab,
      }}
      panelOf={(id) => {
        if (id === 'free') return <FreeBooths {...list} />;
        if (id === 'here') return <HallExhibitors {...list} />;
        return (
          <UnplacedPanel
            chosen={waiting?.id}
            onChoose={carried}
            onTake={(exhibitor) => {
              carried(exhibitor);
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
