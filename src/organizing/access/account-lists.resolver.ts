import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { requireAdministrator, requireStaff } from '../../identity/account/staff.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../fair/event/event.type.js';
import { ExhibitorType } from '../../fair/exhibitor/exhibitor.type.js';
import { badUserInput } from '../../platform/graphql/bad-user-input.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { cleanText } from '../../platform/text/clean-text.js';
import { AccountConnectionType, AccountsArgs } from './account-lists.type.js';
import { type AccountConnection, AccountLists } from './account-lists.js';

const SEARCH = 200;

/** Lists all accounts. */
@Resolver()
export class AccountsResolver {
  constructor(private readonly lists: AccountLists) {}

  @Query(() => AccountConnectionType, {
    description:
      'All accounts by their addresses; for administrators, UNAUTHENTICATED or FORBIDDEN for everybody else.',
  })
  accounts(@Args() args: AccountsArgs, @Context() context: RequestContext): AccountConnection {
    requireAdministrator(context);
    return this.lists.all(searched(args.search ?? ''), args, context);
  }
}

/** Adds to events who works on them. */
@Resolver(() => EventType)
export class EventStaffListResolver {
  constructor(private readonly lists: AccountLists) {}

  @PlainField(() => AccountConnectionType, {
    nullable: true,
    args: () => PageArgs,
    description:
      "Its organizers and reviewers by their addresses; for the event's staff, UNAUTHENTICATED or FORBIDDEN for " +
      'everybody else. Administrators, who may do everything everywhere, are not among them.',
  })
  staff({ event }: ReferenceSource, args: PageArgs, context: RequestContext): AccountConnection {
    requireStaff(context, event.id);
    return this.lists.of('event_id', event.id, args, context);
  }
}

/** Adds to exhibitors who acts for them. */
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
      "The accounts that act for it, by their addresses; for the event's staff and the exhibitor's own members, " +
      'null for everybody else.',
  })
  members(source: CatalogSource, args: PageArgs, context: RequestContext): AccountConnection | null {
    const inside = this.loaders.of(context).isInside(source);
    return inside ? this.lists.of('exhibitor_id', source.objectId, args, context) : null;
  }
}

function searched(text: string): string {
  if (text === '') return text;
  const read = cleanText(text, SEARCH);
  if ('text' in read) return read.text;
  throw badUserInput(`\`search\` has 1 to ${String(SEARCH)} characters, and no control characters.`);
}
