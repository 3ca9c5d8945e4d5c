import { apiEnum } from '../../platform/graphql/schema/api-enum.js';

export const AllocationKind = apiEnum('AllocationKind', 'The kind of an allocation.', {
  HELD: 'The booth is held for the exhibitor until the hold ends.',
  ASSIGNED: 'The booth is assigned to the exhibitor.',
});
export type AllocationKind = keyof typeof AllocationKind;

export const BoothStatus = apiEnum('BoothStatus', 'The status of a booth.', {
  AVAILABLE: 'Free. Only such a booth can be allocated.',
  HELD: 'Held for an exhibitor until an instant.',
  ASSIGNED: 'Assigned to one exhibitor, or to several that share it, published or not.',
  BLOCKED: 'Not available for allocation.',
});
export type BoothStatus = keyof typeof BoothStatus;
