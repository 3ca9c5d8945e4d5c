import { drawWay } from '@vitrine/map/draw-way';
import { HallMap } from '@vitrine/map/hall-map';
import type { PlanFeature, PlanHall, Point } from '@vitrine/map/plan';
import { drawPlan, type PlanDrawing, type RenderOptions, type Standpoint } from '@vitrine/map/render';
import { featureName, featureSign } from '@vitrine/map/services';
import { boothTitle } from '@vitrine/map/title-markup';
import type { Language } from '@vitrine/ui/language';
import { escapeMarkup } from '@vitrine/ui/markup';
import type { JSX, RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { upwardTurn } from '../catalog/ways.js';
import { afterPaint } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';

/** The number of booths that one frame adds. All booths of a large hall in one frame would delay touches. */
const BOOTHS = 60;

interface HallPlanProps {
  readonly plan: PlanHall;
  readonly label: string;
  readonly here: Standpoint | undefined;
  /** The chosen booth, then those that are lit with it. */
  readonly selected: readonly string[];
  readonly way: readonly Point[] | undefined;
  /** The index of the chosen service. */
  readonly feature: number | undefined;
  readonly onSelect: (booth: string) => void;
  readonly onFeature: (index: number) => void;
  readonly map: RefObject<HallMap | null>;
}

/** The live plan of a hall. The view direction of the visitor is up. */
export function HallPlan(props: HallPlanProps): JSX.Element {
  const { plan, label, here, selected, way, feature, onFeature, map } = props;
  const { language, isContrast } = useKiosk().visit;
  const box = useRef<HTMLDivElement>(null);
  const draw = useCallback(
    () =>
      drawPlan(
        plan,
        { label, language, here, ...kioskDrawing(here, isContrast), live: true },
        (one, markup) => serviceMarkup(plan, one, markup, language),
      ),
    [plan, label, language, here, isContrast],
  );
  const svg = useDrawing(box, draw);
  useHallMap(props, svg);
  // Set one frame later, because it paints all booths again. The first frame shows the pressed row or booth.
  useEffect(
    () =>
      afterPaint(() => {
        map.current?.select(selected, { centre: false });
        if (svg) lightService(svg, feature);
        if (map.current) drawWay(map.current.svg, way ?? []);
      }),
    [svg, selected, way, feature],
  );
  const onSign = ({ target }: Event): void => {
    const sign = (target as Element).closest<SVGElement>('.plan-service');
    if (sign) onFeature(Number(sign.dataset.feature));
  };
  return <div class="hall-plan" ref={box} onClick={onSign} />;
}

/** Makes a drawing interactive. */
function useHallMap(
  { plan, label, here, onSelect, map }: HallPlanProps,
  svg: SVGSVGElement | undefined,
): void {
  const select = useRef(onSelect);
  select.current = onSelect;
  const lastView = useRef<{ readonly label: string; readonly view: HallMap['view'] }>(undefined);
  useLayoutEffect(() => {
    if (!svg) return undefined;
    let endTitles: (() => void) | undefined;
    const hallMap = new HallMap(svg, {
      select: (id) => select.current(id),
      near: () => (endTitles ??= writeTitles(svg, plan, upwardTurn(here))),
      // Another drawing of the same hall, such as in high contrast, keeps the visible part.
      start: lastView.current?.label === label ? lastView.current.view : undefined,
    });
    map.current = hallMap;
    return () => {
      endTitles?.();
      lastView.current = { label, view: hallMap.view };
      hallMap.destroy();
      map.current = null;
    };
  }, [svg]);
}

function lightService(svg: SVGSVGElement, feature: number | undefined): void {
  for (const sign of svg.querySelectorAll<SVGElement>('.plan-service'))
    sign.ariaCurrent = sign.dataset.feature === String(feature) ? 'true' : null;
}

/** The sign of a service as a button. */
function serviceMarkup(plan: PlanHall, feature: PlanFeature, markup: string, language: Language): string {
  if (!featureSign(feature)) return markup;
  const name = escapeMarkup(featureName(feature, language));
  const index = plan.features?.indexOf(feature) ?? -1;
  return `<g class="plan-service" role="button" tabindex="-1" aria-label="${name}" data-feature="${index}">${markup}</g>`;
}

interface PlanImageProps {
  readonly plan: PlanHall;
  readonly here: Standpoint | undefined;
  /** The chosen booth, then those that are lit with it. */
  readonly selected: readonly string[];
  readonly way: readonly Point[] | undefined;
}

/** The plan as a picture. The button over it opens the live plan. */
export function PlanImage({ plan, here, selected, way }: PlanImageProps): JSX.Element {
  const { language, isContrast } = useKiosk().visit;
  const box = useRef<HTMLDivElement>(null);
  const draw = useCallback(
    () => drawPlan(plan, { label: '', language, here, selected, ...kioskDrawing(here, isContrast) }),
    [plan, language, here, selected, isContrast],
  );
  const svg = useDrawing(box, draw);
  useLayoutEffect(() => {
    if (svg) drawWay(svg, way ?? []);
  }, [svg, way]);
  return <div class="hall-plan" inert ref={box} />;
}

/** The view direction is up. Each element of a booth occurs about 400 times, so invisible ones are left out. */
function kioskDrawing(
  here: Standpoint | undefined,
  isContrast: boolean,
): Pick<RenderOptions, 'heading' | 'titles' | 'signs'> {
  return { heading: upwardTurn(here), titles: false, signs: isContrast };
}

/** Adds the titles of the booths, some in each frame. The returned function cancels the rest. */
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
        // The markup comes from the plan's package, which escapes names.
        label?.insertAdjacentHTML('beforeend', title?.markup ?? '');
      }
      if (from + BOOTHS < elements.length) cancel = write(from + BOOTHS);
    });
  let cancel = write(0);
  return () => cancel();
}

/** The element of a drawing when all its booths are in the box. Each frame after the first adds some of them. */
function useDrawing(
  box: RefObject<HTMLDivElement | null>,
  draw: () => PlanDrawing,
): SVGSVGElement | undefined {
  const [drawnPlan, setDrawn] = useState<{ draw: typeof draw; svg: SVGSVGElement }>();
  useEffect(() => {
    let cancel = afterPaint(() => {
      if (!box.current) return;
      const drawing = draw();
      // Adding a child to an SVG group lays out all its children again, so each frame fills a separate group.
      const groups = '<g></g>'.repeat(Math.ceil(drawing.count / BOOTHS));
      box.current.innerHTML = drawing.frame.join(groups);
      const svg = box.current.querySelector('svg');
      const fill = ([group, ...otherGroups]: readonly Element[], from: number): void => {
        if (!group) {
          if (svg) setDrawn({ draw, svg });
          return;
        }
        group.innerHTML = drawing.booths(from, from + BOOTHS);
        cancel = afterPaint(() => fill(otherGroups, from + BOOTHS));
      };
      cancel = afterPaint(() => fill([...(svg?.querySelectorAll('.plan-booths > g') ?? [])], 0));
    });
    return () => cancel();
  }, [draw]);
  return drawnPlan?.draw === draw ? drawnPlan.svg : undefined;
}
