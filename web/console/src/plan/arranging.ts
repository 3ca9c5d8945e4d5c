import type { Booth, PlacedExhibitor, Placement } from './placement.js';

/** The booth of a move or a swap. The other booth can be in another hall. */
interface Origin {
  readonly booth: Booth;
  /** The code of its hall. */
  readonly hall: string;
}

/** The action for the next chosen booth. */
export type BoothAction =
  | { readonly kind: 'place'; readonly exhibitor: PlacedExhibitor; readonly from?: Origin }
  | { readonly kind: 'swap'; readonly from: Origin };

/** The result of a placement: an assignment, or a hold until an instant. */
export interface Purpose {
  readonly kind: 'assign' | 'hold';
  readonly until: string;
}

/** An occupied booth that was chosen as the target of a move. */
export interface SwapQuestion {
  readonly exhibitor: PlacedExhibitor;
  readonly from: Origin;
  readonly to: Booth;
}

/** The placement for a chosen booth, or the question that precedes it. Undefined if nothing changes. */
export function placementFor(
  action: BoothAction,
  booth: Booth,
  purpose: Purpose,
): Placement | SwapQuestion | undefined {
  const { from } = action;
  if (from?.booth.id === booth.id) return undefined;
  if (action.kind === 'swap') return { kind: 'swap', booth: action.from.booth, to: booth };
  const { exhibitor } = action;
  if (from) {
    const isTaken = booth.occupants.length > 0;
    if (isTaken) return { exhibitor, from, to: booth };
    return { kind: 'move', booth: from.booth, to: booth, exhibitor };
  }
  if (purpose.kind === 'hold') return { kind: 'hold', booth, exhibitor, until: purpose.until };
  return { kind: 'assign', booth, exhibitor };
}
