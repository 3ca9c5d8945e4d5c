import { Field, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../catalog/connection.type.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { AllocationKind } from '../allocation.type.js';
import type { KeyedRow } from '../../../catalog/queries/connection/keyed-list.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('BoothAllocation', {
  description: 'The allocation of a booth to an exhibitor for a time, past or present.',
})
export class BoothAllocationType {
  @Field(() => AllocationKind, { description: 'The kind of the allocation.' })
  kind: AllocationKind;

  @Field(() => Boolean, { description: 'Whether other exhibitors can have the booth too.' })
  shared: boolean;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  startedAt: Date;

  @NullableField(() => DateTimeScalar, 'The planned end of the hold. Null for an assignment.')
  heldUntil: Date | null;

  @NullableField(
    () => DateTimeScalar,
    'The end of the allocation. Null while it is live. An expired hold ended at its planned end.',
  )
  endedAt: Date | null;
}

export const BoothAllocationConnectionType = connectionType(
  'BoothAllocation',
  'allocations of booths',
  () => BoothAllocationType,
);

/** The source object of the fields of BoothAllocation. */
export interface AllocationRow extends KeyedRow, BoothAllocationType {
  boothId: string;
  exhibitorId: string;
}

/** The columns of an AllocationRow, from the table booth_allocation. */
export const ALLOCATION_COLUMNS = `
  id, booth_id as "boothId", exhibitor_id as "exhibitorId", kind, shared, created_at as "startedAt",
  held_until as "heldUntil",
  case when released_at is not null then least(released_at, held_until)
    when held_until <= now() then held_until end as "endedAt"`;
