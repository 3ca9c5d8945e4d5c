import type { Booth, Placed, Placement } from './placement.js';

/** What the next booth is chosen for. */
export type Carry =
  | { readonly kind: 'place'; readonly exhibitor: Placed; readonly from?: Booth }
  | { readonly kind: 'swap'; readonly from: Booth };

/** What a placed exhibitor gets: the booth, or a hold until an instant. */
export interface Purpose {
  readonly kind: 'assign' | 'hold';
  readonly until: string;
}

/** A booth that somebody else has, chosen for an exhibitor that moves. */
export interface SwapQuestion {
  readonly exhibitor: Placed;
  readonly from: Booth;
  readonly to: Booth;
}

/** The placement that a chosen booth means, or a question before it. */
export function meaningOf(
  carry: Carry,
  booth: Booth,
  purpose: Purpose,
): Placement | SwapQuestion | undefined {
  const { from } = carry;
  if (from?.id === booth.id) return undefined;
  if (carry.kind === 'swap') return { kind: 'swap', booth: carry.from, to: booth };
  const { exhibitor } = carry;
  if (from) {
    const isTaken = booth.occupants.length > 0;
    return isTaken ? { exhibitor, from, to: booth } : { kind: 'move', booth: from, to: booth, exhibitor };
  }
  if (purpose.kind === 'hold') return { kind: 'hold', booth, exhibitor, until: purpose.until };
  return { kind: 'assign', booth, exhibitor };
}
