import type { PlanBooth, PlanHall } from '@vitrine/map/plan';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useAfterPaint, useGrowing } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';
import { Swatch } from './field-sign.js';
import { Plate } from './plate.js';

/**
 * The number of rows that one frame adds. Each such group is a grid, because one grid of all rows would be
 * laid out again with each frame.
 */
const ROWS = 12;
const NO_ROWS: readonly JSX.Element[] = [];

interface HallExhibitorsProps {
  readonly plan: PlanHall;
  readonly selected: string | undefined;
  readonly onSelect: (booth: string) => void;
}

/** The list of the booths: the text alternative to the plan. */
export function HallExhibitors({ plan, selected, onSelect }: HallExhibitorsProps): JSX.Element {
  const { words } = useKiosk();
  const grids = useMemo(() => gridsOf(plan.booths.filter(({ name }) => name !== undefined)), [plan]);
  const select = useRef(onSelect);
  select.current = onSelect;
  // Each frame keeps the same elements, so only new rows are rendered.
  const elements = useMemo(
    () => grids.map((booths, index) => <HallRows key={index} booths={booths} select={select} />),
    [grids],
  );
  // No rows in the first frame, so that the touch that opens the plan does not wait for them.
  const visibleElements = useGrowing(useAfterPaint('rows') ? elements : NO_ROWS, 1);
  const chosenIndex = grids.findIndex((booths) => booths.some(({ id }) => id === selected));
  return (
    <div class="hall-exhibitors" role="list" aria-label={words.inThisHall}>
      {visibleElements.map((element, index) =>
        index === chosenIndex ? (
          <HallRows key={index} booths={grids[chosenIndex] ?? []} select={select} selected={selected} />
        ) : (
          element
        ),
      )}
    </div>
  );
}

function gridsOf(booths: readonly PlanBooth[]): readonly (readonly PlanBooth[])[] {
  const count = Math.ceil(booths.length / ROWS);
  return Array.from({ length: count }, (_, index) => booths.slice(index * ROWS, (index + 1) * ROWS));
}

interface HallRowsProps {
  readonly booths: readonly PlanBooth[];
  readonly select: { readonly current: (booth: string) => void };
  readonly selected?: string | undefined;
}

function HallRows({ booths, select, selected }: HallRowsProps): JSX.Element {
  return (
    <div class="hall-rows">
      {booths.map(({ id, code, title, tone }) => (
        <div key={id} role="listitem">
          <button
            type="button"
            aria-current={id === selected ? 'location' : undefined}
            onClick={() => select.current(id)}
          >
            <Plate booth={code} isPlain={id !== selected} /> <Swatch tone={tone} />
            <span>{title}</span>
          </button>
        </div>
      ))}
    </div>
  );
}
