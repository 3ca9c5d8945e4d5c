import type { HallPlanQuery } from './plan.graphql.js';

type HallNode = Extract<NonNullable<HallPlanQuery['node']>, { plan: unknown }>;
export type FloorPlan = HallNode['plan'];
/** A booth with its occupants, as staff sees it. */
export type Booth = FloorPlan['booths'][number];
export type Occupant = Booth['occupants'][number];

/** An exhibitor, as far as a placement needs it. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  /** The zone that it applies for. */
  readonly appliedZone?: { readonly id: string } | null;
}

/** One change of who stands where. */
export type Placement =
  | { readonly kind: 'assign'; readonly booth: Booth; readonly exhibitor: Placed }
  | { readonly kind: 'hold'; readonly booth: Booth; readonly exhibitor: Placed; readonly until: string }
  | { readonly kind: 'release'; readonly booth: Booth; readonly exhibitor: Placed }
  | { readonly kind: 'move'; readonly booth: Booth; readonly to: Booth; readonly exhibitor: Placed }
  | { readonly kind: 'swap'; readonly booth: Booth; readonly to: Booth }
  | { readonly kind: 'block'; readonly booth: Booth; readonly blocked: boolean; readonly version?: number };

/** The booth that a placement is about: where the exhibitor is afterwards. */
export function targetOf(placement: Placement): Booth {
  return placement.kind === 'move' || placement.kind === 'swap' ? placement.to : placement.booth;
}

/** The placements that take one back, in their order. `booth` has the occupants that it had before. */
export function reverseOf(placement: Placement, version?: number): Placement[] {
  const { booth } = placement;
  switch (placement.kind) {
    case 'assign':
    case 'hold':
      return taken(booth, placement.exhibitor);
    case 'release':
      return held(booth, placement.exhibitor) ?? [{ kind: 'assign', booth, exhibitor: placement.exhibitor }];
    case 'move':
      return [{ ...placement, booth: placement.to, to: booth }];
    case 'swap':
      return [placement];
    case 'block':
      return [{ ...placement, blocked: !placement.blocked, ...(version !== undefined && { version }) }];
  }
}

/** Takes back what was given: the hold that was there before, or nothing. */
function taken(booth: Booth, exhibitor: Placed): Placement[] {
  return [{ kind: 'release', booth, exhibitor }, ...(held(booth, exhibitor) ?? [])];
}

function held(booth: Booth, exhibitor: Placed): Placement[] | undefined {
  const before = booth.occupants.find((occupant) => occupant.exhibitor.id === exhibitor.id);
  if (before?.kind !== 'HELD' || before.heldUntil === null) return undefined;
  return [{ kind: 'hold', booth, exhibitor, until: before.heldUntil }];
}
