import { change } from '@vitrine/components/ask';
import type { Placement } from './placement.js';
import {
  AssignBoothDocument,
  BlockBoothDocument,
  HoldBoothDocument,
  MoveExhibitorDocument,
  ReleaseBoothDocument,
  SwapBoothsDocument,
} from './plan.graphql.js';

/** Sends a placement to the server; returns the version of a booth that was blocked. Throws Refused. */
export async function sendPlacement(placement: Placement): Promise<number | undefined> {
  const boothId = placement.booth.id;
  switch (placement.kind) {
    case 'assign':
      await change(AssignBoothDocument, { input: { boothId, exhibitorId: placement.exhibitor.id } });
      return undefined;
    case 'hold': {
      const { exhibitor, until } = placement;
      await change(HoldBoothDocument, { input: { boothId, exhibitorId: exhibitor.id, until } });
      return undefined;
    }
    case 'release':
      await change(ReleaseBoothDocument, { input: { boothId, exhibitorId: placement.exhibitor.id } });
      return undefined;
    case 'move': {
      const { exhibitor, to } = placement;
      const input = { exhibitorId: exhibitor.id, fromBoothId: boothId, toBoothId: to.id };
      await change(MoveExhibitorDocument, { input });
      return undefined;
    }
    case 'swap':
      await change(SwapBoothsDocument, { input: { boothId, otherBoothId: placement.to.id } });
      return undefined;
    case 'block': {
      const { blocked, version } = placement;
      const input = { boothId, blocked, ...(version !== undefined && { version }) };
      const { booth } = await change(BlockBoothDocument, { input });
      return booth?.version ?? undefined;
    }
  }
}
