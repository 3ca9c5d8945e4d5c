import { drawWay } from '@vitrine/map/draw-way';
import { HallMap } from '@vitrine/map/hall-map';
import type { PlanHall, Point } from '@vitrine/map/plan';
import { drawPlan, type PlanDrawing, type Standpoint } from '@vitrine/map/render';
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
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
  const { language } = useKiosk().visit;
  const box = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const drawing = useMemo(
    () => drawPlan(plan, { label, language, here, heading: upwards(here) }),
    [plan, label, language, here],
  );
  const svg = useDrawn(box, drawing);
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
  const drawing = useMemo(
    () => drawPlan(plan, { label: '', language, here, selected, heading: upwards(here) }),
    [plan, language, here, selected],
  );
  const svg = useDrawn(box, drawing);
  useLayoutEffect(() => {
    if (svg) drawWay(svg, way ?? []);
  }, [svg, way]);
  return <div class="hall-plan" inert ref={box} />;
}

/** The element of a drawing as soon as all its booths are in the box. */
function useDrawn(box: RefObject<HTMLDivElement | null>, drawing: PlanDrawing): SVGSVGElement | undefined {
  const [drawn, setDrawn] = useState<{ drawing: PlanDrawing; svg: SVGSVGElement }>();
  useEffect(() => {
    let cancel = (): void => undefined;
    const fill = (svg: SVGSVGElement, groups: readonly Element[], from: number): void => {
      const [group, ...others] = groups;
      if (!group) return setDrawn({ drawing, svg });
      group.innerHTML = drawing.booths(from, from + BOOTHS);
      cancel = afterPaint(() => fill(svg, others, from + BOOTHS));
    };
    cancel = afterPaint(() => {
      if (!box.current) return;
      // A group of SVG that gets a child lays out all its children again, so each frame fills one of its own.
      const groups = '<g></g>'.repeat(Math.ceil(drawing.count / BOOTHS));
      box.current.innerHTML = drawing.frame.join(groups);
      const svg = box.current.querySelector('svg');
      if (svg) fill(svg, [...svg.querySelectorAll('.plan-booths > g')], 0);
    });
    return () => cancel();
  }, [drawing]);
  return drawn?.drawing === drawing ? drawn.svg : undefined;
}
