import { change } from '@vitrine/components/ask';
import type { Draft, DraftBooth, DraftChanges } from './draft.js';
import {
  CreateBoothsDocument,
  DeleteBoothsDocument,
  SetHallPlanDocument,
  UpdateBoothDocument,
} from './editor.graphql.js';

/** Stores the changes of a plan. Throws Refused. */
export async function applyChanges(
  hallId: string,
  draft: Draft,
  { created, changed, deleted, floor }: DraftChanges,
): Promise<void> {
  if (deleted.length > 0) {
    await change(DeleteBoothsDocument, { input: { boothIds: deleted.map(({ key }) => key) } });
  }
  for (const booth of changed) {
    const input = { boothId: booth.key, ...valuesOf(booth), ...versionOf(booth.version) };
    await change(UpdateBoothDocument, { input });
  }
  if (created.length > 0)
    await change(CreateBoothsDocument, { input: { hallId, booths: created.map(valuesOf) } });
  if (floor)
    await change(SetHallPlanDocument, { input: { hallId, ...versionOf(draft.version), ...floorOf(draft) } });
}

function versionOf(version: number | undefined): { version?: number } {
  return version === undefined ? {} : { version };
}

function valuesOf({ code, outline, area, zoneId, blocked, occupants }: DraftBooth) {
  return {
    ...{ code, area, zoneId },
    outline: outline?.map(({ x, y }) => ({ x, y })) ?? null,
    // Somebody has it, so it is not blocked and cannot be.
    ...(occupants === undefined && { blocked }),
  };
}

function floorOf({ features, background, north }: Draft) {
  return {
    north,
    features: features.map(({ kind, outline, names, service }) => ({
      kind,
      outline: outline.map(({ x, y }) => ({ x, y })),
      name: names.filter(({ text }) => text !== '').map(({ locale, text }) => ({ locale, text })),
      ...(kind === 'SERVICE' && { service }),
    })),
    ...(background && {
      background: {
        image: { sha256: background.sha256 },
        ...{ x: background.x, y: background.y, width: background.width, rotation: background.rotation },
      },
    }),
  };
}
