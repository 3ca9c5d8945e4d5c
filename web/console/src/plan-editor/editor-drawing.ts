import { textIn } from '@vitrine/components/localized';
import type { PlanBooth, PlanHall } from '@vitrine/map/plan';
import type { Hall } from '../places/use-places.js';
import type { Draft, DraftBooth } from './draft.js';

/** The drawing of a draft. Booths have their keys as ids. */
export function drawingOfDraft(draft: Draft, hall: Hall, locale: string): PlanHall {
  const { booths, features, background, north } = draft;
  return {
    ...{ code: hall.code, name: hall.name, width: hall.width ?? 0, depth: hall.depth ?? 0, north },
    booths: booths.flatMap((booth) => drawn(booth) ?? []),
    features: features.map(({ kind, outline, service, names }) => ({
      ...{ kind, outline, service },
      name: textIn(names, locale) || names.find(({ text }) => text)?.text,
    })),
    background: background ? { ...background, height: background.width * background.ratio } : undefined,
  };
}

function drawn({ key, code, outline, blocked, occupants }: DraftBooth): PlanBooth | undefined {
  if (outline === null) return undefined;
  const state = blocked ? 'blocked' : occupants === undefined ? 'free' : 'taken';
  return { id: key, code, outline, state, ...(occupants && { name: occupants, title: occupants }) };
}
