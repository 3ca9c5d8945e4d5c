import { ArgsType, Resolver } from '@nestjs/graphql';
import { messageLocale, messageText } from '../../text/message.js';
import type { UserProblem } from '../../failure/user-error.js';
import { UserErrorType } from '../../failure/user-error.type.js';
import { PlainField } from '../schema/plain-field.js';
import type { RequestContext } from '../request/request-context.js';
import { LocaleScalar } from '../schema/scalars.js';
import { NullableField } from '../schema/nullable-field.js';

@ArgsType()
class MessageArgs {
  @NullableField(
    () => LocaleScalar,
    'The requested language: English or Chinese, `en` or `zh-Hans`. Default: the best match of the Accept-Language header, else English.',
  )
  locale?: string | null;
}

/** Writes errors in the language of their reader. */
@Resolver(() => UserErrorType)
export class UserErrorResolver {
  @PlainField(() => String, { args: () => MessageArgs, description: 'The error in words, for people.' })
  message({ message }: UserProblem, { locale }: MessageArgs, context: RequestContext): string {
    return messageText(message, messageLocale(locale, context.acceptLanguage));
  }
}
