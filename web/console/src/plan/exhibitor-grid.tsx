import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { type DragEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { PlacedExhibitor } from './placement.js';
import type { UnplacedRow } from './use-unplaced.js';
import { WORDS } from './words.js';

interface ExhibitorGridProps {
  readonly rows: readonly UnplacedRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (exhibitor: PlacedExhibitor | undefined) => void;
  /** Called for Enter on a row. The exhibitor is chosen, and the plan gets the focus. */
  readonly onTake: (exhibitor: PlacedExhibitor) => void;
  readonly onDrag: (exhibitor: PlacedExhibitor | undefined) => void;
  readonly onEnd: () => void;
}

/** The distance in pixels from the end of the list at which the next page is loaded. */
const NEAR_END = 400;

/**
 * Exhibitors in rows that can be chosen and dragged. React Aria's list is not used: its keyboard drag after
 * Enter cannot include the booths of the plan.
 */
export function ExhibitorGrid({ rows, chosen, onEnd, ...actions }: ExhibitorGridProps): ReactNode {
  const words = useWords(WORDS);
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const stop = Math.min(active, rows.length - 1);
  const keys = (event: KeyboardEvent): void => {
    const row = rows[stop];
    const next = nextRow(event.key, stop, rows.length);
    if (next !== undefined) {
      setActive(next);
      grid.current?.querySelectorAll<HTMLElement>('[role=row]')[next]?.focus();
    } else if (event.key === 'Enter' && row) actions.onTake(row);
    else if (event.key === ' ' && row) actions.onChoose(row.id === chosen ? undefined : row);
    else if (event.key === 'Escape' && chosen !== undefined) actions.onChoose(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={words.unplaced}
      aria-multiselectable={false}
      className="exhibitor-grid"
      onKeyDown={keys}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
        scrollHeight - scrollTop - clientHeight < NEAR_END && onEnd()
      }
    >
      {rows.map((row, index) => (
        <ExhibitorRow
          key={row.id}
          row={row}
          isChosen={row.id === chosen}
          isStop={index === stop}
          onFocus={() => setActive(index)}
          onChoose={() => actions.onChoose(row.id === chosen ? undefined : row)}
          onDrag={actions.onDrag}
        />
      ))}
    </div>
  );
}

interface ExhibitorRowProps {
  readonly row: UnplacedRow;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
  readonly onDrag: (exhibitor: PlacedExhibitor | undefined) => void;
}

function ExhibitorRow({ row, isChosen, isStop, onFocus, onChoose, onDrag }: ExhibitorRowProps): ReactNode {
  const words = useWords(WORDS);
  const start = (event: DragEvent): void => {
    event.dataTransfer.effectAllowed = 'move';
    // Firefox starts no drag without data.
    event.dataTransfer.setData('text/plain', row.name);
    onDrag(row);
  };
  return (
    <div
      role="row"
      aria-selected={isChosen}
      aria-label={row.name}
      tabIndex={isStop ? 0 : -1}
      draggable
      className="exhibitor-row"
      onFocus={onFocus}
      onClick={onChoose}
      onDragStart={start}
      onDragEnd={() => onDrag(undefined)}
    >
      <Icon name="grip-vertical" size={16} />
      <span role="gridcell">
        {row.name}
        <small>{row.city}</small>
        {row.appliedZone && <small>{words.appliesFor(row.appliedZone.name)}</small>}
      </span>
    </div>
  );
}

function nextRow(key: string, from: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, from + step));
}
