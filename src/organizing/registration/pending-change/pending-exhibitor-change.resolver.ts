import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { type ExhibitorSource, ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { type ExhibitorOutcome, ExhibitorPayloadType } from '../exhibitor-payload.type.js';
import { AcceptPendingChangeInput, RejectPendingChangeInput } from './pending-exhibitor-change.input.js';
import { PendingChangeLoader } from '../../../fair/pending-change/pending-change.loader.js';
import { PendingChangeType, RejectedChangeType } from '../../../fair/pending-change/pending-change.type.js';
import { MODERATED_EXHIBITOR } from './moderated-exhibitor.js';
import { PendingExhibitorChangeService } from './pending-exhibitor-change.service.js';

@ObjectType('PendingExhibitorChange', {
  description: 'A change of an approved entry that a member proposed and staff have not decided about.',
})
class PendingExhibitorChangeType extends PendingChangeType {}

/** Returns the pending changes of exhibitors, and the decisions about them. */
@Resolver(() => ExhibitorType)
export class PendingExhibitorChangeResolver {
  constructor(
    private readonly pendingChanges: PendingExhibitorChangeService,
    private readonly loaders: CatalogLoaders,
    private readonly pendingChangeLoader: PendingChangeLoader,
  ) {}

  @Change(() => ExhibitorPayloadType, {
    description:
      "Accepts an exhibitor's pending changes and writes them into its entry. For the event's staff. NOT_FOUND if no change is pending.",
  })
  async acceptPendingChange(
    @Input('The exhibitor with the pending changes.') input: AcceptPendingChangeInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.pendingChanges.accept(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      "Rejects an exhibitor's pending changes. Its members receive the note by mail, and read it in `rejectedChange`. For the event's staff. NOT_FOUND if no change is pending.",
  })
  async rejectPendingChange(
    @Input('The exhibitor with the pending changes.') input: RejectPendingChangeInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.pendingChanges.reject(input) };
  }

  @PlainField(() => PendingExhibitorChangeType, {
    nullable: true,
    description:
      "The changes that its members proposed since its approval and that wait for staff. For the event's staff and members of the exhibitor; null for other callers, and if no change is pending.",
  })
  async pendingChange(
    source: ExhibitorSource,
    _args: object,
    context: object,
  ): Promise<PendingExhibitorChangeType | null> {
    if (!this.loaders.of(context).isInside(source)) return null;
    return this.pendingChangeLoader.load(MODERATED_EXHIBITOR, source, context);
  }

  @PlainField(() => RejectedChangeType, {
    nullable: true,
    description:
      "The rejection of the latest change that its members proposed. For the event's staff and members of the exhibitor; null for other callers, and if that change waits or was accepted.",
  })
  async rejectedChange(
    source: ExhibitorSource,
    _args: object,
    context: object,
  ): Promise<RejectedChangeType | null> {
    if (!this.loaders.of(context).isInside(source)) return null;
    return this.pendingChangeLoader.loadRejected(MODERATED_EXHIBITOR, source, context);
  }
}
