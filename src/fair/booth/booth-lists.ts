import type { ListRequest } from '../../catalog/queries/list-request.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';

/** The booths of a hall or zone, in the natural order of hall and booth codes. */
export function boothsOf({ event, objectId }: ReferenceSource): ListRequest {
  return {
    event,
    kind: 'BOOTH',
    lists: [objectId],
    conditions: [],
    order: { sort: 'code', descending: false },
  };
}
