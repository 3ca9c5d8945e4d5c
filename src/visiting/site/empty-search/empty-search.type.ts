import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../catalog/connection.type.js';
import { DateScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('EmptySearchReport', {
  description:
    "The searches on the site that found nothing, by the event's days; no data about persons is stored.",
})
export class EmptySearchReportType {}

@ObjectType('EmptySearchDay', { description: 'The searches of one day that found nothing.' })
export class EmptySearchDayType {
  @Field(() => DateScalar, { description: "The day, in the event's time zone." })
  day: string;

  @Field(() => Int, { description: 'Their number, at least 1.' })
  count: number;
}

@ObjectType('EmptySearchWords', { description: 'Words that found nothing.' })
export class EmptySearchWordsType {
  @Field(() => String, { description: 'The words in lower case.' })
  words: string;

  @Field(() => Int, { description: 'The number of searches, at least 1.' })
  count: number;

  @Field(() => DateScalar, { description: 'The last day with a search for them.' })
  lastDay: string;
}

export const EmptySearchWordsConnectionType = connectionType(
  'EmptySearchWords',
  'words that found nothing',
  () => EmptySearchWordsType,
);

@ArgsType()
export class EmptySearchArgs {
  @NullableField(() => DateScalar, 'The first day; no lower bound if absent.')
  since?: string | null;

  @NullableField(() => DateScalar, 'The last day; no upper bound if absent.')
  until?: string | null;
}
