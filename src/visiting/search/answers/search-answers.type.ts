import { Field, ObjectType } from '@nestjs/graphql';
import { AssumedLength } from '../../../platform/graphql/limits/field-cost.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { SessionType } from '../../../fair/programme/session.type.js';
import { HallType, VenueType } from '../../../fair/venue/venue.type.js';

/** Most questions name one place. */
const PLACES = 3;

@ObjectType('PlaceAnswer', { description: 'A hall that a question names, perhaps with a row of booths.' })
export class PlaceAnswerType {
  @Field(() => HallType, { description: 'The hall.' })
  hall: HallType;

  @NullableField(() => String, 'The letter of the row, such as `A`. Null if the question names no row.')
  row: string | null;
}

@ObjectType('SearchAnswers', {
  description: 'What answers a question directly, beside the hits of its search. Empty for other texts.',
})
export class SearchAnswersType {
  @Field(() => Boolean, {
    description:
      'Whether the question asks for opening hours, dates, tickets, contact or the way to the event.',
  })
  about: boolean;

  @AssumedLength(PLACES)
  @Field(() => [VenueType], { description: 'The venues whose name or address the question contains.' })
  venues: VenueType[];

  @AssumedLength(PLACES)
  @Field(() => [PlaceAnswerType], { description: 'The halls and rows that the question names, at most 20.' })
  places: PlaceAnswerType[];

  @Field(() => [SessionType], {
    description:
      'The sessions at the time that the question names, or of the person whose talk it asks for; the earliest first, at most 20.',
  })
  sessions: SessionType[];
}
