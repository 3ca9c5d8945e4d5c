import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { ExhibitorsInput } from '../review/review.input.js';
import { PublicationPreviewArgs } from '../review/publication-preview.type.js';

const SUBJECT =
  'The subject by language, one line of 1 to 200 characters; it may contain `{event}`, `{dates}` and `{exhibitor}`.';
const BODY =
  'The text by language, 1 to 5,000 characters, in the languages of the subject; it may contain `{event}`, `{dates}`, ' +
  '`{exhibitor}`, `{booths}`, `{contact}` and `{link}`, each at most twice. A line is omitted if all of its ' +
  'placeholders are empty.';

@InputType('MailExhibitorsInput', { description: 'A mail to many exhibitors.' })
export class MailExhibitorsInput extends ExhibitorsInput {
  @Field(() => [TextInput], { description: SUBJECT })
  subject: TextInput[];

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
