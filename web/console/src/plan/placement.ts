import type { HallPlanQuery } from './plan.graphql.js';

type HallNode = Extract<NonNullable<HallPlanQuery['node']>, { plan: unknown }>;
export type FloorPlan = HallNode['plan'];
/** A booth with its occupants, as staff see it. */
export type Booth = FloorPlan['booths'][number];
export type Occupant = Booth['occupants'][number];

/** The data of an exhibitor that a placement needs. */
export interface PlacedExhibitor {
  readonly id: string;
  readonly name: string;
  /** The zone that it applies for. */
  readonly appliedZone?: { readonly id: string } | null;
}

/** One change of a booth's exhibitors or of its blocking. */
export type Placement =
  | { readonly kind: 'assign'; readonly booth: Booth; readonly exhibitor: PlacedExhibitor }
  | {
      readonly kind: 'hold';
      readonly booth: Booth;
      readonly exhibitor: PlacedExhibitor;
      readonly until: string;
    }
  | { readonly kind: 'release'; readonly booth: Booth; readonly exhibitor: PlacedExhibitor }
  | { readonly kind: 'move'; readonly booth: Booth; readonly to: Booth; readonly exhibitor: PlacedExhibitor }
  | { readonly kind: 'swap'; readonly booth: Booth; readonly to: Booth }
  | { readonly kind: 'block'; readonly booth: Booth; readonly blocked: boolean; readonly version?: number };

/** The booth of a placement; for a move or a swap, the target. */
export function targetOf(placement: Placement): Booth {
  return placement.kind === 'move' || placement.kind === 'swap' ? placement.to : placement.booth;
}

/** The placements that undo one, in their order. `booth` contains the occupants before it. */
export function reverseOf(placement: Placement, version?: number): Placement[] {
  const { booth } = placement;
  switch (placement.kind) {
    case 'assign':
    case 'hold':
      return reverseAllocation(booth, placement.exhibitor);
    case 'release':
      return (
        previousHold(booth, placement.exhibitor) ?? [
          { kind: 'assign', booth, exhibitor: placement.exhibitor },
        ]
      );
    case 'move':
      return [{ ...placement, booth: placement.to, to: booth }];
    case 'swap':
      return [placement];
    case 'block':
      return [{ ...placement, blocked: !placement.blocked, ...(version !== undefined && { version }) }];
  }
}

/** Undoes an allocation: restores the previous hold, or releases the booth. */
function reverseAllocation(booth: Booth, exhibitor: PlacedExhibitor): Placement[] {
  return [{ kind: 'release', booth, exhibitor }, ...(previousHold(booth, exhibitor) ?? [])];
}

function previousHold(booth: Booth, exhibitor: PlacedExhibitor): Placement[] | undefined {
  const before = booth.occupants.find((occupant) => occupant.exhibitor.id === exhibitor.id);
  if (before?.kind !== 'HELD' || before.heldUntil === null) return undefined;
  return [{ kind: 'hold', booth, exhibitor, until: before.heldUntil }];
}
