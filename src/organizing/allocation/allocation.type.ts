import { apiEnum } from '../../platform/graphql/schema/api-enum.js';

export const AllocationKind = apiEnum('AllocationKind', 'The kind of an allocation.', {
  HELD: { zh: '保留', en: 'Held', description: 'The booth is held for the exhibitor until the hold ends.' },
  ASSIGNED: { zh: '已分配', en: 'Assigned', description: 'The booth is assigned to the exhibitor.' },
});
export type AllocationKind = keyof typeof AllocationKind;

export const BoothStatus = apiEnum('BoothStatus', 'The status of a booth.', {
  AVAILABLE: { zh: '空闲', en: 'Free', description: 'Free. Only such a booth can be allocated.' },
  HELD: { zh: '保留', en: 'Held', description: 'Held for an exhibitor until an instant.' },
  ASSIGNED: {
    zh: '已分配',
    en: 'Assigned',
    description: 'Assigned to one exhibitor, or to several that share it, published or not.',
  },
  BLOCKED: { zh: '停用', en: 'Blocked', description: 'Not available for allocation.' },
});
export type BoothStatus = keyof typeof BoothStatus;
