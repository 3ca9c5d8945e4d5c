import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { CatalogSource, EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { PointType } from '../../../fair/venue/plan/point.type.js';
import type { ExhibitorSource } from '../../../fair/exhibitor/exhibitor.type.js';
import { AssumedLength } from '../../../platform/graphql/limits/field-cost.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { AllocationKind, BoothStatus } from '../allocation.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

/** The number of corners in the cost estimate: most outlines are rectangles. */
const CORNERS = 4;

@ObjectType('PlannedBooth', { description: "A booth on the plan of its hall, with its occupants' data." })
export class PlannedBoothType {
  @Field(() => ID, { description: 'The global id of the booth.' })
  id: string;

  @Field(() => String, { description: 'The code, unique in the hall, such as `A12`.' })
  code: string;

  @AssumedLength(CORNERS)
  @NullableField(
    () => [PointType],
    "The outline on the hall's plan: 3 to 100 corners in order, in metres from the north-west corner of the hall. Null if unknown.",
  )
  outline: PointType[] | null;

  @NullableField(() => Float, 'The area in square metres. Null if unknown.')
  area: number | null;

  @Field(() => BoothStatus, {
    description:
      'The status of the booth, the same for visitors and staff. A booth with an unpublished occupant is HELD or ASSIGNED, never AVAILABLE.',
  })
  status: BoothStatus;
}

@ObjectType('PlannedOccupant', { description: 'An exhibitor that has a booth.' })
export class PlannedOccupantType {
  @Field(() => AllocationKind, { description: 'The kind of the allocation. For visitors always ASSIGNED.' })
  kind: AllocationKind;

  @NullableField(
    () => DateTimeScalar,
    'The end of the hold. Null for an assignment, and so always for visitors.',
  )
  heldUntil: string | null;
}

/** The source of the fields of PlannedBooth. */
export interface PlannedBoothSource extends PlannedBoothType {
  objectId: string;
  event: EventSnapshot;
  /** The id of the zone in the event's snapshot. */
  zone: string | null;
  occupants: PlannedOccupantSource[];
}

/** The source of the fields of PlannedOccupant. */
export interface PlannedOccupantSource extends PlannedOccupantType {
  exhibitor: CatalogSource & Pick<ExhibitorSource, 'categories'>;
}
