import { Injectable } from '@nestjs/common';
import type { PageArguments } from '../../../catalog/queries/connection/page.js';
import { readRows, type RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../../catalog/queries/connection/keyed-list.js';
import { Database } from '../../../platform/database/database.js';
import { Args, Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { isPermitted, requirePermitted } from '../../../identity/account/permissions.js';
import { PageArgs } from '../../../catalog/catalog.args.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { connectionType } from '../../../catalog/connection.type.js';
import {
  DateTimeScalar,
  EmailAddressScalar,
  LocaleScalar,
} from '../../../platform/graphql/schema/scalars.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

/** Excludes requests of persons who have an account by now. `$1`: an event, or null for all requests. */
const SIGN_UPS = `
  select id, iso_instant(expires_at) as key, email, locale, event_id as "eventId",
    iso_instant(expires_at) as "expiresAt"
  from sign_up where expires_at > now() and ($1::uuid is null or event_id = $1)
    and not exists (select from account where account.email = sign_up.email and password_hash is not null)`;

/** Lists waiting requests for an account, latest first. */
@Injectable()
export class SignUpLists {
  constructor(private readonly database: Database) {}

  /** A page of the requests for an event, or of all. The resolvers check who may read them. */
  read(eventId: string | null, args: PageArguments): RowConnection<SignUpType> {
    const list = { name: 'sign-ups', text: SIGN_UPS, values: [eventId], descending: true };
    return readRows(this.database, list, args, ({ email, locale, expiresAt }: KeyedRow & SignUpType) => ({
      email,
      locale,
      expiresAt,
    }));
  }

  /** The first requests in the list, for the command line. */
  async first(maximum: number): Promise<(SignUpType & { eventId: string | null })[]> {
    return this.database.query({ text: `${SIGN_UPS} order by key limit $2`, values: [null, maximum] });
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
    return this.lists.read(null, args);
  }
}

/** Adds the requests for an account to the event whose call the persons answer. */
@Resolver(() => EventType)
export class EventSignUpsResolver {
  constructor(private readonly lists: SignUpLists) {}

  @PlainField(() => SignUpConnectionType, {
    nullable: true,
    args: () => PageArgs,
    description:
      "Waiting requests for an account by persons who answer its call, latest first. For the event's organizers; null for other callers.",
  })
  signUps(
    { objectId }: CatalogSource,
    args: PageArgs,
    context: RequestContext,
  ): RowConnection<SignUpType> | null {
    const isOrganizer = isPermitted(context.caller, 'MANAGE_EVENT', { eventId: objectId });
    return isOrganizer ? this.lists.read(objectId, args) : null;
  }
}
