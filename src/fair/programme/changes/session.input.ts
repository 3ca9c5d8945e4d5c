import { Field, ID, InputType } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { RepresentativeInput } from '../../exhibitor/representative/representative.input.js';
import { DateTimeScalar, LocaleScalar } from '../../../platform/graphql/schema/scalars.js';
import { BoundedField, SlugField, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { SessionDetailsInput } from './session-details.input.js';
import { SESSION_FIELDS as FIELDS } from '../session.fields.js';
import { SessionState } from '../session.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

/** The fields of a session for its creation and its changes. */
@InputType({ isAbstract: true })
class SessionFieldsInput extends SessionDetailsInput {
  @SlugField('session')
  slug: string;

  @TextsField(FIELDS.title, 'The title')
  title: TextInput[];

  @TextsField(FIELDS.description, 'The description')
  description?: TextInput[] | null;

  @Field(() => DateTimeScalar, {
    description: "The start time, on one of the event's days in its time zone.",
  })
  startsAt: Date;

  @Field(() => DateTimeScalar, {
    description: "The end time, after the start time and not after the event's last day.",
  })
  endsAt: Date;

  @NullableField(
    () => ID,
    'The global id of the venue, in the same event. Default for a new session: the venue of the hall.',
  )
  venueId?: string | null;

  @NullableField(
    () => ID,
    'The global id of the hall, in this venue. TAKEN if another published session uses the same stage or the whole hall at the same time. Null for none.',
  )
  hallId?: string | null;

  @NullableField(
    () => String,
    'The code of a stage of the hall. TAKEN if another published session uses it at the same time. Removing the hall removes the stage. Null for the whole hall.',
  )
  stage?: string | null;

  @NullableField(
    () => SessionState,
    'Whether the session takes place as announced. CANCELLED leaves its hall to other sessions; TAKEN if one of them prevents the way back. Default for a new session: SCHEDULED.',
  )
  state?: SessionState | null;

  @TextsField(FIELDS.track, 'The series of sessions that it belongs to')
  track?: TextInput[] | null;

  @NullableField(() => LocaleScalar, 'The spoken language. Null if unknown.')
  language?: string | null;

  @BoundedField(
    () => [RepresentativeInput],
    FIELDS.speakers,
    'The speakers',
    'The list replaces the stored one.',
  )
  speakers?: RepresentativeInput[] | null;

  @BoundedField(
    () => [ID],
    FIELDS.exhibitors,
    'Global ids of the participating exhibitors, in the same event',
    'The list replaces the stored one.',
  )
  exhibitorIds?: string[] | null;
}

@InputType('AddSessionInput', { description: 'A new session of an event.' })
export class AddSessionInput extends SessionFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @NullableField(
    () => Boolean,
    'Whether visitors can read the session at once. False creates a draft. Default: true.',
  )
  published?: boolean | null;
}

@InputType('UpdateSessionInput', { description: 'The changes of a session. Absent fields stay unchanged.' })
export class UpdateSessionInput extends ChangesOf(VersionInput, SessionFieldsInput) {
  @Field(() => ID, { description: 'The global id of the session.' })
  sessionId: string;
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
