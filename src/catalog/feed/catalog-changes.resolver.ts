import { Args, ArgsType, Field, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { badUserInput } from '../../platform/graphql/errors/bad-user-input.js';
import { assertRepeatable } from '../../platform/graphql/limits/query-cost.js';
import { selects } from '../../platform/graphql/request/selection.js';
import { CatalogChangePageType } from './catalog-change.type.js';
import { CatalogChangesService } from './catalog-changes.service.js';
import { ChangeJournal } from './change-journal.js';
import { EPOCH_OF_SINCE, reaches, snapshotRequired } from './snapshot-required.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

const DEFAULT_LENGTH = 20;
const MAXIMUM_LENGTH = 1000;

@ArgsType()
class CatalogChangesArgs {
  @Field(() => String, { description: 'The slug of the event.' })
  event: string;

  @Field(() => Int, {
    description:
      'The revision that the caller has; 0 for all changes. Changes are stored for some weeks. SNAPSHOT_REQUIRED if changes after the revision are no longer stored.',
  })
  since: number;

  @NullableField(() => String, EPOCH_OF_SINCE)
  epoch?: string | null;

  @NullableField(
    () => Int,
    `The maximum number of changes, 1 to ${String(MAXIMUM_LENGTH)}. Default: ${String(DEFAULT_LENGTH)}. A page has more only if its single revision has more.`,
  )
  first?: number | null;
}

/** Resolves the changes of the published catalog of an event. */
@Resolver()
export class CatalogChangesResolver {
  constructor(
    private readonly journal: ChangeJournal,
    private readonly changes: CatalogChangesService,
  ) {}

  @Query(() => CatalogChangePageType, {
    nullable: true,
    description:
      "The changes of an event's published catalog after a revision, oldest first. Null if the event is unknown.",
  })
  async catalogChanges(
    @Args() { event: slug, since, epoch, first }: CatalogChangesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CatalogChangePageType | null> {
    const length = first ?? DEFAULT_LENGTH;
    if (since < 0) throw badUserInput('`since` may not be negative.');
    if (length < 1 || length > MAXIMUM_LENGTH) {
      throw badUserInput(`\`first\` may be 1 to ${String(MAXIMUM_LENGTH)}.`);
    }
    const event = await this.changes.published(slug);
    const page = event && (await this.journal.revisionsAfter(event.id, since, length));
    if (!page) return null;
    if (!reaches(page, since, epoch)) throw snapshotRequired(page);
    // A revision is returned completely, even if it has more changes than the limit.
    if (page.changes.length > length) assertRepeatable(info, page.changes.length / length);
    const changes = selects(info, 'changes.node')
      ? await this.changes.withNodes(page.changes)
      : this.changes.withoutNodes(page.changes);
    const lastRevision = page.changes.at(-1)?.revision ?? page.revision;
    return {
      changes,
      epoch: page.epoch,
      revision: lastRevision,
      hasMore: lastRevision < page.revision,
    };
  }
}
