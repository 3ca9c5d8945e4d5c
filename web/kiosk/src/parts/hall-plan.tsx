import { drawWay } from '@vitrine/map/draw-way';
import { HallMap } from '@vitrine/map/hall-map';
import type { PlanHall, Point } from '@vitrine/map/plan';
import { drawPlan, type PlanDrawing, type Standpoint } from '@vitrine/map/render';
import type { JSX, RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { upwards } from '../catalog/ways.js';
import { afterPaint } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';

/** Booths of one frame. Those of a large hall in a single one would keep touches waiting. */
const BOOTHS = 40;

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
  const { language } = useKiosk().visit;
  const box = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const draw = useCallback(
    () => drawPlan(plan, { label, language, here, heading: upwards(here) }),
    [plan, label, language, here],
  );
  const svg = useDrawn(box, draw);
  useLayoutEffect(() => {
    if (!svg) return undefined;
    const live = new HallMap(svg, { select: (id) => select.current(id) });
    map.current = live;
    return () => {
      live.destroy();
      map.current = null;
    };
  }, [svg]);
  useLayoutEffect(() => {
    map.current?.select(selected, { centre: false });
    if (map.current) drawWay(map.current.svg, way ?? []);
  }, [svg, selected, way]);
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
  const { language } = useKiosk().visit;
  const box = useRef<HTMLDivElement>(null);
  const draw = useCallback(
    () => drawPlan(plan, { label: '', language, here, selected, heading: upwards(here) }),
    [plan, language, here, selected],
  );
  const svg = useDrawn(box, draw);
  useLayoutEffect(() => {
    if (svg) drawWay(svg, way ?? []);
  }, [svg, way]);
  return <div class="hall-plan" inert ref={box} />;
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
