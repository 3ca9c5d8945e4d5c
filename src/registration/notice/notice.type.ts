import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '../../catalog/catalog.args.js';
import { connectionType } from '../../catalog/connection.type.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';

@ObjectType('Notice', { description: 'A mail to an applicant about a decision.' })
export class NoticeType {
  @Field(() => ID, { description: 'Unique among all notices.' })
  id: string;

  @Field(() => String, { description: 'The e-mail address that it is for.' })
  to: string;

  @Field(() => String, { description: 'The subject.' })
  subject: string;

  @Field(() => String, { description: 'The text, in English and Chinese.' })
  text: string;

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

  @Field(() => ID, { nullable: true, description: 'Only those about the exhibitor with this global id.' })
  exhibitorId?: string | null;
}

/** What the fields of Notice get as their source. */
export interface NoticeSource extends NoticeType {
  exhibitorId: string;
}
