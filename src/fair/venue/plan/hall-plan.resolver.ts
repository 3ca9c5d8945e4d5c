import { Resolver } from '@nestjs/graphql';
import { PlainField } from '../../../platform/graphql/plain-field.js';
import { type HallSource, HallType } from '../venue.type.js';
import { type HallPlanSource, HallPlanType } from './hall-plan.type.js';

/** Adds the floor plan to halls. */
@Resolver(() => HallType)
export class HallPlanResolver {
  @PlainField(() => HallPlanType, { description: 'The floor plan of the hall.' })
  plan(hall: HallSource): HallPlanSource {
    return { hall };
  }
}
