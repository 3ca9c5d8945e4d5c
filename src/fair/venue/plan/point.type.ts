import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Point', { description: "A point on a hall's plan." })
export class PointType {
  @Field(() => Float, { description: "Metres east of the hall's north-west corner." })
  x: number;

  @Field(() => Float, { description: "Metres south of the hall's north-west corner." })
  y: number;
}

@InputType('PointInput', { description: "A point on a hall's plan." })
export class PointInput {
  @Field(() => Float, { description: "Metres east of the hall's north-west corner." })
  x: number;

  @Field(() => Float, { description: "Metres south of the hall's north-west corner." })
  y: number;
}
