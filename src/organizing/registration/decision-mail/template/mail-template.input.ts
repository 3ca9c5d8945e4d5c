import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocaleScalar } from '../../../../platform/graphql/schema/scalars.js';
import { ReviewDecision } from '../../review-decision.type.js';
import { NullableField } from '../../../../platform/graphql/schema/nullable-field.js';
import { Bounded, BoundedField } from '../../../../platform/graphql/schema/input-fields.js';
import { DECISION_NOTE } from '../../../../fair/pending-change/pending-change.fields.js';
import { BODY_LENGTH, SUBJECT_LENGTH } from './template-check.js';

const SUBJECT = `The subject, one line of 1 to ${String(SUBJECT_LENGTH)} characters. It may contain \`{event}\`, \`{dates}\` and \`{exhibitor}\`.`;
const BODY =
  `The text, 1 to ${BODY_LENGTH.toLocaleString('en')} characters. It may contain ` +
  '`{event}`, `{dates}`, `{exhibitor}`, `{booths}`, `{contact}`, ' +
  '`{link}` and `{note}`, each at most twice. A line is omitted if all of its placeholders are empty.';
const LOCALE = 'One of the languages of the event, `en` or `zh-Hans`.';

@InputType({ isAbstract: true })
abstract class MailTemplateKeyInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => ReviewDecision, { description: 'The decision that the mail is about.' })
  decision: ReviewDecision;

  @Field(() => LocaleScalar, { description: LOCALE })
  locale: string;

  @NullableField(
    () => Int,
    'The version of the template that the caller has read; without it any version matches.',
  )
  version?: number | null;
}

@InputType('SetMailTemplateInput', { description: 'The text of mails about a decision in one language.' })
export class SetMailTemplateInput extends MailTemplateKeyInput {
  @Bounded({ maximum: SUBJECT_LENGTH })
  @Field(() => String, { description: SUBJECT })
  subject: string;

  @Bounded({ maximum: BODY_LENGTH })
  @Field(() => String, { description: BODY })
  body: string;
}

@InputType('ResetMailTemplateInput', { description: 'The text to reset to the default.' })
export class ResetMailTemplateInput extends MailTemplateKeyInput {}

@ArgsType()
export class MailPreviewArgs {
  @Field(() => ReviewDecision, { description: 'The decision that the mail is about.' })
  decision: ReviewDecision;

  @Field(() => LocaleScalar, { description: `The language of the recipient. With a text: ${LOCALE}` })
  locale: string;

  @NullableField(() => String, 'A subject that is not stored; by default that of the template.')
  subject?: string | null;

  @NullableField(() => String, 'A text that is not stored; by default that of the template.')
  body?: string | null;

  @NullableField(() => ID, 'The global id of an exhibitor of the event; by default an example exhibitor.')
  exhibitorId?: string | null;

  @BoundedField(() => String, DECISION_NOTE, 'The note of the decision')
  note?: string | null;
}
