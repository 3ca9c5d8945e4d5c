import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../../../catalog/connection.type.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import type { KeyedRow } from '../../../catalog/queries/keyed-connection.js';

enum AllocationKind {
  HELD = 'HELD',
  ASSIGNED = 'ASSIGNED',
}

registerEnumType(AllocationKind, {
  name: 'AllocationKind',
  description: 'How an exhibitor has a booth.',
  valuesMap: {
    HELD: { description: 'It is kept for it until the hold runs out.' },
    ASSIGNED: { description: 'It is given to it.' },
  },
});

@ObjectType('BoothAllocation', { description: 'That an exhibitor has, or had, a booth for a time.' })
export class BoothAllocationType {
  @Field(() => AllocationKind, { description: 'How it has the booth.' })
  kind: AllocationKind;

  @Field(() => Boolean, { description: 'Whether others may have the booth as well.' })
  shared: boolean;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  startedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the hold runs out, or would have; null where the booth is assigned.',
  })
  heldUntil: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when; null while it lasts. A hold that ran out ended then.',
  })
  endedAt: Date | null;
}

export const BoothAllocationConnectionType = connectionType(
  'BoothAllocation',
  'allocations of booths',
  () => BoothAllocationType,
);

/** What the fields of BoothAllocation get as their source. */
export interface AllocationRow extends KeyedRow {
  boothId: string;
  exhibitorId: string;
  kind: string;
  shared: boolean;
  startedAt: Date;
  heldUntil: Date | null;
  endedAt: Date | null;
}

/** The columns of such a row, of the table booth_allocation. */
export const ALLOCATION_COLUMNS = `
  id, booth_id as "boothId", exhibitor_id as "exhibitorId", kind, shared, created_at as "startedAt",
  held_until as "heldUntil",
  case when released_at is not null then least(released_at, held_until)
    when held_until <= now() then held_until end as "endedAt"`;
