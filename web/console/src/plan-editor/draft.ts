import type { LocalizedText } from '@vitrine/components/localized';
import type { FeatureKind } from '@vitrine/map/plan';
import { comparable } from './codes.js';
import type { FloorServiceKind } from './editor.graphql.js';
import type { Outline } from './geometry.js';

/** A booth that is being edited. New ones have no version. */
export interface DraftBooth {
  /** The global id of a stored booth, or a name of its own for a new one. */
  readonly key: string;
  readonly version: number | undefined;
  readonly code: string;
  /** Null for a booth that is on no plan yet. */
  readonly outline: Outline | null;
  readonly area: number | null;
  readonly zoneId: string | null;
  readonly blocked: boolean;
  /** Who has it; such a booth is neither blocked nor deleted. */
  readonly occupants: string | undefined;
}

/** A wall, door, stage, service or label that is being edited. */
export interface DraftFeature {
  readonly key: string;
  readonly kind: FeatureKind;
  readonly outline: Outline;
  readonly names: readonly LocalizedText[];
  readonly service: FloorServiceKind | null;
}

/** The picture under the booths; `ratio` is its height by its width. */
export interface DraftBackground {
  readonly sha256: string;
  readonly url: string;
  readonly ratio: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rotation: number;
}

/** The plan of a hall while it is edited. */
export interface Draft {
  /** The version of the hall, against changes by others. */
  readonly version: number | undefined;
  readonly booths: readonly DraftBooth[];
  readonly features: readonly DraftFeature[];
  readonly background: DraftBackground | null;
  readonly north: number;
}

/** What differs between the stored plan and the edited one. */
export interface DraftChanges {
  readonly created: readonly DraftBooth[];
  readonly changed: readonly DraftBooth[];
  readonly deleted: readonly DraftBooth[];
  /** Whether features, background or north changed. */
  readonly floor: boolean;
}

export function changesOf(before: Draft, after: Draft): DraftChanges {
  const stored = new Map(before.booths.map((booth) => [booth.key, booth]));
  const kept = new Set(after.booths.map(({ key }) => key));
  return {
    created: after.booths.filter(({ key }) => !stored.has(key)),
    changed: after.booths.filter((booth) => {
      const old = stored.get(booth.key);
      return old !== undefined && old !== booth && JSON.stringify(old) !== JSON.stringify(booth);
    }),
    deleted: before.booths.filter(({ key }) => !kept.has(key)),
    floor: floorOf(before) !== floorOf(after),
  };
}

export function hasChanges({ created, changed, deleted, floor }: DraftChanges): boolean {
  return floor || created.length + changed.length + deleted.length > 0;
}

/**
 * The edited plan on what is stored by now, after a request has failed: some of its changes may be stored. Booths that
 * only others changed are taken over. One that both changed keeps its version, so that the server refuses it.
 */
export function rebased(before: Draft, edited: Draft, stored: Draft): Draft {
  const old = new Map(before.booths.map((booth) => [booth.key, booth]));
  const now = new Map(stored.booths.map((booth) => [booth.key, booth]));
  const added = stored.booths.filter(({ key }) => !old.has(key));
  const addedBy = new Map(added.map((booth) => [comparable(booth.code), booth]));
  const booths = edited.booths.map((booth) => {
    const own = now.get(booth.key) ?? (old.has(booth.key) ? undefined : addedBy.get(comparable(booth.code)));
    if (!own) return booth;
    const was = old.get(booth.key);
    if (was && isSameBooth(was, booth)) return own;
    const isTheirs = was && !isSameBooth(own, was) && !isSameBooth(own, booth);
    return isTheirs ? booth : { ...booth, key: own.key, version: own.version };
  });
  const keys = new Set(booths.map(({ key }) => key));
  const isFloorTheirs = ![floorOf(before), floorOf(edited)].includes(floorOf(stored));
  return {
    ...edited,
    version: isFloorTheirs ? edited.version : stored.version,
    booths: [...booths, ...added.filter(({ key }) => !keys.has(key))],
  };
}

function isSameBooth(one: DraftBooth, other: DraftBooth): boolean {
  const valuesOf = ({ code, outline, area, zoneId, blocked }: DraftBooth): string =>
    JSON.stringify([code, outline, area, zoneId, blocked]);
  return valuesOf(one) === valuesOf(other);
}

function floorOf({ features, background, north }: Draft): string {
  return JSON.stringify([features.map(({ key: _, ...feature }) => feature), background, north]);
}
