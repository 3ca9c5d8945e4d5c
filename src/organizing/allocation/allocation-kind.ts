import { apiEnum } from '../../platform/graphql/schema/api-enum.js';

export const AllocationKind = apiEnum('AllocationKind', 'The kind of an allocation.', {
  HELD: 'The booth is held for the exhibitor until the hold ends.',
  ASSIGNED: 'The booth is assigned to the exhibitor.',
});
export type AllocationKind = keyof typeof AllocationKind;
