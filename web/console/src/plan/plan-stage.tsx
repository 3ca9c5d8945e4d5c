import { useLanguage } from '@vitrine/components/language';
import { LivePlan } from '@vitrine/map/live-plan';
import type { PlanHall } from '@vitrine/map/plan';
import { renderPlan } from '@vitrine/map/render';
import {
  type DragEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { PlanZoom } from './plan-zoom.js';

/** The methods of the stage for other components. */
export interface PlanHandle {
  /** Moves the keyboard focus to a booth; by default to the booth in the tab order. */
  readonly focus: (booth?: string) => void;
}

interface PlanStageProps {
  readonly drawing: PlanHall;
  readonly label: string;
  readonly selected: string | undefined;
  /** Whether an exhibitor is to be placed. Free booths are then highlighted. */
  readonly isChoosingBooth: boolean;
  /**
   * The suitable booths for the exhibitor; undefined if there is no preference. Other booths lose their
   * colours.
   */
  readonly suitable: readonly string[] | undefined;
  readonly onSelect: (booth: string) => void;
  /** Called when an exhibitor is dropped on a booth. */
  readonly onDrop: (booth: string) => void;
  readonly ref: Ref<PlanHandle>;
}

/** The live plan. Booths are chosen by click and keyboard, and are drop targets for exhibitors. */
export function PlanStage(props: PlanStageProps): ReactNode {
  const { drawing, label, selected, isChoosingBooth, suitable, onSelect, onDrop, ref } = props;
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const markup = useMemo(() => renderPlan(drawing, { label, language }), [drawing, label, language]);
  const plan = useLivePlan(box, onSelect);
  useImperativeHandle(ref, () => ({ focus: (booth) => plan.current?.map?.focus(booth) }), [plan]);
  useLayoutEffect(() => plan.current?.draw(markup, label), [plan, markup, label]);
  useLayoutEffect(
    () => plan.current?.map?.select(selected === undefined ? [] : [selected], { centre: false }),
    [plan, markup, selected],
  );
  useLayoutEffect(() => plan.current?.highlight(suitable), [plan, markup, suitable]);
  const aim = (event: DragEvent): void => {
    const id = boothAt(event);
    plan.current?.aim(id);
    if (id !== undefined) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const id = boothAt(event);
    plan.current?.aim(undefined);
    if (id === undefined) return;
    event.preventDefault();
    onDrop(id);
  };
  return (
    <div className="plan-stage" data-carrying={isChoosingBooth || undefined}>
      <div
        ref={box}
        className="plan-drawing"
        onDragOver={aim}
        onDragLeave={() => plan.current?.aim(undefined)}
        onDrop={drop}
      />
      <PlanZoom plan={plan} />
    </div>
  );
}

/** The plan in `box`. It is drawn again when the markup changes; view and focus stay. */
function useLivePlan(
  box: RefObject<HTMLDivElement | null>,
  onSelect: (booth: string) => void,
): RefObject<LivePlan | null> {
  const plan = useRef<LivePlan>(null);
  const select = useRef(onSelect);
  useLayoutEffect(() => {
    select.current = onSelect;
  });
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    const live = new LivePlan(box.current, { select: (id) => select.current(id) });
    plan.current = live;
    return () => {
      live.destroy();
      plan.current = null;
    };
  }, [box]);
  return plan;
}

function boothAt({ target }: DragEvent): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('.booth')?.dataset.id : undefined;
}
