import type { PlanBooth, PlanHall } from '@vitrine/map/plan';
import { renderPlan } from '@vitrine/map/render';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { afterPaint } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';
import { Markup } from './markup.js';

/** The booths of the kiosk's hall in perspective, one of them lit. Drawn one frame after the touch. */
export function HallArt(): JSX.Element | null {
  const { fair, configuration, visit } = useKiosk();
  const drawnPlan = useRef<PlanHall>(undefined);
  const halls = fair.catalog.list('Hall');
  const hall = halls.find(({ id }) => id === configuration.hall?.id) ?? widest(halls);
  const [markup, setMarkup] = useState('');
  useEffect(
    () =>
      afterPaint(() => {
        const plan = hall && fair.plan(hall);
        if (plan && plan === drawnPlan.current) return;
        drawnPlan.current = plan;
        if (!plan) {
          setMarkup('');
          return;
        }
        const selected = litBooth(plan).map(({ id }) => id);
        setMarkup(renderPlan(plan, { label: '', language: visit.language, bare: true, selected }));
      }),
    [fair, hall?.id],
  );
  return markup === '' ? null : <Markup class="hall-art" text={markup} />;
}

/** A booth in the part of the drawing without text above it; none in an empty hall. */
function litBooth({ booths, width, depth }: PlanHall): PlanBooth[] {
  const distance = ({ outline: [corner] }: PlanBooth): number =>
    corner ? Math.hypot(corner.x - width * 0.5, corner.y - depth * 0.36) : Infinity;
  const occupiedBooths = booths.filter(({ name }) => name !== undefined);
  return occupiedBooths.sort((left, right) => distance(left) - distance(right)).slice(0, 1);
}

function widest<Hall extends { body: { width: number | null } }>(halls: readonly Hall[]): Hall | undefined {
  return [...halls].sort((left, right) => (right.body.width ?? 0) - (left.body.width ?? 0))[0];
}
