import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';

@ObjectType('BoothReport', {
  description: 'What of the booths of an event is still to be done, as it is now.',
})
export class BoothReportType {}

@ObjectType('FreeBoothCount', { description: 'How many booths of one size are free in a hall.' })
export class FreeBoothCountType {
  @Field(() => Float, { nullable: true, description: 'Square metres of each; null where unknown.' })
  area: number | null;

  @Field(() => Int, { description: 'How many there are, at least one.' })
  count: number;
}

/** What the fields of FreeBoothCount get as their source. */
export interface FreeBoothCount {
  hallId: string;
  area: number | null;
  count: number;
}

export const UnplacedExhibitorConnectionType = connectionType(
  'UnplacedExhibitor',
  'exhibitors without a booth',
  () => ExhibitorType,
);

@ArgsType()
export class EndingHoldsArgs extends PageArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Holds that run out before this instant; before the end of today in the event's time zone where absent.",
  })
  endingBefore?: Date | null;
}
