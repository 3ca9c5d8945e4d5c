import { registerEnumType } from '@nestjs/graphql';

export enum BoothStatus {
  AVAILABLE = 'AVAILABLE',
  HELD = 'HELD',
  ASSIGNED = 'ASSIGNED',
  BLOCKED = 'BLOCKED',
}

registerEnumType(BoothStatus, {
  name: 'BoothStatus',
  description: 'The status of a booth.',
  valuesMap: {
    AVAILABLE: { description: 'Free. Only such a booth can be allocated.' },
    HELD: { description: 'Held for an exhibitor until an instant.' },
    ASSIGNED: {
      description: 'Assigned to one exhibitor, or to several that share it, published or not.',
    },
    BLOCKED: { description: 'Not available for allocation.' },
  },
});
