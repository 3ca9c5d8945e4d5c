import { Field, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { AssumedLength } from '../../../platform/graphql/limits/field-cost.js';
import type { HallFeature } from '../hall.entity.js';
import { PointType } from './point.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

export const FloorFeatureKind = apiEnum('FloorFeatureKind', 'The kind of a feature of a floor plan.', {
  WALL: 'A wall or partition. No way crosses it.',
  COLUMN: 'A column. No way crosses it.',
  ENTRANCE: 'A door through which visitors enter. It opens the wall that it lies on.',
  EXIT: 'A door through which visitors leave. It opens the wall that it lies on.',
  STAGE: 'A stage with its seats.',
  SERVICE: 'A service for visitors; `service` has its kind.',
  LABEL: 'An area with a name only, such as the name of a zone.',
});
export type FloorFeatureKind = keyof typeof FloorFeatureKind;

export const FloorServiceKind = apiEnum('FloorServiceKind', 'The kind of a service for visitors.', {
  TOILET: 'Toilets.',
  FOOD: 'Meals.',
  COFFEE: 'Drinks and snacks.',
  INFORMATION: 'An information desk.',
  FIRST_AID: 'First aid.',
  CLOAKROOM: 'A cloakroom or luggage store.',
  LIFT: 'A lift.',
  PARKING: 'The way to parking places.',
  CASH: 'A cash machine.',
  BABY_CARE: 'A room for babies and their parents.',
  CHARGING: 'Sockets for phones.',
  ACCESSIBLE: 'A facility for visitors with disabilities.',
});
export type FloorServiceKind = keyof typeof FloorServiceKind;

const CORNERS = 4;

@ObjectType('FloorFeature', { description: "A part of a hall's floor that is no booth, for drawing." })
export class FloorFeatureType {
  @Field(() => FloorFeatureKind, { description: 'The kind of the feature.' })
  kind: FloorFeatureKind;

  @AssumedLength(CORNERS)
  @Field(() => [PointType], {
    description:
      "The outline on the hall's plan: 3 to 100 corners in order, in metres from the north-west corner of the hall.",
  })
  outline: PointType[];

  @NullableField(() => FloorServiceKind, 'The kind of a SERVICE. Null for every other feature.')
  service: FloorServiceKind | null;
}

/** The source of the fields of FloorFeature. */
export interface FloorFeatureSource extends HallFeature {
  event: EventSnapshot;
}
