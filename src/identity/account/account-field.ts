import { LinkedField, type ResolverDecorator } from '../../platform/graphql/schema/linked-field.js';
import type { AccountLoader } from './account.loader.js';
import { AccountType } from './account.type.js';

/** Adds the field of an account to a resolver. The source contains the account's id as `key`, if any. */
export function AccountField(
  name: string,
  key: string,
  options: { description: string },
): ResolverDecorator<{ readonly accounts: AccountLoader }> {
  return LinkedField(
    name,
    key,
    () => AccountType,
    options,
    ({ accounts }, id, context) => accounts.load(context, id),
  );
}
