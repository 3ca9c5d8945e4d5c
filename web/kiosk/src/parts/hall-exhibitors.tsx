import type { PlanBooth, PlanHall } from '@vitrine/map/plan';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useAfterPaint, useGrowing } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';
import { Swatch } from './field-sign.js';
import { Plate } from './plate.js';

/** The rows of a frame, in a grid of their own: a grid of all of them would be laid out again with each frame. */
const ROWS = 12;
const NONE: readonly JSX.Element[] = [];

interface HallExhibitorsProps {
  readonly plan: PlanHall;
  readonly chosen: string | undefined;
  readonly onSelect: (booth: string) => void;
}

/** The list of the booths, which is the plan for visitors who cannot see it. */
export function HallExhibitors({ plan, chosen, onSelect }: HallExhibitorsProps): JSX.Element {
  const { words } = useKiosk();
  const grids = useMemo(() => inGrids(plan.booths.filter(({ name }) => name !== undefined)), [plan]);
  const select = useRef(onSelect);
  select.current = onSelect;
  // The same element in each frame: only new rows are rendered.
  const elements = useMemo(
    () => grids.map((booths, index) => <HallRows key={index} booths={booths} select={select} />),
    [grids],
  );
  // The touch that opens the plan waits for none of them.
  const shown = useGrowing(useAfterPaint('rows') ? elements : NONE, 1);
  const at = grids.findIndex((booths) => booths.some(({ id }) => id === chosen));
  return (
    <div class="hall-exhibitors" role="list" aria-label={words.inThisHall}>
      {shown.map((element, index) =>
        index === at ? (
          <HallRows key={index} booths={grids[at] ?? []} select={select} chosen={chosen} />
        ) : (
          element
        ),
      )}
    </div>
  );
}

function inGrids(booths: readonly PlanBooth[]): readonly (readonly PlanBooth[])[] {
  const count = Math.ceil(booths.length / ROWS);
  return Array.from({ length: count }, (_, index) => booths.slice(index * ROWS, (index + 1) * ROWS));
}

interface HallRowsProps {
  readonly booths: readonly PlanBooth[];
  readonly select: { readonly current: (booth: string) => void };
  readonly chosen?: string | undefined;
}

function HallRows({ booths, select, chosen }: HallRowsProps): JSX.Element {
  return (
    <div class="hall-rows">
      {booths.map(({ id, code, title, tone }) => (
        <div key={id} role="listitem">
          <button
            type="button"
            aria-current={id === chosen ? 'location' : undefined}
            onClick={() => select.current(id)}
          >
            <Plate booth={code} isPlain={id !== chosen} /> <Swatch tone={tone} />
            <span>{title}</span>
          </button>
        </div>
      ))}
    </div>
  );
}
