import { Float, Resolver } from '@nestjs/graphql';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { type ImageSource, ImageType } from '../../media/image.type.js';
import { type HallSource, HallType } from '../venue.type.js';
import { type FloorFeatureSource, FloorFeatureType } from './floor-feature.type.js';
import {
  type BackgroundSource,
  type HallPlanSource,
  HallPlanType,
  PlanBackgroundType,
} from './hall-plan.type.js';
import { LocalizedField } from '../../../catalog/localized-field.js';

@Resolver(() => HallType)
export class HallPlanResolver {
  @PlainField(() => HallPlanType, { description: 'The floor plan of the hall.' })
  plan(hall: HallSource): HallPlanSource {
    return { hall };
  }
}

@Resolver(() => HallPlanType)
export class HallPlanFeaturesResolver {
  @PlainField(() => [FloorFeatureType], {
    description: 'Walls, columns, doors, stages, services and labels, at most 500, in the order of drawing.',
  })
  features({ hall: { features = [], event } }: HallPlanSource): FloorFeatureSource[] {
    return features.map((feature) => ({ ...feature, event }));
  }

  @PlainField(() => PlanBackgroundType, {
    nullable: true,
    description: 'The picture under the booths. Null without a picture.',
  })
  background({ hall: { background = null, event } }: HallPlanSource): BackgroundSource | null {
    return background && { ...background, event };
  }

  @PlainField(() => Float, {
    description: 'Where north is, in degrees clockwise from the top of the plan, from 0 to below 360.',
  })
  north({ hall: { north = 0 } }: HallPlanSource): number {
    return north;
  }
}

@Resolver(() => FloorFeatureType)
@LocalizedField('name', 'names', {
  nullable: true,
  description: 'The name in the requested language. Null without a name.',
})
export class FloorFeatureResolver {}

@Resolver(() => PlanBackgroundType)
export class PlanBackgroundResolver {
  @PlainField(() => ImageType, { description: 'The picture.' })
  image({ image, event }: BackgroundSource): ImageSource {
    return { ...image, event };
  }

  @PlainField(() => Float, {
    description:
      'The height before the rotation, in metres, from the width and the proportions of the picture.',
  })
  height({ image, width }: BackgroundSource): number {
    return (width * image.height) / image.width;
  }
}
