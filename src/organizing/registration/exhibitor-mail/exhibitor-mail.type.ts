import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { LocaleScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('ExhibitorMailSample', { description: 'The mail to one of the recipients of a language.' })
export class ExhibitorMailSampleType {
  @Field(() => LocaleScalar, { description: 'The language of the text.' })
  locale: string;

  @Field(() => Int, { description: 'The number of recipients of the text in this language.' })
  mails: number;

  @Field(() => String, { description: 'The e-mail address of this recipient.' })
  to: string;

  @Field(() => String, { description: 'The subject with its values.' })
  subject: string;

  @Field(() => String, { description: 'The text with its values.' })
  text: string;
}

@ObjectType('ExhibitorMailPreview', { description: 'The preview of a mail to many exhibitors.' })
export class ExhibitorMailPreviewType extends PayloadType {
  @NullableField(() => Int, 'The number of mails. Null if there are errors.')
  mails: number | null;

  @NullableField(() => Int, 'The number of exhibitors without any recipient. Null if there are errors.')
  unreachable: number | null;

  @NullableField(
    () => [ExhibitorMailSampleType],
    'One mail for each language that recipients get. Null if there are errors.',
  )
  samples: ExhibitorMailSampleType[] | null;
}
