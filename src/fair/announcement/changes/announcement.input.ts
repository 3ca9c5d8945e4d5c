import { Field, ID, InputType } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { BoundedField, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import { ANNOUNCEMENT_FIELDS as FIELDS } from '../announcement.fields.js';
import { AnnouncementUrgency } from '../announcement.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

/** The fields of an announcement for its creation and its changes. */
@InputType({ isAbstract: true })
class AnnouncementFieldsInput {
  @TextsField(FIELDS.text, 'The text, one line')
  text: TextInput[];

  @NullableField(() => AnnouncementUrgency, 'The urgency. Default for a new announcement: INFO.')
  urgency?: AnnouncementUrgency | null;

  @NullableField(
    () => DateTimeScalar,
    "The first instant at which it is shown, from 30 days before the event's first day to 30 days after its last day. Default for a new announcement: the present.",
  )
  startsAt?: Date | null;

  @NullableField(
    () => DateTimeScalar,
    "The instant from which it is no longer shown: after the start, at most 30 days after the event's last day. Null for no end.",
  )
  endsAt?: Date | null;

  @BoundedField(
    () => [ID],
    FIELDS.venues,
    'Global ids of the venues that it is for, in the same event',
    'The list replaces the stored one. Without venues and halls the announcement is for the whole event.',
  )
  venueIds?: string[] | null;

  @BoundedField(
    () => [ID],
    FIELDS.halls,
    'Global ids of the halls that it is for, in the same event',
    'The list replaces the stored one.',
  )
  hallIds?: string[] | null;
}

@InputType('CreateAnnouncementInput', { description: 'A new announcement of an event.' })
export class CreateAnnouncementInput extends AnnouncementFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @NullableField(
    () => Boolean,
    'Whether visitors can read the announcement at once. False creates a draft. Default: true.',
  )
  published?: boolean | null;
}

@InputType('UpdateAnnouncementInput', {
  description: 'The changes of an announcement. Absent fields stay unchanged.',
})
export class UpdateAnnouncementInput extends ChangesOf(VersionInput, AnnouncementFieldsInput) {
  @Field(() => ID, { description: 'The global id of the announcement.' })
  announcementId: string;
}

@InputType('AnnouncementIdInput', { description: 'The identification of an announcement.' })
export class AnnouncementIdInput {
  @Field(() => ID, { description: 'The global id of the announcement.' })
  announcementId: string;
}
