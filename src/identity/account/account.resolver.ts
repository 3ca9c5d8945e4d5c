import { Context, Query, Resolver } from '@nestjs/graphql';
import { Cacheable } from '../../platform/graphql/request/cacheable.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { AccountLoader, type AccountSource } from './account.loader.js';
import { AccountType } from './account.type.js';
import { SignInPayloadType } from './sign-in/sign-in.type.js';
import { viewerOf } from './model/viewer.js';

/** Resolves the caller. */
@Resolver(() => AccountType)
export class AccountResolver {
  constructor(private readonly accounts: AccountLoader) {}

  @Cacheable()
  @Query(() => AccountType, { nullable: true, description: 'The signed-in account. Null for a visitor.' })
  async viewer(@Context() context: RequestContext): Promise<AccountSource | null> {
    const viewer = viewerOf(context);
    return viewer && this.accounts.load(context, viewer.accountId);
  }
}

@Resolver(() => SignInPayloadType)
export class SignInPayloadResolver {
  constructor(private readonly accounts: AccountLoader) {}

  @PlainField(() => AccountType, {
    nullable: true,
    description: 'The account that has signed in. Null if the sign-in failed.',
  })
  account(
    { accountId }: { accountId?: string },
    _args: object,
    context: RequestContext,
  ): Promise<AccountSource | null> | null {
    return accountId === undefined ? null : this.accounts.ofOwner(accountId, context);
  }
}
