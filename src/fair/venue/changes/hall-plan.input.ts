import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { ImageInput } from '../../media/image.input.js';
import { FloorFeatureKind, FloorServiceKind } from '../plan/floor-feature.type.js';
import { PointInput } from '../plan/point.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { Bounded, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import { FEATURE_NAME, FLOOR_FEATURES } from '../venue.fields.js';

@InputType('FloorFeatureInput', { description: "A part of a hall's floor that is no booth." })
export class FloorFeatureInput {
  @Field(() => FloorFeatureKind, { description: 'The kind of the feature.' })
  kind: FloorFeatureKind;

  @Field(() => [PointInput], {
    description:
      "The outline on the hall's plan: 3 to 100 corners in order, in metres from the north-west corner of the hall. It must lie inside the hall and must not cross itself. It may cross booths and other features.",
  })
  outline: PointInput[];

  @TextsField(FEATURE_NAME, 'The name', 'A LABEL requires one. Absent languages have no text.')
  name?: TextInput[] | null;

  @NullableField(
    () => FloorServiceKind,
    'The kind of a SERVICE, which requires one. INVALID for every other feature.',
  )
  service?: FloorServiceKind | null;
}

@InputType('PlanBackgroundInput', { description: 'A picture under the booths of a plan.' })
export class PlanBackgroundInput {
  @Field(() => ImageInput, { description: 'The picture. NOT_FOUND if it was not uploaded for the event.' })
  image: ImageInput;

  @Field(() => Float, {
    description: "The left edge, in metres east of the hall's north-west corner, -10,000 to 10,000.",
  })
  x: number;

  @Field(() => Float, {
    description: "The upper edge, in metres south of the hall's north-west corner, -10,000 to 10,000.",
  })
  y: number;

  @Field(() => Float, { description: 'The width before the rotation, in metres, above 0, at most 10,000.' })
  width: number;

  @NullableField(
    () => Float,
    'The rotation around its centre, in degrees clockwise, from 0 to below 360. Default: 0.',
  )
  rotation?: number | null;
}

@InputType('SetHallPlanInput', {
  description: 'The features, the background picture and the north of a hall. They replace the stored ones.',
})
export class SetHallPlanInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the hall.' })
  hallId: string;

  @Bounded(FLOOR_FEATURES)
  @Field(() => [FloorFeatureInput], {
    description: 'All features in the order of drawing, at most 500 with 5,000 corners in total.',
  })
  features: FloorFeatureInput[];

  @NullableField(() => PlanBackgroundInput, 'The picture under the booths. Null: the plan has none.')
  background?: PlanBackgroundInput | null;

  @NullableField(
    () => Float,
    'Where north is, in degrees clockwise from the top of the plan, from 0 to below 360. Default: 0.',
  )
  north?: number | null;
}
