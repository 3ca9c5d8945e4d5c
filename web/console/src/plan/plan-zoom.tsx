import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import type { LivePlan } from '@vitrine/map/live-plan';
import type { ReactNode, RefObject } from 'react';
import { WORDS } from './words.js';

/** The buttons that zoom the plan and show all of it. */
export function PlanZoom({ plan }: { readonly plan: RefObject<LivePlan | null> }): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="plan-zoom" role="group" aria-label={words.tools}>
      <Button icon="plus" aria-label={words.zoomIn} onPress={() => plan.current?.map?.zoom()} />
      <Button icon="minus" aria-label={words.zoomOut} onPress={() => plan.current?.map?.zoom(1 / 1.5)} />
      <Button icon="maximize" aria-label={words.wholePlan} onPress={() => plan.current?.map?.reset()} />
    </div>
  );
}
