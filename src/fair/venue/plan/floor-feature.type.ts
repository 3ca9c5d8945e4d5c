import { Field, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { AssumedLength } from '../../../platform/graphql/limits/field-cost.js';
import type { HallFeature } from '../hall.entity.js';
import { PointType } from './point.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

export const FloorFeatureKind = apiEnum('FloorFeatureKind', 'The kind of a feature of a floor plan.', {
  WALL: { zh: '墙', en: 'Wall', description: 'A wall or partition. No way crosses it.' },
  COLUMN: { zh: '柱', en: 'Column', description: 'A column. No way crosses it.' },
  ENTRANCE: {
    zh: '入口',
    en: 'Entrance',
    description: 'A door through which visitors enter. It opens the wall that it lies on.',
  },
  EXIT: {
    zh: '出口',
    en: 'Exit',
    description: 'A door through which visitors leave. It opens the wall that it lies on.',
  },
  STAGE: { zh: '舞台', en: 'Stage', description: 'A stage with its seats.' },
  SERVICE: { zh: '服务点', en: 'Service', description: 'A service for visitors; `service` has its kind.' },
  LABEL: { zh: '文字', en: 'Label', description: 'An area with a name only, such as the name of a zone.' },
});
export type FloorFeatureKind = keyof typeof FloorFeatureKind;

export const FloorServiceKind = apiEnum('FloorServiceKind', 'The kind of a service for visitors.', {
  TOILET: { zh: '洗手间', en: 'Toilets', description: 'Toilets.' },
  FOOD: { zh: '餐饮', en: 'Food', description: 'Meals.' },
  COFFEE: { zh: '咖啡', en: 'Coffee', description: 'Drinks and snacks.' },
  INFORMATION: { zh: '咨询台', en: 'Information', description: 'An information desk.' },
  FIRST_AID: { zh: '医疗点', en: 'First aid', description: 'First aid.' },
  CLOAKROOM: { zh: '寄存处', en: 'Cloakroom', description: 'A cloakroom or luggage store.' },
  LIFT: { zh: '电梯', en: 'Lift', description: 'A lift.' },
  PARKING: { zh: '停车场', en: 'Parking', description: 'The way to parking places.' },
  CASH: { zh: '取款机', en: 'Cash machine', description: 'A cash machine.' },
  BABY_CARE: { zh: '母婴室', en: 'Baby care', description: 'A room for babies and their parents.' },
  CHARGING: { zh: '充电', en: 'Charging', description: 'Sockets for phones.' },
  ACCESSIBLE: {
    zh: '无障碍设施',
    en: 'Accessible facilities',
    description: 'A facility for visitors with disabilities.',
  },
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
