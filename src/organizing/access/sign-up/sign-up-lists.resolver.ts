import { Args, Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { PageArgs } from '../../../catalog/catalog.args.js';
import type { RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { SignUpLists } from './sign-up-lists.js';
import { connectionType } from '../../../catalog/connection.type.js';
import {
  DateTimeScalar,
  EmailAddressScalar,
  LocaleScalar,
} from '../../../platform/graphql/schema/scalars.js';

@ObjectType('SignUp', { description: 'The request of a person who wants an account.' })
export class SignUpType {
  @Field(() => EmailAddressScalar, { description: 'The address of the person.' })
  email: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of the person. Null if unknown.' })
  locale: string | null;

  @Field(() => DateTimeScalar, { description: 'The time when the request ends.' })
  expiresAt: string;
}

const SignUpConnectionType = connectionType('SignUp', 'sign-ups', () => SignUpType);

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
