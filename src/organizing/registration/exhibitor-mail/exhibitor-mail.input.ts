import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { ExhibitorsInput } from '../review/review.input.js';
import { PublicationPreviewArgs } from '../review/publication-preview.type.js';
import { Bounded } from '../../../platform/graphql/schema/input-fields.js';
import { BODY_LENGTH, SUBJECT_LENGTH } from '../decision-mail/template/template-check.js';

const SUBJECT = `The subject by language, one line of 1 to ${String(SUBJECT_LENGTH)} characters. It may contain \`{event}\`, \`{dates}\` and \`{exhibitor}\`.`;
const BODY =
  `The text by language, 1 to ${BODY_LENGTH.toLocaleString('en')} characters, in the languages of the subject. ` +
  'It may contain `{event}`, `{dates}`, `{exhibitor}`, `{booths}`, `{contact}` and `{link}`, each at most twice. A line is omitted if all of its ' +
  'placeholders are empty.';

@InputType('MailExhibitorsInput', { description: 'A mail to many exhibitors.' })
export class MailExhibitorsInput extends ExhibitorsInput {
  @Bounded({ maximum: SUBJECT_LENGTH })
  @Field(() => [TextInput], { description: SUBJECT })
  subject: TextInput[];

  @Bounded({ maximum: BODY_LENGTH })
  @Field(() => [TextInput], { description: BODY })
  body: TextInput[];
}

@ArgsType()
export class ExhibitorMailPreviewArgs extends PublicationPreviewArgs {
  @Field(() => [TextInput], { description: SUBJECT })
  subject: TextInput[];

  @Field(() => [TextInput], { description: BODY })
  body: TextInput[];
}
