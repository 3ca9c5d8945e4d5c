import { drawWay } from '@vitrine/map/draw-way';
import { HallMap } from '@vitrine/map/hall-map';
import type { PlanHall, Point } from '@vitrine/map/plan';
import { drawPlan, type PlanDrawing, type RenderOptions, type Standpoint } from '@vitrine/map/render';
import { boothTitle } from '@vitrine/map/title-markup';
import type { JSX, RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { upwards } from '../catalog/ways.js';
import { afterPaint } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';

/** Booths of one frame. Those of a large hall in a single one would keep touches waiting. */
const BOOTHS = 60;

interface HallPlanProps {
  readonly plan: PlanHall;
  readonly label: string;
  readonly here: Standpoint | undefined;
  readonly selected: string | undefined;
  readonly way: readonly Point[] | undefined;
  readonly onSelect: (booth: string) => void;
  readonly map: RefObject<HallMap | null>;
}

/** The live plan of a hall. What is ahead of a visitor is up. */
export function HallPlan(props: HallPlanProps): JSX.Element {
  const { plan, label, here, selected, way, onSelect, map } = props;
  const { language, isContrast } = useKiosk().visit;
  const box = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const draw = useCallback(
    () => drawPlan(plan, { label, language, here, ...kioskDrawing(here, isContrast), live: true }),
    [plan, label, language, here, isContrast],
  );
  const svg = useDrawn(box, draw);
  const last = useRef<{ readonly label: string; readonly view: HallMap['view'] }>(undefined);
  useLayoutEffect(() => {
    if (!svg) return undefined;
    let endTitles: (() => void) | undefined;
    const live = new HallMap(svg, {
      select: (id) => select.current(id),
      near: () => (endTitles ??= writeTitles(svg, plan, upwards(here))),
      // Another drawing of the same hall, such as in high contrast, shows the same part of it.
      start: last.current?.label === label ? last.current.view : undefined,
    });
    map.current = live;
    return () => {
      endTitles?.();
      last.current = { label, view: live.view };
      live.destroy();
      map.current = null;
    };
  }, [svg]);
  // In the frame after that of the touch, which has a row or a pressed booth to show: all booths are painted again.
  useEffect(
    () =>
      afterPaint(() => {
        map.current?.select(selected, { centre: false });
        if (map.current) drawWay(map.current.svg, way ?? []);
      }),
    [svg, selected, way],
  );
  return <div class="hall-plan" ref={box} />;
}

interface PlanImageProps {
  readonly plan: PlanHall;
  readonly here: Standpoint | undefined;
  readonly selected: string | undefined;
  readonly way: readonly Point[] | undefined;
}

/** The plan as a picture: the button over it opens the live one. */
export function PlanImage({ plan, here, selected, way }: PlanImageProps): JSX.Element {
  const { language, isContrast } = useKiosk().visit;
  const box = useRef<HTMLDivElement>(null);
  const draw = useCallback(
    () => drawPlan(plan, { label: '', language, here, selected, ...kioskDrawing(here, isContrast) }),
    [plan, language, here, selected, isContrast],
  );
  const svg = useDrawn(box, draw);
  useLayoutEffect(() => {
    if (svg) drawWay(svg, way ?? []);
  }, [svg, way]);
  return <div class="hall-plan" inert ref={box} />;
}

/** What is ahead is up. Each element of a booth counts 400 times, so those that are not seen are left out. */
function kioskDrawing(
  here: Standpoint | undefined,
  isContrast: boolean,
): Pick<RenderOptions, 'heading' | 'titles' | 'signs'> {
  return { heading: upwards(here), titles: false, signs: isContrast };
}

/** Writes the titles of the booths, some in each frame. The result ends it. */
function writeTitles(svg: SVGSVGElement, { booths }: PlanHall, heading: number): () => void {
  const byId = new Map(booths.map((booth) => [booth.id, booth]));
  const elements = [...svg.querySelectorAll<SVGElement>('.booth')];
  const write = (from: number): (() => void) =>
    afterPaint(() => {
      for (const element of elements.slice(from, from + BOOTHS)) {
        const booth = byId.get(element.dataset.id ?? '');
        const title = booth && boothTitle(booth, heading);
        const label = title && element.querySelector('.plan-label');
        label?.classList.add(title?.className ?? '');
        // The markup is that of the plan, whose names are escaped.
        label?.insertAdjacentHTML('beforeend', title?.markup ?? '');
      }
      if (from + BOOTHS < elements.length) cancel = write(from + BOOTHS);
    });
  let cancel = write(0);
  return () => cancel();
}

/** The element of a drawing as soon as all its booths are in the box. Each frame after that of the touch adds some. */
function useDrawn(box: RefObject<HTMLDivElement | null>, draw: () => PlanDrawing): SVGSVGElement | undefined {
  const [drawn, setDrawn] = useState<{ draw: typeof draw; svg: SVGSVGElement }>();
  useEffect(() => {
    let cancel = afterPaint(() => {
      if (!box.current) return;
      const drawing = draw();
      // A group of SVG that gets a child lays out all its children again, so each frame fills one of its own.
      const groups = '<g></g>'.repeat(Math.ceil(drawing.count / BOOTHS));
      box.current.innerHTML = drawing.frame.join(groups);
      const svg = box.current.querySelector('svg');
      const fill = ([group, ...others]: readonly Element[], from: number): void => {
        if (!group) {
          if (svg) setDrawn({ draw, svg });
          return;
        }
        group.innerHTML = drawing.booths(from, from + BOOTHS);
        cancel = afterPaint(() => fill(others, from + BOOTHS));
      };
      cancel = afterPaint(() => fill([...(svg?.querySelectorAll('.plan-booths > g') ?? [])], 0));
    });
    return () => cancel();
  }, [draw]);
  return drawn?.draw === draw ? drawn.svg : undefined;
}
