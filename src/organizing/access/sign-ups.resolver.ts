import { Injectable } from '@nestjs/common';
import type { PageArguments } from '../../catalog/queries/connection/page.js';
import { readRows, type RowConnection } from '../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../catalog/queries/connection/keyed-list.js';
import { Database } from '../../platform/database/database.js';
import { Args, Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { requirePermitted } from '../../identity/account/permissions.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { connectionType } from '../../catalog/connection.type.js';
import { DateTimeScalar, EmailAddressScalar, LocaleScalar } from '../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

/** Excludes requests of persons who have an account by now. */
const SIGN_UPS = `
  select id, iso_instant(expires_at) as key, email, locale, iso_instant(expires_at) as "expiresAt"
  from sign_up where expires_at > now()
    and not exists (select from account where account.email = sign_up.email and password_hash is not null)`;

/** Lists waiting requests for an account, latest first. */
@Injectable()
export class SignUpLists {
  constructor(private readonly database: Database) {}

  /** A page of the requests. The resolver checks who may read them. */
  read(args: PageArguments): RowConnection<SignUpType> {
    const list = { name: 'sign-ups', text: SIGN_UPS, values: [], descending: true };
    return readRows(this.database, list, args, ({ email, locale, expiresAt }: KeyedRow & SignUpType) => ({
      email,
      locale,
      expiresAt,
    }));
  }

  /** The first requests in the list, for the command line. */
  async first(maximum: number): Promise<SignUpType[]> {
    return this.database.query<SignUpType>({ text: `${SIGN_UPS} order by key limit $1`, values: [maximum] });
  }
}

@ObjectType('SignUp', { description: 'The request of a person who wants an account.' })
class SignUpType {
  @Field(() => EmailAddressScalar, { description: 'The address of the person.' })
  email: string;

  @NullableField(() => LocaleScalar, 'The language of the person. Null if unknown.')
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
      'Waiting requests for an account, latest first. Without a mail server, requestSignUp by an administrator returns the link for an address. For administrators; UNAUTHENTICATED or FORBIDDEN for other callers.',
  })
  signUps(@Args() args: PageArgs, @Context() context: RequestContext): RowConnection<SignUpType> {
    requirePermitted(context.caller, 'READ_ACCOUNTS');
    return this.lists.read(args);
  }
}
