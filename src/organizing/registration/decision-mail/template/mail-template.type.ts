import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PayloadType, UserErrorType } from '../../../../platform/failure/user-error.type.js';
import { LocaleScalar } from '../../../../platform/graphql/schema/scalars.js';
import { ReviewDecision } from '../../review-decision.type.js';
import { NullableField } from '../../../../platform/graphql/schema/nullable-field.js';

@ObjectType('MailTemplate', { description: 'The text of mails about a decision in one language.' })
export class MailTemplateType {
  @Field(() => ReviewDecision, { description: 'The decision that the mail is about.' })
  decision: ReviewDecision;

  @Field(() => LocaleScalar, { description: 'The language of its recipients.' })
  locale: string;

  @Field(() => String, { description: 'The subject, with placeholders.' })
  subject: string;

  @Field(() => String, { description: 'The text, with placeholders.' })
  body: string;

  @Field(() => Boolean, {
    description:
      'Whether an organizer wrote the text; false for a default text. A language without default texts has the default texts of its fallback language.',
  })
  changed: boolean;

  @Field(() => Int, {
    description:
      'The version for the optimistic lock. It rises with each change and is 0 if no text was ever set. Send it with a mutation; a different stored version is STALE.',
  })
  version: number;
}

@ObjectType('MailPreview', { description: 'A preview of a mail about a decision.' })
export class MailPreviewType {
  @NullableField(() => String, 'The subject. Null if there are errors.')
  subject: string | null;

  @NullableField(() => String, 'The text. Null if there are errors.')
  text: string | null;

  @Field(() => [UserErrorType], { description: 'Errors that the caller can correct.' })
  errors: UserErrorType[];
}

@ObjectType('MailTemplatePayload', { description: 'The template after the change.' })
export class MailTemplatePayloadType extends PayloadType {}
