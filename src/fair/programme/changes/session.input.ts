import { Field, ID, InputType } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { RepresentativeInput } from '../../exhibitor/representative/representative.input.js';
import { DateTimeScalar, LocaleScalar } from '../../../platform/graphql/schema/scalars.js';
import { charactersOf } from '../../../platform/text/field-rule.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { SessionDetailsInput } from './session-details.input.js';
import { SESSION_FIELDS } from '../session.fields.js';
import { SessionState } from '../session.type.js';

const STAGE =
  'The code of a stage of the hall. TAKEN if another published session uses it at the same time. Null for the whole hall.';
const SPEAKERS = `The speakers, at most ${SESSION_FIELDS.speakers.items}.`;
const EXHIBITORS = `Global ids of the participating exhibitors, in the same event, at most ${SESSION_FIELDS.exhibitors.items}.`;

/** The fields of a session for its creation and its changes. */
@InputType({ isAbstract: true })
class SessionFieldsInput extends SessionDetailsInput {
  @Field(() => String, {
    description:
      'The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another session of the event has it.',
  })
  slug: string;

  @Field(() => [TextInput], {
    description: `The title, in at least one of the event's languages; ${charactersOf(SESSION_FIELDS.title)}.`,
  })
  title: TextInput[];

  @Field(() => [TextInput], {
    nullable: true,
    description: `The description, ${charactersOf(SESSION_FIELDS.description)}. Null for none.`,
  })
  description?: TextInput[] | null;

  @Field(() => DateTimeScalar, {
    description: "The start time, on one of the event's days in its time zone.",
  })
  startsAt: Date;

  @Field(() => DateTimeScalar, {
    description: "The end time, after the start time and not after the event's last day.",
  })
  endsAt: Date;

  @Field(() => ID, {
    nullable: true,
    description:
      'The global id of the venue, in the same event. Default for a new session: the venue of the hall.',
  })
  venueId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The global id of the hall, in this venue. TAKEN if another published session uses the same stage or the whole hall at the same time. Null for none.',
  })
  hallId?: string | null;

  @Field(() => SessionState, {
    nullable: true,
    description:
      'Whether the session takes place as announced. CANCELLED leaves its hall to other sessions; TAKEN if one of them prevents the way back. Default for a new session: SCHEDULED.',
  })
  state?: SessionState | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The series of sessions that it belongs to, ${charactersOf(SESSION_FIELDS.track)}. Null for none.`,
  })
  track?: TextInput[] | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The spoken language. Null if unknown.' })
  language?: string | null;
}

@InputType('AddSessionInput', { description: 'A new session of an event.' })
export class AddSessionInput extends SessionFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => String, { nullable: true, description: STAGE })
  stage?: string | null;

  @Field(() => [RepresentativeInput], { nullable: true, description: SPEAKERS })
  speakers?: RepresentativeInput[] | null;

  @Field(() => [ID], { nullable: true, description: EXHIBITORS })
  exhibitorIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether visitors can read the session at once. False creates a draft. Default: true.',
  })
  published?: boolean | null;
}

@InputType('UpdateSessionInput', {
  description: 'The changes of a session. Absent fields stay unchanged.',
})
export class UpdateSessionInput extends ChangesOf(VersionInput, SessionFieldsInput) {
  @Field(() => ID, { description: 'The global id of the session.' })
  sessionId: string;

  @Field(() => String, { nullable: true, description: `${STAGE} Removing the hall removes the stage.` })
  stage?: string | null;

  @Field(() => [RepresentativeInput], {
    nullable: true,
    description: `${SPEAKERS} The list replaces the stored one. Null removes all.`,
  })
  speakers?: RepresentativeInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `${EXHIBITORS} The list replaces the stored one. Null removes all.`,
  })
  exhibitorIds?: string[] | null;
}

@InputType('SessionIdInput', { description: 'The identification of a session.' })
export class SessionIdInput {
  @Field(() => ID, { description: 'The global id of the session.' })
  sessionId: string;
}

@InputType('SessionsInput', { description: 'The sessions of one event.' })
export class SessionsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], { description: 'Global ids of sessions of the event, 1 to 1,000, each once.' })
  sessionIds: string[];
}
