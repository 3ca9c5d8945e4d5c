import { ArgsType, Field, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { READ_COSTS } from '../../../catalog/queries/read-costs.js';
import type { CatalogSource, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { Database } from '../../../platform/database/database.js';
import { badUserInput } from '../../../platform/graphql/errors/bad-user-input.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { DUPLICATES, type DuplicateRow } from './duplicates-statement.js';

const DEFAULT_GROUPS = 50;
const MAXIMUM_GROUPS = 100;

const DuplicateReason = apiEnum('DuplicateReason', 'What exhibitors have in common.', {
  NAME: 'A name in one language, without spaces, punctuation and legal form.',
  CREDIT_CODE: 'The unified social credit code.',
  WEBSITE: 'The host of the website.',
});
type DuplicateReason = keyof typeof DuplicateReason;

@ObjectType('DuplicateExhibitors', { description: 'Exhibitors that may be the same.' })
class DuplicateExhibitorsType {
  @Field(() => [DuplicateReason], { description: 'What they have in common.' })
  reasons: DuplicateReason[];
}

@ArgsType()
class DuplicatesArgs {
  @Field(() => Int, {
    nullable: true,
    description: `The maximum number of groups, 1 to ${MAXIMUM_GROUPS}. Default: ${DEFAULT_GROUPS}.`,
  })
  first?: number | null;
}

/** Adds possible duplicates to events. */
@Resolver(() => EventType)
export class DuplicatesResolver {
  constructor(private readonly database: Database) {}

  @Cost(READ_COSTS.similar)
  @PlainField(() => [DuplicateExhibitorsType], {
    nullable: true,
    args: () => DuplicatesArgs,
    description:
      "Groups of exhibitors that may be the same, for `mergeExhibitors`: first those with most in common. Withdrawn and rejected ones are left out. Readable by the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  async duplicateExhibitors(
    { event }: ReferenceSource,
    { first }: DuplicatesArgs,
    context: RequestContext,
  ): Promise<DuplicateRow[]> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const count = first ?? DEFAULT_GROUPS;
    if (count < 1 || count > MAXIMUM_GROUPS) {
      throw badUserInput(`\`first\` must be from 1 to ${MAXIMUM_GROUPS}, not ${count}.`);
    }
    return this.database.query<DuplicateRow>({ text: DUPLICATES, values: [event.id, count] });
  }
}

/** Resolves the exhibitors of such groups. */
@Resolver(() => DuplicateExhibitorsType)
export class DuplicateExhibitorsResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => [ExhibitorType], { description: 'The first 10 of them, the oldest first.' })
  exhibitors({ ids }: DuplicateRow, _args: object, context: object): Promise<CatalogSource[]> {
    return this.loaders.of(context).entries(ids);
  }
}
