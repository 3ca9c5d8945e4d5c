import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { AssumedLength } from '../../../platform/graphql/limits/field-cost.js';
import type { HallFeature } from '../hall.entity.js';
import { PointType } from './point.type.js';

export enum FloorFeatureKind {
  WALL = 'WALL',
  COLUMN = 'COLUMN',
  ENTRANCE = 'ENTRANCE',
  EXIT = 'EXIT',
  STAGE = 'STAGE',
  SERVICE = 'SERVICE',
  LABEL = 'LABEL',
}

registerEnumType(FloorFeatureKind, {
  name: 'FloorFeatureKind',
  description: 'The kind of a feature of a floor plan.',
  valuesMap: {
    WALL: { description: 'A wall or partition. No way crosses it.' },
    COLUMN: { description: 'A column. No way crosses it.' },
    ENTRANCE: { description: 'A door through which visitors enter. It opens the wall that it lies on.' },
    EXIT: { description: 'A door through which visitors leave. It opens the wall that it lies on.' },
    STAGE: { description: 'A stage with its seats.' },
    SERVICE: { description: 'A service for visitors; `service` has its kind.' },
    LABEL: { description: 'An area with a name only, such as a theme area.' },
  },
});

export enum FloorServiceKind {
  TOILET = 'TOILET',
  FOOD = 'FOOD',
  COFFEE = 'COFFEE',
  INFORMATION = 'INFORMATION',
  FIRST_AID = 'FIRST_AID',
  CLOAKROOM = 'CLOAKROOM',
  LIFT = 'LIFT',
  PARKING = 'PARKING',
  CASH = 'CASH',
  BABY_CARE = 'BABY_CARE',
  CHARGING = 'CHARGING',
  ACCESSIBLE = 'ACCESSIBLE',
}

registerEnumType(FloorServiceKind, {
  name: 'FloorServiceKind',
  description: 'The kind of a service for visitors.',
  valuesMap: {
    TOILET: { description: 'Toilets.' },
    FOOD: { description: 'Meals.' },
    COFFEE: { description: 'Drinks and snacks.' },
    INFORMATION: { description: 'An information desk.' },
    FIRST_AID: { description: 'First aid.' },
    CLOAKROOM: { description: 'A cloakroom or luggage store.' },
    LIFT: { description: 'A lift.' },
    PARKING: { description: 'The way to parking places.' },
    CASH: { description: 'A cash machine.' },
    BABY_CARE: { description: 'A room for babies and their parents.' },
    CHARGING: { description: 'Sockets for phones.' },
    ACCESSIBLE: { description: 'A facility for visitors with disabilities.' },
  },
});

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

  @Field(() => FloorServiceKind, {
    nullable: true,
    description: 'The kind of a SERVICE. Null for every other feature.',
  })
  service: FloorServiceKind | null;
}

/** The source of the fields of FloorFeature. */
export interface FloorFeatureSource extends HallFeature {
  event: EventSnapshot;
}
