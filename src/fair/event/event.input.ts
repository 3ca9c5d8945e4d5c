import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, LocaleScalar, TimeZoneScalar } from '../../platform/graphql/scalars.js';
import { EventContactInput } from './event-contact.type.js';
import { TextInput } from '../../platform/graphql/text.input.js';

const EVENT_ID = { description: 'The global id of the event.' };
const VERSION = {
  nullable: true,
  description: 'The version that the caller has read. If it is absent, versions are not compared.',
};
const NAME = 'Its name, in at least one of its languages; at most 200 characters.';
const OPENS = 'From when on applicants may register; at once where absent.';
const CLOSES = 'Until when applicants may register; without an end where absent.';
const MODERATES =
  "Whether a member's changes of an approved exhibitor wait until staff accept them; at first true.";
const CONTACT = "The public contact of the event's organizer";
const QUOTA = 'How many exhibitors may be approved; no limit where absent.';

@InputType('EventIdInput', { description: 'Which event, as the caller has seen it.' })
export class EventIdInput {
  @Field(() => ID, EVENT_ID)
  eventId: string;

  @Field(() => Int, VERSION)
  version?: number | null;
}

@InputType('DeleteEventInput', { description: 'Which draft is deleted.' })
export class DeleteEventInput extends EventIdInput {
  @Field(() => String, { description: 'Its slug, as a confirmation; INVALID where it is another.' })
  slug: string;
}

@InputType('CreateEventInput', { description: 'A new event, a draft.' })
export class CreateEventInput {
  @Field(() => String, {
    description: 'The slug, unique among all events: lower-case letters, digits and hyphens.',
  })
  slug: string;

  @Field(() => [TextInput], { description: NAME })
  name: TextInput[];

  @Field(() => [TextInput], { nullable: true, description: 'Its motto, at most 500 characters.' })
  theme?: TextInput[] | null;

  @Field(() => [TextInput], { nullable: true, description: 'What it is, at most 10,000 characters.' })
  description?: TextInput[] | null;

  @Field(() => Int, { nullable: true, description: 'The how-many-eth of its series, 1 to 9999.' })
  edition?: number | null;

  @Field(() => DateScalar, { description: 'The first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'The last day, not before the first.' })
  endsOn: string;

  @Field(() => TimeZoneScalar, { description: 'The time zone that its days and programme are meant in.' })
  timeZone: string;

  @Field(() => [LocaleScalar], {
    description: 'Its languages, 1 to 20; the first is the default and the fallback.',
  })
  locales: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: OPENS })
  registrationOpensAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: CLOSES })
  registrationClosesAt?: Date | null;

  @Field(() => Int, { nullable: true, description: QUOTA })
  exhibitorQuota?: number | null;

  @Field(() => Boolean, { nullable: true, description: MODERATES })
  moderatesChanges?: boolean | null;

  @Field(() => EventContactInput, { nullable: true, description: `${CONTACT}.` })
  contact?: EventContactInput | null;
}

@InputType('UpdateEventInput', { description: 'The changes of an event. Absent fields stay unchanged.' })
export class UpdateEventInput {
  @Field(() => ID, EVENT_ID)
  eventId: string;

  @Field(() => Int, VERSION)
  version?: number | null;

  @Field(() => [TextInput], { nullable: true, description: NAME })
  name?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: 'Its motto, at most 500 characters; null removes it.',
  })
  theme?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: 'What it is, at most 10,000 characters; null removes it.',
  })
  description?: TextInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, not before the first.' })
  endsOn?: string | null;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description:
      'The time zone of a draft, WRONG_STATUS later. Sessions keep their times by the clock; the times of registration stay the same instants.',
  })
  timeZone?: string | null;

  @Field(() => [LocaleScalar], {
    nullable: true,
    description:
      'All its languages, 1 to 20; the first is the default and the fallback. A draft may lose one that no text is written in, else IN_USE; later languages are only added behind the others, else WRONG_STATUS.',
  })
  locales?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: OPENS })
  registrationOpensAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: CLOSES })
  registrationClosesAt?: Date | null;

  @Field(() => Int, { nullable: true, description: QUOTA })
  exhibitorQuota?: number | null;

  @Field(() => Boolean, { nullable: true, description: MODERATES })
  moderatesChanges?: boolean | null;

  @Field(() => EventContactInput, { nullable: true, description: `${CONTACT}; null removes it.` })
  contact?: EventContactInput | null;
}
