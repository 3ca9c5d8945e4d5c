import { registerEnumType } from '@nestjs/graphql';

export enum AllocationKind {
  HELD = 'HELD',
  ASSIGNED = 'ASSIGNED',
}

registerEnumType(AllocationKind, {
  name: 'AllocationKind',
  description: 'The kind of an allocation.',
  valuesMap: {
    HELD: { description: 'The booth is held for the exhibitor until the hold ends.' },
    ASSIGNED: { description: 'The booth is assigned to the exhibitor.' },
  },
});
