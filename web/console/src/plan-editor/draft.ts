import type { LocalizedText } from '@vitrine/components/localized';
import type { FeatureKind } from '@vitrine/map/plan';
import type { ServiceKind } from '@vitrine/map/services';
import { comparable } from './codes.js';
import type { Outline } from './geometry.js';

/** A booth in the editor. A new booth has no version. */
export interface DraftBooth {
  /** The global id of a stored booth, or a generated key of a new one. */
  readonly key: string;
  readonly version: number | undefined;
  readonly code: string;
  /** Null for a booth that is not on the plan yet. */
  readonly outline: Outline | null;
  readonly area: number | null;
  readonly zoneId: string | null;
  readonly blocked: boolean;
  /** The names of the occupants. An occupied booth is neither blocked nor deleted. */
  readonly occupants: string | undefined;
}

/** A wall, door, stage, service or label in the editor. */
export interface DraftFeature {
  readonly key: string;
  readonly kind: FeatureKind;
  readonly outline: Outline;
  readonly names: readonly LocalizedText[];
  readonly service: ServiceKind | null;
}

/** The background picture. `ratio` is its height divided by its width. */
export interface DraftBackground {
  readonly sha256: string;
  readonly url: string;
  readonly ratio: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rotation: number;
}

/** The plan of a hall in the editor. */
export interface Draft {
  /** The version of the hall, for the optimistic lock. */
  readonly version: number | undefined;
  readonly booths: readonly DraftBooth[];
  readonly features: readonly DraftFeature[];
  readonly background: DraftBackground | null;
  readonly north: number;
}

/** The differences between the stored plan and the edited one. */
export interface DraftChanges {
  readonly created: readonly DraftBooth[];
  readonly changed: readonly DraftBooth[];
  readonly deleted: readonly DraftBooth[];
  /** Whether features, background or north changed. */
  readonly floor: boolean;
}

export function changesOf(before: Draft, after: Draft): DraftChanges {
  const storedBooths = new Map(before.booths.map((booth) => [booth.key, booth]));
  const remainingKeys = new Set(after.booths.map(({ key }) => key));
  return {
    created: after.booths.filter(({ key }) => !storedBooths.has(key)),
    changed: after.booths.filter((booth) => {
      const old = storedBooths.get(booth.key);
      return old !== undefined && old !== booth && JSON.stringify(old) !== JSON.stringify(booth);
    }),
    deleted: before.booths.filter(({ key }) => !remainingKeys.has(key)),
    floor: floorOf(before) !== floorOf(after),
  };
}

export function hasChanges({ created, changed, deleted, floor }: DraftChanges): boolean {
  return floor || created.length + changed.length + deleted.length > 0;
}

/**
 * Rebases the edited plan onto the stored one after a failed request, which can have stored some changes.
 * Booths that only other users changed are replaced by the stored ones. A booth with conflicting changes
 * keeps its old version, so that the server rejects it as STALE.
 */
export function rebasedDraft(before: Draft, edited: Draft, stored: Draft): Draft {
  const old = new Map(before.booths.map((booth) => [booth.key, booth]));
  const currentBooths = new Map(stored.booths.map((booth) => [booth.key, booth]));
  const addedBooths = stored.booths.filter(({ key }) => !old.has(key));
  const addedBy = new Map(addedBooths.map((booth) => [comparable(booth.code), booth]));
  const booths = edited.booths.map((booth) => {
    const currentBooth =
      currentBooths.get(booth.key) ?? (old.has(booth.key) ? undefined : addedBy.get(comparable(booth.code)));
    if (!currentBooth) return booth;
    const oldBooth = old.get(booth.key);
    if (oldBooth && isSameBooth(oldBooth, booth)) return currentBooth;
    const isTheirs = oldBooth && !isSameBooth(currentBooth, oldBooth) && !isSameBooth(currentBooth, booth);
    return isTheirs ? booth : { ...booth, key: currentBooth.key, version: currentBooth.version };
  });
  const keys = new Set(booths.map(({ key }) => key));
  const isFloorTheirs = ![floorOf(before), floorOf(edited)].includes(floorOf(stored));
  return {
    ...edited,
    version: isFloorTheirs ? edited.version : stored.version,
    booths: [...booths, ...addedBooths.filter(({ key }) => !keys.has(key))],
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
