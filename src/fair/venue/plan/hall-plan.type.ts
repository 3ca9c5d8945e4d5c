import { ObjectType } from '@nestjs/graphql';
import type { HallSource } from '../venue.type.js';

@ObjectType('HallPlan', {
  description: 'The floor plan of a hall: all its booths at once, for drawing.',
})
export class HallPlanType {}

/** The source of the fields of HallPlan. */
export interface HallPlanSource {
  hall: HallSource;
}
