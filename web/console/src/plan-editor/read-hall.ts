import { executeQuery } from '@vitrine/components/graphql-request';
import type { Draft, DraftBackground, DraftBooth } from './draft.js';
import { BoothVersionsDocument, EditedHallDocument, type EditedHallQuery } from './editor.graphql.js';
import { newKey } from './duplicate.js';

type HallNode = Extract<NonNullable<EditedHallQuery['node']>, { plan: unknown }>;

/** Reads the plan of a hall for the editor. */
export async function readHall(hall: string, locale: string, signal?: AbortSignal): Promise<Draft> {
  const [{ node }, versions] = await Promise.all([
    executeQuery(EditedHallDocument, { hall, locale }, signal),
    versionsOf(hall, signal),
  ]);
  if (!node || !('plan' in node)) throw new Error('The hall does not exist.');
  return draftOf(node as HallNode, versions);
}

async function versionsOf(hall: string, signal?: AbortSignal): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  let after: string | null = null;
  do {
    const { node }: Awaited<ReturnType<typeof askVersions>> = await askVersions(hall, after, signal);
    if (!node || !('booths' in node)) break;
    for (const { id, version } of node.booths.nodes) if (version !== null) versions.set(id, version);
    const { hasNextPage, endCursor } = node.booths.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  return versions;
}

function askVersions(hall: string, after: string | null, signal?: AbortSignal) {
  return executeQuery(BoothVersionsDocument, { hall, after }, signal);
}

function draftOf({ plan, version }: HallNode, versions: ReadonlyMap<string, number>): Draft {
  const { booths, features, background, north } = plan;
  return {
    version: version ?? undefined,
    booths: booths.map(({ id, code, outline, area, zone, status, occupants }): DraftBooth => {
      const names = occupants.map(({ exhibitor }) => exhibitor.name).join(', ');
      const isTaken = status === 'ASSIGNED' || status === 'HELD';
      return {
        ...{ key: id, version: versions.get(id), code, outline, area },
        zoneId: zone?.id ?? null,
        blocked: status === 'BLOCKED',
        occupants: isTaken ? names : undefined,
      };
    }),
    features: features.map((feature) => ({ key: newKey(), ...feature })),
    background: background && backgroundOf(background),
    north,
  };
}

function backgroundOf({
  image,
  height,
  ...place
}: NonNullable<HallNode['plan']['background']>): DraftBackground {
  return { sha256: image.sha256, url: image.url, ratio: height / place.width, ...place };
}
