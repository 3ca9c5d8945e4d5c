import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { useLocale, useWords } from '@vitrine/components/language';
import { boothState, type PlanBooth, type PlanHall } from '@vitrine/map/plan';
import { signOf, toneOf } from '@vitrine/ui/categories';
import { useMemo } from 'react';
import type { Hall } from '../places/use-places.js';
import type { Booth, FloorPlan } from './placement.js';
import { HallPlanDocument } from './plan.graphql.js';
import { type PlanWords, WORDS } from './words.js';

/** The interval in ms at which the plan is read again, for changes of other users. */
const REFRESH_MS = 5000;

/** The plan of a hall, read again at an interval. Equal data keep their identity, so nothing is drawn again. */
export function useHallPlan(hall: Hall | undefined) {
  const locale = useLocale();
  const query = useQuery({
    queryKey: ['plan', hall?.id, locale],
    queryFn: ({ signal }) => executeQuery(HallPlanDocument, { hall: hall?.id ?? '', locale }, signal),
    enabled: hall !== undefined,
    refetchInterval: REFRESH_MS,
    // Shows the previous data while the language changes, but not while the hall changes.
    placeholderData: (before, query) => (query?.queryKey[1] === hall?.id ? before : undefined),
  });
  const node = query.data?.node;
  const plan = node && 'plan' in node ? node.plan : undefined;
  return { ...query, plan };
}

/** The drawing of a hall; undefined if its floor has no size. */
export function useDrawing(hall: Hall | undefined, plan: FloorPlan | undefined): PlanHall | undefined {
  const words = useWords(WORDS);
  return useMemo(() => {
    if (!hall || !plan || hall.width === null || hall.depth === null) return undefined;
    const { code, name, width, depth } = hall;
    const { north, features, background } = plan;
    return {
      ...{ code, name, width, depth, north, features },
      background: background ? { ...background, url: background.image.url } : undefined,
      booths: plan.booths.flatMap((booth) => drawingOf(booth, words) ?? []),
    };
  }, [hall, plan, words]);
}

function drawingOf(booth: Booth, words: PlanWords): PlanBooth | undefined {
  const { id, code, outline, occupants, status } = booth;
  if (outline === null) return undefined;
  const [first] = occupants;
  if (!first) return { id, code, outline, state: boothState(status) };
  const names = occupants.map(({ exhibitor }) => exhibitor.name).join(', ');
  const title = first.exhibitor.shortName;
  if (first.kind === 'HELD') {
    return { id, code, outline, state: 'held', name: words.heldFor(names), title };
  }
  const { rootCategory } = first;
  const look = rootCategory
    ? { tone: toneOf(rootCategory), sign: signOf(rootCategory) }
    : { state: 'taken' as const };
  return { id, code, outline, name: names, title, ...look };
}
