import { Field, Float, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import { PointType } from '../venue/plan/point.type.js';
import { objectIdOf } from '../../catalog/model/object-id.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@ObjectType('Booth', {
  implements: () => NodeType,
  description: 'A numbered place in a hall. It is allocated to exhibitors.',
})
export class BoothType extends NodeType {
  @Field(() => String, {
    description: 'The code as it is printed, unique in the hall, such as `A12` or `FT C015`.',
  })
  code: string;

  @NullableField(() => Float, 'The area in square metres. Null if unknown.')
  area: number | null;

  @NullableField(
    () => [PointType],
    "The outline on the hall's plan: 3 to 100 corners in order, in metres from the north-west corner of the hall. Null if unknown.",
  )
  outline: PointType[] | null;
}

export const BoothConnectionType = connectionType('Booth', 'booths', () => BoothType);

/** The source of the fields of Booth. The booths in the document of an exhibitor have no `objectId`. */
export interface BoothSource extends Omit<CatalogSource, 'objectId'> {
  code: string;
  /** Ids of the objects in the event's snapshot. */
  hall: string;
  zone: string | null;
}

/** The database id of a booth. */
export function boothIdOf({ id }: BoothSource): string {
  return objectIdOf('BOOTH', id, []);
}
