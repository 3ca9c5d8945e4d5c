import { Args, Field, ObjectType, Resolver } from '@nestjs/graphql';
import { Change } from '../../../identity/audit/change.decorator.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { type ExhibitorSource, ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { PictureAddressService } from '../../../fair/media/picture-address.service.js';
import { PlainField } from '../../../platform/graphql/plain-field.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import { type ExhibitorOutcome, ExhibitorPayloadType } from '../exhibitor-payload.type.js';
import { differenceOf, type FieldChange } from '../../../identity/audit/value-difference.js';
import { FieldChangeType } from '../../../identity/audit/field-change.type.js';
import { namedAsInApi, type IdFormatter } from './entry-values.js';
import { AcceptPendingChangeInput, RejectPendingChangeInput } from './pending-change.input.js';
import { PendingChangeLoader } from './pending-change.loader.js';
import { PendingChangeService } from './pending-change.service.js';

@ObjectType('PendingExhibitorChange', {
  description: 'A change of an approved entry that a member proposed and staff have not decided about.',
})
class PendingExhibitorChangeType {
  @Field(() => [FieldChangeType], { description: 'The changed values, one by one.' })
  changes: FieldChange[];

  @Field(() => String, { description: 'The e-mail address of the member who proposed the latest change.' })
  by: string;

  @Field(() => DateTimeScalar, { description: 'The time of the latest proposal.' })
  at: Date;
}

/** Returns the pending changes of exhibitors, and the decisions about them. */
@Resolver(() => ExhibitorType)
export class PendingChangeResolver {
  constructor(
    private readonly pendingChanges: PendingChangeService,
    private readonly loaders: CatalogLoaders,
    private readonly pendingChangeLoader: PendingChangeLoader,
    private readonly addresses: PictureAddressService,
  ) {}

  @Change(() => ExhibitorPayloadType, {
    description:
      "Accepts an exhibitor's pending changes and writes them into its entry; for the event's staff. NOT_FOUND if no change is pending.",
  })
  async acceptPendingChange(
    @Args('input', { type: () => AcceptPendingChangeInput, description: 'Which changes.' })
    input: AcceptPendingChangeInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.pendingChanges.accept(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      "Refuses an exhibitor's pending changes and removes them; for the event's staff. NOT_FOUND if no change is pending.",
  })
  async rejectPendingChange(
    @Args('input', { type: () => RejectPendingChangeInput, description: 'Which changes.' })
    input: RejectPendingChangeInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.pendingChanges.reject(input) };
  }

  @PlainField(() => PendingExhibitorChangeType, {
    nullable: true,
    description:
      "The changes that its members proposed since its approval and that wait for staff. Readable by the event's staff and its own members. Null for other callers, and if no change is pending.",
  })
  async pendingChange(
    source: ExhibitorSource,
    _args: object,
    context: object,
  ): Promise<PendingExhibitorChangeType | null> {
    const loaders = this.loaders.of(context);
    if (!loaders.isInside(source)) return null;
    const pending = await this.pendingChangeLoader.load(context, source.objectId);
    if (!pending) return null;
    const formatter: IdFormatter = {
      slugs: (ids) =>
        source.event
          .getAll(ids)
          .map(({ slug }) => slug)
          .sort(),
      logo: (id) => {
        const picture = pending.pictures[id ?? ''];
        return picture && this.addresses.of(picture);
      },
    };
    const [current, proposed] = [pending.current, pending.proposed].map((values) =>
      namedAsInApi(values, formatter),
    );
    return { changes: differenceOf(current ?? {}, proposed ?? {}), by: pending.by, at: pending.at };
  }
}
