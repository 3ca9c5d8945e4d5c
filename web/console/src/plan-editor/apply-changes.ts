import { executeMutation } from '@vitrine/components/graphql-request';
import { comparable } from './codes.js';
import type { Draft, DraftBooth, DraftChanges } from './draft.js';
import {
  CreateBoothsDocument,
  DeleteBoothsDocument,
  SetHallPlanDocument,
  UpdateBoothDocument,
} from './editor.graphql.js';
import { isOverlapping } from './geometry.js';

/** Stores the changes of a plan, one request after the other. Throws Refused. */
export async function applyChanges(
  hallId: string,
  base: Draft,
  draft: Draft,
  { created, changed, deleted, floor }: DraftChanges,
): Promise<void> {
  if (deleted.length > 0) {
    await executeMutation(DeleteBoothsDocument, { input: { boothIds: deleted.map(({ key }) => key) } });
  }
  await changeBooths(base, changed);
  if (created.length > 0) {
    await executeMutation(CreateBoothsDocument, { input: { hallId, booths: created.map(valuesOf) } });
  }
  if (floor) {
    await executeMutation(SetHallPlanDocument, {
      input: { hallId, ...versionOf(draft.version), ...floorOf(draft) },
    });
  }
}

/** Changes booths one by one. First it frees the codes and places that another changed booth gets. */
async function changeBooths(base: Draft, changed: readonly DraftBooth[]): Promise<void> {
  const versions = new Map(changed.map(({ key, version }) => [key, version]));
  for (const booth of conflictingBooths(base, changed)) {
    const input = {
      boothId: booth.key,
      code: `${booth.code.slice(0, 30)} ${booth.key.slice(-8).replace(/[^\w]/g, '')}`,
      outline: null,
      ...versionOf(booth.version),
    };
    const { booth: storedBooth } = await executeMutation(UpdateBoothDocument, { input });
    versions.set(booth.key, storedBooth?.version ?? undefined);
  }
  for (const booth of changed) {
    const input = { boothId: booth.key, ...valuesOf(booth), ...versionOf(versions.get(booth.key)) };
    await executeMutation(UpdateBoothDocument, { input });
  }
}

/** The changed booths whose stored code or place another changed booth gets. */
function conflictingBooths(base: Draft, changed: readonly DraftBooth[]): DraftBooth[] {
  const keys = new Set(changed.map(({ key }) => key));
  const before = base.booths.filter(({ key }) => keys.has(key));
  return before.filter((old) =>
    changed.some(
      ({ key, code, outline }) =>
        key !== old.key &&
        (comparable(code) === comparable(old.code) ||
          (outline !== null && old.outline !== null && isOverlapping(outline, old.outline))),
    ),
  );
}

function versionOf(version: number | undefined): { version?: number } {
  return version === undefined ? {} : { version };
}

function valuesOf({ code, outline, area, zoneId, blocked, occupants }: DraftBooth) {
  return {
    ...{ code, area, zoneId },
    outline: outline?.map(({ x, y }) => ({ x, y })) ?? null,
    // An occupied booth cannot be blocked.
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
