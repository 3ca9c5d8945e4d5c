import { Args, Field, ObjectType, Resolver } from '@nestjs/graphql';
import { Change } from '../../audit/change.decorator.js';
import { CatalogLoaders } from '../../catalog/reading/catalog-loaders.js';
import { type ExhibitorSource, ExhibitorType } from '../../exhibitor/exhibitor.type.js';
import { PictureAddressService } from '../../media/picture-address.service.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type ExhibitorOutcome, ExhibitorPayloadType } from '../exhibitor-payload.type.js';
import { differenceOf, type FieldChange } from '../../audit/value-difference.js';
import { FieldChangeType } from './field-change.type.js';
import { namedAsInApi, type ToldIds } from './entry-values.js';
import { AcceptRevisionInput, RefuseRevisionInput } from './revision.input.js';
import { RevisionLoader } from './revision.loader.js';
import { RevisionService } from './revision.service.js';

@ObjectType('ExhibitorRevision', { description: 'What a member wants to change of an approved entry.' })
class ExhibitorRevisionType {
  @Field(() => [FieldChangeType], { description: 'What would change, value by value.' })
  changes: FieldChange[];

  @Field(() => String, { description: 'Who asked last, by e-mail address.' })
  by: string;

  @Field(() => DateTimeScalar, { description: 'When it was last asked.' })
  at: Date;
}

/** Shows what is pending of exhibitors, and takes the decisions about it. */
@Resolver(() => ExhibitorType)
export class RevisionResolver {
  constructor(
    private readonly revisions: RevisionService,
    private readonly loaders: CatalogLoaders,
    private readonly revisionLoader: RevisionLoader,
    private readonly addresses: PictureAddressService,
  ) {}

  @Change(() => ExhibitorPayloadType, {
    description:
      "Writes an exhibitor's pending changes into its entry; for the event's staff. NOT_FOUND where nothing is pending.",
  })
  async acceptRevision(
    @Args('input', { type: () => AcceptRevisionInput, description: 'Which changes.' })
    input: AcceptRevisionInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.revisions.accept(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      "Drops an exhibitor's pending changes; for the event's staff. NOT_FOUND where nothing is pending.",
  })
  async refuseRevision(
    @Args('input', { type: () => RefuseRevisionInput, description: 'Which changes.' })
    input: RefuseRevisionInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.revisions.refuse(input) };
  }

  @PlainField(() => ExhibitorRevisionType, {
    nullable: true,
    description:
      "What its members want to change since it was approved, and staff have not decided about; null where there is nothing, and for all but the event's staff and its own members.",
  })
  async pendingRevision(
    source: ExhibitorSource,
    _args: object,
    context: object,
  ): Promise<ExhibitorRevisionType | null> {
    const loaders = this.loaders.of(context);
    if (!loaders.isInside(source)) return null;
    const revision = await this.revisionLoader.load(loaders, source.objectId);
    if (!revision) return null;
    const told: ToldIds = {
      slugs: (ids) =>
        source.event
          .getAll(ids)
          .map(({ slug }) => slug)
          .sort(),
      logo: (id) => {
        const picture = revision.pictures[id ?? ''];
        return picture && this.addresses.of(picture);
      },
    };
    const [current, proposed] = [revision.current, revision.proposed].map((values) =>
      namedAsInApi(values, told),
    );
    return { changes: differenceOf(current ?? {}, proposed ?? {}), by: revision.by, at: revision.at };
  }
}
