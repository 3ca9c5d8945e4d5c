import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('BoothReport', { description: 'The open allocations of an event at present.' })
export class BoothReportType {}

@ObjectType('FreeBoothCount', { description: 'The number of free booths of one size in a hall.' })
export class FreeBoothCountType {
  @NullableField(() => Float, 'The area of each booth in square metres. Null if unknown.')
  area: number | null;

  @Field(() => Int, { description: 'The number of booths, at least 1.' })
  count: number;
}

/** The source object of the fields of FreeBoothCount. */
export interface FreeBoothCount extends FreeBoothCountType {
  hallId: string;
}

export const UnplacedExhibitorConnectionType = connectionType(
  'UnplacedExhibitor',
  'exhibitors without a booth',
  () => ExhibitorType,
);

@ArgsType()
export class EndingHoldsArgs extends PageArgs {
  @NullableField(
    () => DateTimeScalar,
    "Only holds that end before this instant; by default before the end of today in the event's time zone.",
  )
  endingBefore?: Date | null;
}
