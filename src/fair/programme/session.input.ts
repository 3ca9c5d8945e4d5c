import { Field, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../catalog/version.type.js';
import { RepresentativeInput } from '../exhibitor/representative.input.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { charactersOf } from '../../platform/text/field-rule.js';
import { TextInput } from '../../platform/graphql/text.input.js';
import { SESSION_FIELDS } from './session.fields.js';

const SLUG =
  'The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another session of the event has it.';
const TITLE = `Its title, in at least one of the event's languages; ${charactersOf(SESSION_FIELDS.title)}.`;
const DESCRIPTION = `What it is about, ${charactersOf(SESSION_FIELDS.description)}; null for none.`;
const STARTS = "When it begins, on one of the event's days in its time zone.";
const ENDS = "When it ends, after it begins, not after the event's last day.";
const VENUE = 'The global id of the venue, of the same event; that of the hall where absent.';
const HALL =
  'The global id of the hall, of this venue; TAKEN where another published session is in it at the time, on the same stage or in the whole hall. Null for none.';
const STAGE =
  'The code of a stage of the hall; TAKEN where another published session is on it at the time. Null for the whole hall.';
const SPEAKERS = `Those who speak, at most ${SESSION_FIELDS.speakers.items}.`;
const EXHIBITORS = `Global ids of the exhibitors of the same event that take part, at most ${SESSION_FIELDS.exhibitors.items}.`;

@InputType('AddSessionInput', { description: 'A new programme item of an event.' })
export class AddSessionInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => String, { description: SLUG })
  slug: string;

  @Field(() => [TextInput], { description: TITLE })
  title: TextInput[];

  @Field(() => [TextInput], { nullable: true, description: DESCRIPTION })
  description?: TextInput[] | null;

  @Field(() => DateTimeScalar, { description: STARTS })
  startsAt: Date;

  @Field(() => DateTimeScalar, { description: ENDS })
  endsAt: Date;

  @Field(() => ID, { nullable: true, description: VENUE })
  venueId?: string | null;

  @Field(() => ID, { nullable: true, description: HALL })
  hallId?: string | null;

  @Field(() => String, { nullable: true, description: STAGE })
  stage?: string | null;

  @Field(() => [RepresentativeInput], { nullable: true, description: SPEAKERS })
  speakers?: RepresentativeInput[] | null;

  @Field(() => [ID], { nullable: true, description: EXHIBITORS })
  exhibitorIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether visitors see it at once, as they do where absent; false makes a draft.',
  })
  published?: boolean | null;
}

@InputType('UpdateSessionInput', {
  description: 'The changes of a programme item. Absent fields stay unchanged.',
})
export class UpdateSessionInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the session.' })
  sessionId: string;

  @Field(() => String, { nullable: true, description: SLUG })
  slug?: string | null;

  @Field(() => [TextInput], { nullable: true, description: TITLE })
  title?: TextInput[] | null;

  @Field(() => [TextInput], { nullable: true, description: DESCRIPTION })
  description?: TextInput[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: STARTS })
  startsAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: ENDS })
  endsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: VENUE })
  venueId?: string | null;

  @Field(() => ID, { nullable: true, description: HALL })
  hallId?: string | null;

  @Field(() => String, { nullable: true, description: `${STAGE} It goes with the hall.` })
  stage?: string | null;

  @Field(() => [RepresentativeInput], {
    nullable: true,
    description: `${SPEAKERS} They replace those there were; null removes all.`,
  })
  speakers?: RepresentativeInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `${EXHIBITORS} They replace those there were; null removes all.`,
  })
  exhibitorIds?: string[] | null;
}

@InputType('SessionIdInput', { description: 'Which programme item.' })
export class SessionIdInput {
  @Field(() => ID, { description: 'The global id of the session.' })
  sessionId: string;
}

@InputType('SessionsInput', { description: 'Which programme items of one event.' })
export class SessionsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], { description: 'Global ids of its sessions, 1 to 1,000, each once.' })
  sessionIds: string[];
}
