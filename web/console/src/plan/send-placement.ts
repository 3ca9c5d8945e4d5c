import { executeMutation } from '@vitrine/components/graphql-request';
import type { Placement } from './placement.js';
import {
  AssignBoothDocument,
  BlockBoothDocument,
  HoldBoothDocument,
  MoveExhibitorDocument,
  ReleaseBoothDocument,
  SwapBoothsDocument,
} from './plan.graphql.js';

/**
 * Sends a placement to the server. Returns the new version of a booth that was blocked or unblocked. Throws
 * Refused.
 */
export async function sendPlacement(placement: Placement): Promise<number | undefined> {
  const boothId = placement.booth.id;
  switch (placement.kind) {
    case 'assign':
      await executeMutation(AssignBoothDocument, { input: { boothId, exhibitorId: placement.exhibitor.id } });
      return undefined;
    case 'hold': {
      const { exhibitor, until } = placement;
      await executeMutation(HoldBoothDocument, { input: { boothId, exhibitorId: exhibitor.id, until } });
      return undefined;
    }
    case 'release':
      await executeMutation(ReleaseBoothDocument, {
        input: { boothId, exhibitorId: placement.exhibitor.id },
      });
      return undefined;
    case 'move': {
      const { exhibitor, to } = placement;
      const input = { exhibitorId: exhibitor.id, fromBoothId: boothId, toBoothId: to.id };
      await executeMutation(MoveExhibitorDocument, { input });
      return undefined;
    }
    case 'swap':
      await executeMutation(SwapBoothsDocument, { input: { boothId, otherBoothId: placement.to.id } });
      return undefined;
    case 'block': {
      const { blocked, version } = placement;
      const input = { boothId, blocked, ...(version !== undefined && { version }) };
      const { booth } = await executeMutation(BlockBoothDocument, { input });
      return booth?.version ?? undefined;
    }
  }
}
