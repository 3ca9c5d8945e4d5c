import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import type { BackgroundDocument, HallSource } from '../venue.type.js';

@ObjectType('HallPlan', {
  description: 'The floor plan of a hall: all booths and features at once, for drawing.',
})
export class HallPlanType {}

@ObjectType('PlanBackground', {
  description: "A picture under the booths of a plan, such as an architect's drawing.",
})
export class PlanBackgroundType {
  @Field(() => Float, { description: "The left edge, in metres east of the hall's north-west corner." })
  x: number;

  @Field(() => Float, { description: "The upper edge, in metres south of the hall's north-west corner." })
  y: number;

  @Field(() => Float, { description: 'The width before the rotation, in metres.' })
  width: number;

  @Field(() => Float, { description: 'The rotation around its centre, in degrees clockwise, 0 to 360.' })
  rotation: number;
}

/** The source of the fields of HallPlan. */
export interface HallPlanSource {
  hall: HallSource;
}

/** The source of the fields of PlanBackground. */
export interface BackgroundSource extends BackgroundDocument {
  event: EventSnapshot;
}
