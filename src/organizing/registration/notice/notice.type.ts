import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

export const NoticeState = apiEnum('NoticeState', 'The state of a mail.', {
  NOT_SENT: {
    zh: '未发送（无邮件服务器）',
    en: 'Not sent: no mail server',
    description:
      'It was written while the server had no mail server. It is never sent by itself: it waits for releaseNotices or discardNotices.',
  },
  WAITING: {
    zh: '等待处理',
    en: 'Waiting',
    description: 'It is older than `MAIL_MAX_AGE_HOURS` and waits for releaseNotices or discardNotices.',
  },
  FAILED: { zh: '失败', en: 'Failed', description: 'It failed after 12 attempts.' },
  QUEUED: {
    zh: '待发送',
    en: 'Queued',
    description: 'It waits in the outbox for the next delivery to a mail server.',
  },
  SENT: { zh: '已发送', en: 'Sent', description: 'A mail server accepted it.' },
  DISCARDED: { zh: '已放弃', en: 'Discarded', description: 'An organizer discarded it, and it is not sent.' },
});
export type NoticeState = keyof typeof NoticeState;

@ObjectType('Notice', { description: 'A mail to an exhibitor, about a decision or written by an organizer.' })
export class NoticeType {
  @Field(() => ID, { description: 'An id that is unique among all notices.' })
  id: string;

  @Field(() => String, { description: 'The e-mail address of the recipient.' })
  to: string;

  @Field(() => String, { description: 'The subject, one line.' })
  subject: string;

  @Field(() => String, {
    description:
      'The text, in the language of the recipient. A secret link replaces that to the registration when the mail is sent to a contact that cannot sign in.',
  })
  text: string;

  @Field(() => NoticeState, { description: 'The state of the mail.' })
  state: NoticeState;

  @Field(() => DateTimeScalar, { description: 'The time when it was written.' })
  createdAt: string;

  @NullableField(() => DateTimeScalar, 'The time when a mail server accepted it. Null until then.')
  sentAt: string | null;

  @Field(() => Int, { description: 'The number of attempts to deliver it to a mail server.' })
  attempts: number;

  @NullableField(
    () => DateTimeScalar,
    'The time of the next attempt, if a mail server is configured. Null after delivery, after 12 failed attempts, and for a mail that waits for its release since it was written without a mail server.',
  )
  dueAt: string | null;
}

export const NoticeConnectionType = connectionType('Notice', 'notices', () => NoticeType);

@ArgsType()
export class NoticesArgs extends PageArgs {
  @NullableField(
    () => Boolean,
    'True for sent mails only, false for mails that are not sent; by default all.',
  )
  sent?: boolean | null;

  @NullableField(() => [NoticeState], 'Only mails in one of these states; by default all.')
  states?: NoticeState[] | null;

  @NullableField(() => ID, 'Only mails about the exhibitor with this global id.')
  exhibitorId?: string | null;
}

/** The source object of the fields of Notice. */
export interface NoticeSource extends NoticeType {
  exhibitorId: string;
}

export const WaitingNoticeState = apiEnum('WaitingNoticeState', 'The state of a mail that waits for staff.', {
  WAITING: 'It is older than `MAIL_MAX_AGE_HOURS`.',
  NOT_SENT: 'It was written while the server had no mail server.',
});
export type WaitingNoticeState = keyof typeof WaitingNoticeState;

@InputType('NoticesInput', { description: 'The waiting mails of an event to release or discard.' })
export class NoticesInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @NullableField(() => [ID], 'The ids of the mails, 1 to 1,000; by default all that wait.')
  noticeIds?: string[] | null;

  @NullableField(() => [WaitingNoticeState], 'Only mails in one of these states; by default in either.')
  states?: WaitingNoticeState[] | null;
}

@ObjectType({ isAbstract: true })
abstract class NoticesPayloadType extends PayloadType {
  @NullableField(() => Int, 'The number of mails. Null if the change failed.')
  count: number | null;
}

@ObjectType('ReleaseNoticesPayload', { description: 'The released mails.' })
export class ReleaseNoticesPayloadType extends NoticesPayloadType {}

@ObjectType('DiscardNoticesPayload', { description: 'The discarded mails.' })
export class DiscardNoticesPayloadType extends NoticesPayloadType {}
