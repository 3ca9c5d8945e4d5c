import { InputType, ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../audit/change.decorator.js';
import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { isLanguageTag } from '../../../platform/text/best-locale.js';
import { AccountLoader, type AccountSource } from '../account.loader.js';
import { AccountService } from '../account.service.js';
import { AccountType } from '../account.type.js';
import { Permissions } from '../permissions.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { LocaleScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { ACCOUNT_NAME } from '../account.fields.js';

@InputType('UpdateAccountInput', {
  description: 'The new values of the signed-in account. Absent fields stay unchanged.',
})
class UpdateAccountInput {
  @NullableField(() => String, 'The name of the person, 1 to 200 characters; it must not be removed.')
  name?: string | null;

  @NullableField(
    () => LocaleScalar,
    'The language of mails to the account, at most 35 characters. Null removes the choice.',
  )
  locale?: string | null;
}

@ObjectType('UpdateAccountPayload', { description: 'The account after the change.' })
class UpdateAccountPayloadType extends PayloadType {}

const LOCALE = 35;

/** The result of the mutation: the id of the account. */
interface AccountOutcome {
  accountId?: string;
}

/** Changes the signed-in account. */
@Resolver(() => UpdateAccountPayloadType)
export class OwnAccountResolver {
  constructor(
    private readonly permissions: Permissions,
    private readonly accounts: AccountService,
    private readonly loader: AccountLoader,
  ) {}

  @Change(() => UpdateAccountPayloadType, {
    description: 'Changes the signed-in account: its name, and the language of mails to it.',
  })
  async updateAccount(
    @Input('The new values.') { name, locale }: UpdateAccountInput,
  ): Promise<AccountOutcome> {
    const { accountId } = this.permissions.viewer;
    const check = new InputCheck();
    check.required({ name }, ['name']);
    const cleanName = check.text(name, ['name'], ACCOUNT_NAME.maximum);
    if (locale != null && (locale.length > LOCALE || !isLanguageTag(locale))) {
      check.refuse(['locale'], message`locale must be a language tag of at most ${LOCALE} characters.`);
    }
    check.done();
    await this.accounts.change(accountId, { name: cleanName ?? undefined, locale });
    return { accountId };
  }

  @PlainField(() => AccountType, { nullable: true, description: 'The account. Null if the change failed.' })
  account(
    { accountId }: AccountOutcome,
    _args: object,
    context: RequestContext,
  ): Promise<AccountSource | null> | null {
    return accountId === undefined ? null : this.loader.ofOwner(accountId, context);
  }
}
