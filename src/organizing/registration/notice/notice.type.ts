import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';

export enum NoticeState {
  QUEUED = 'QUEUED',
  WAITING = 'WAITING',
  SENT = 'SENT',
  FAILED = 'FAILED',
  DISCARDED = 'DISCARDED',
}

registerEnumType(NoticeState, {
  name: 'NoticeState',
  description: 'What has become of a mail.',
  valuesMap: {
    QUEUED: { description: 'It is sent as soon as a mail server takes it.' },
    WAITING: {
      description: 'It is older than `MAIL_MAX_AGE_HOURS` and waits for releaseNotices or discardNotices.',
    },
    SENT: { description: 'The mail server took it.' },
    FAILED: { description: 'It was given up after 12 attempts.' },
    DISCARDED: { description: 'An organizer decided that it is not sent.' },
  },
});

@ObjectType('Notice', { description: 'A mail to an applicant about a decision.' })
export class NoticeType {
  @Field(() => ID, { description: 'Unique among all notices.' })
  id: string;

  @Field(() => String, { description: 'The e-mail address that it is for.' })
  to: string;

  @Field(() => String, { description: 'The subject, one line.' })
  subject: string;

  @Field(() => String, { description: 'The text, in the language of its recipient.' })
  text: string;

  @Field(() => NoticeState, { description: 'What has become of it.' })
  state: NoticeState;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the mail server took it; null while that is still to be done.',
  })
  sentAt: string | null;

  @Field(() => Int, { description: 'How often the mail server was asked to take it.' })
  attempts: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it is tried next, where there is a mail server; null once it is sent, or given up after 12 attempts.',
  })
  dueAt: string | null;
}

export const NoticeConnectionType = connectionType('Notice', 'notices', () => NoticeType);

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that are sent, or only those that are not; all where absent.',
  })
  sent?: boolean | null;

  @Field(() => [NoticeState], {
    nullable: true,
    description: 'Only those in one of these states; all where absent.',
  })
  states?: NoticeState[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those about the exhibitor with this global id.' })
  exhibitorId?: string | null;
}

/** What the fields of Notice get as their source. */
export interface NoticeSource extends NoticeType {
  exhibitorId: string;
}

@InputType('NoticesInput', { description: 'Which waiting mails of an event.' })
export class NoticesInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'The ids of the mails, 1 to 1,000; all that wait where absent.',
  })
  noticeIds?: string[] | null;
}

@ObjectType({ isAbstract: true })
abstract class NoticesPayloadType extends PayloadType {
  @Field(() => Int, { nullable: true, description: 'How many mails; null where nothing was done.' })
  count: number | null;
}

@ObjectType('ReleaseNoticesPayload', { description: 'The mails that were let go.' })
export class ReleaseNoticesPayloadType extends NoticesPayloadType {}

@ObjectType('DiscardNoticesPayload', { description: 'The mails that were discarded.' })
export class DiscardNoticesPayloadType extends NoticesPayloadType {}
