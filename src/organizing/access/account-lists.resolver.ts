import { Args, ArgsType, Context, Query, Resolver } from '@nestjs/graphql';
import { requirePermitted } from '../../identity/account/permissions.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../fair/event/event.type.js';
import { ExhibitorType } from '../../fair/exhibitor/exhibitor.type.js';
import { badUserInput } from '../../platform/graphql/errors/bad-user-input.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { cleanText } from '../../platform/text/clean-text.js';
import { type AccountConnection, AccountLists } from './account-lists.js';
import { AccountType } from '../../identity/account/account.type.js';
import { connectionType } from '../../catalog/connection.type.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

const AccountConnectionType = connectionType('Account', 'accounts', () => AccountType);

@ArgsType()
class AccountsArgs extends PageArgs {
  @NullableField(
    () => String,
    'Only accounts whose address or name contains this text, in any case; at most 200 characters.',
  )
  search?: string | null;
}

const MAXIMUM_SEARCH = 200;

@Resolver()
export class AccountsResolver {
  constructor(private readonly lists: AccountLists) {}

  @Query(() => AccountConnectionType, {
    description:
      'All accounts by their addresses. For administrators; UNAUTHENTICATED or FORBIDDEN for other callers.',
  })
  accounts(@Args() args: AccountsArgs, @Context() context: RequestContext): AccountConnection {
    requirePermitted(context.caller, 'READ_ACCOUNTS');
    return this.lists.all(searchText(args.search ?? ''), args, context);
  }
}

@Resolver(() => EventType)
export class EventStaffListResolver {
  constructor(private readonly lists: AccountLists) {}

  @PlainField(() => AccountConnectionType, {
    nullable: true,
    args: () => PageArgs,
    description:
      "Its organizers and reviewers by their addresses. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers. Administrators, who have all permissions, are not included.",
  })
  staff({ event }: ReferenceSource, args: PageArgs, context: RequestContext): AccountConnection {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    return this.lists.of('event_id', event.id, args, context);
  }
}

@Resolver(() => ExhibitorType)
export class ExhibitorMembersResolver {
  constructor(
    private readonly lists: AccountLists,
    private readonly loaders: CatalogLoaders,
  ) {}

  @PlainField(() => AccountConnectionType, {
    nullable: true,
    args: () => PageArgs,
    description:
      "The accounts that are its members, by their addresses. For the event's staff and members of the exhibitor; null for other callers.",
  })
  members(source: CatalogSource, args: PageArgs, context: RequestContext): AccountConnection | null {
    const isInside = this.loaders.of(context).isInside(source);
    return isInside ? this.lists.of('exhibitor_id', source.objectId, args, context) : null;
  }
}

function searchText(text: string): string {
  if (text === '') return text;
  const cleanedText = cleanText(text, MAXIMUM_SEARCH);
  if ('text' in cleanedText) return cleanedText.text;
  throw badUserInput(
    `\`search\` must have 1 to ${String(MAXIMUM_SEARCH)} characters, and no control characters.`,
  );
}
