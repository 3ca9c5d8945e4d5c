import { Resolver } from '@nestjs/graphql';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { type HallSource, HallType, type StageSource, stagesOf, StageType } from './venue.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';

@Resolver(() => StageType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
export class StageResolver {}

@Resolver(() => HallType)
export class HallStagesResolver {
  @PlainField(() => [StageType], {
    description: "The stages or rooms of the hall, in the organizers' order.",
  })
  stages(hall: HallSource): StageSource[] {
    return stagesOf(hall);
  }
}
