import { Field, ID, InputType } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { charactersOf } from '../../../platform/text/field-rule.js';
import { ANNOUNCEMENT_FIELDS } from '../announcement.fields.js';
import { AnnouncementUrgency } from '../announcement.type.js';

const STARTS =
  "The first instant at which it is shown, from 30 days before the event's first day to 30 days after its last day.";
const VENUES = `Global ids of the venues that it is for, in the same event, at most ${ANNOUNCEMENT_FIELDS.venues.items}.`;
const HALLS = `Global ids of the halls that it is for, in the same event, at most ${ANNOUNCEMENT_FIELDS.halls.items}.`;
const REPLACED = 'The list replaces the stored one. Null removes all.';

/** The fields of an announcement for its creation and its changes. */
@InputType({ isAbstract: true })
class AnnouncementFieldsInput {
  @Field(() => [TextInput], {
    description: `The text, in at least one of the event's languages; one line, ${charactersOf(ANNOUNCEMENT_FIELDS.text)}.`,
  })
  text: TextInput[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The instant from which it is no longer shown: after the start, at most 30 days after the event's last day. Null for no end.",
  })
  endsAt?: Date | null;
}

@InputType('CreateAnnouncementInput', { description: 'A new announcement of an event.' })
export class CreateAnnouncementInput extends AnnouncementFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => AnnouncementUrgency, { nullable: true, description: 'The urgency. Default: INFO.' })
  urgency?: AnnouncementUrgency | null;

  @Field(() => DateTimeScalar, { nullable: true, description: `${STARTS} Default: the present.` })
  startsAt?: Date | null;

  @Field(() => [ID], {
    nullable: true,
    description: `${VENUES} Without venues and halls it is for the whole event.`,
  })
  venueIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: HALLS })
  hallIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether visitors can read the announcement at once. False creates a draft. Default: true.',
  })
  published?: boolean | null;
}

@InputType('UpdateAnnouncementInput', {
  description: 'The changes of an announcement. Absent fields stay unchanged.',
})
export class UpdateAnnouncementInput extends ChangesOf(VersionInput, AnnouncementFieldsInput) {
  @Field(() => ID, { description: 'The global id of the announcement.' })
  announcementId: string;

  @Field(() => AnnouncementUrgency, { nullable: true, description: 'The urgency.' })
  urgency?: AnnouncementUrgency | null;

  @Field(() => DateTimeScalar, { nullable: true, description: STARTS })
  startsAt?: Date | null;

  @Field(() => [ID], { nullable: true, description: `${VENUES} ${REPLACED}` })
  venueIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `${HALLS} ${REPLACED}` })
  hallIds?: string[] | null;
}

@InputType('AnnouncementIdInput', { description: 'The identification of an announcement.' })
export class AnnouncementIdInput {
  @Field(() => ID, { description: 'The global id of the announcement.' })
  announcementId: string;
}
