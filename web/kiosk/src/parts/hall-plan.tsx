import { drawWay } from '@vitrine/map/draw-way';
import { HallMap } from '@vitrine/map/hall-map';
import type { PlanHall, Point } from '@vitrine/map/plan';
import { renderPlan, type Standpoint } from '@vitrine/map/render';
import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { upwards } from '../catalog/ways.js';
import { useKiosk } from '../state/kiosk-context.js';

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
  const markup = useMemo(
    () => renderPlan(plan, { label, language, here, heading: upwards(here) }),
    [plan, label, language, here],
  );
  useLayoutEffect(() => {
    const svg = box.current?.querySelector('svg');
    if (!svg) return undefined;
    const live = new HallMap(svg, { select: (id) => select.current(id) });
    map.current = live;
    return () => {
      live.destroy();
      map.current = null;
    };
  }, [markup]);
  useLayoutEffect(() => {
    map.current?.select(selected, { centre: false });
    if (map.current) drawWay(map.current.svg, way ?? []);
  }, [markup, selected, way]);
  return <div class="hall-plan" ref={box} dangerouslySetInnerHTML={{ __html: markup }} />;
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
  const markup = useMemo(
    () => renderPlan(plan, { label: '', language, here, selected, way, heading: upwards(here) }),
    [plan, language, here, selected, way],
  );
  return <div class="hall-plan" inert dangerouslySetInnerHTML={{ __html: markup }} />;
}
