import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { PageArgs } from '../../../catalog/catalog.args.js';
import type { RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { SignUpConnectionType, type SignUpType } from './sign-up-list.type.js';
import { SignUpLists } from './sign-up-lists.js';

/** Lists requests for an account. */
@Resolver()
export class SignUpsResolver {
  constructor(private readonly lists: SignUpLists) {}

  @Query(() => SignUpConnectionType, {
    description:
      'Waiting requests for an account, latest first. Without a mail server, requestSignUp by an administrator returns the ' +
      'link for an address. Readable by administrators; UNAUTHENTICATED or FORBIDDEN for other callers.',
  })
  signUps(@Args() args: PageArgs, @Context() context: RequestContext): RowConnection<SignUpType> {
    requirePermitted(context.caller, 'READ_ACCOUNTS');
    return this.lists.read(args);
  }
}
