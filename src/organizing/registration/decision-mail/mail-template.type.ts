import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PayloadType, UserErrorType } from '../../../platform/failure/user-error.type.js';
import { LocaleScalar } from '../../../platform/graphql/scalars.js';
import { ReviewDecision } from '../review-decision.type.js';
import type { DecisionKind } from './default-templates.js';

@ObjectType('MailTemplate', { description: 'The text of mails about a decision in one language.' })
export class MailTemplateType {
  @Field(() => ReviewDecision, { description: 'The decision that the mail is about.' })
  decision: DecisionKind;

  @Field(() => LocaleScalar, { description: 'The language of its recipients.' })
  locale: string;

  @Field(() => String, { description: 'The subject, with placeholders.' })
  subject: string;

  @Field(() => String, { description: 'The text, with placeholders.' })
  body: string;

  @Field(() => Boolean, {
    description:
      'Whether an organizer has written it; false for a default text. A language without default texts has those of the language that is sent in its place.',
  })
  changed: boolean;

  @Field(() => Int, {
    description:
      'Grows with each change, 0 if nothing was ever set; send it back with a mutation to detect that it is stale.',
  })
  version: number;
}

@ObjectType('MailPreview', { description: 'A mail about a decision as it would be sent.' })
export class MailPreviewType {
  @Field(() => String, { nullable: true, description: 'The subject; null if there are errors.' })
  subject: string | null;

  @Field(() => String, { nullable: true, description: 'The text; null if there are errors.' })
  text: string | null;

  @Field(() => [UserErrorType], { description: 'What the caller can put right.' })
  errors: UserErrorType[];
}

@ObjectType('MailTemplatePayload', { description: 'The template after the change.' })
export class MailTemplatePayloadType extends PayloadType {}
