import { Args, Field, ObjectType, registerEnumType, Resolver } from '@nestjs/graphql';
import { Change } from '../../audit/change.decorator.js';
import { differenceOf, type FieldChange } from '../../audit/value-difference.js';
import { CatalogLoaders } from '../../catalog/reading/catalog-loaders.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { FieldChangeType } from '../../registration/revision/field-change.type.js';
import { type ProductOutcome, ProductPayloadType } from '../product-payload.type.js';
import { type ProductSource, ProductType } from '../product.type.js';
import { AcceptProductRevisionInput, RefuseProductRevisionInput } from './product-revision.input.js';
import { ProductRevisionLoader, type ProductRevisionRow } from './product-revision.loader.js';
import { type ProductAction, ProductRevisionService } from './product-revision.service.js';
import { toldProductValues } from './product-values.js';

const ACTIONS = { ADD: 'ADD', CHANGE: 'CHANGE', REMOVE: 'REMOVE' } as const satisfies Record<
  ProductAction,
  string
>;

registerEnumType(ACTIONS, {
  name: 'ProductRevisionAction',
  description: 'What a member wants to do with a product.',
  valuesMap: {
    ADD: { description: 'Show it; until then visitors do not see it.' },
    CHANGE: { description: 'Change it; until then it stays as it is.' },
    REMOVE: { description: 'Remove it for good; until then it stays.' },
  },
});

@ObjectType('ProductRevision', {
  description: 'What a member wants to do with a product of an approved exhibitor.',
})
class ProductRevisionType {
  @Field(() => ACTIONS, { description: 'Whether it would be added, changed or removed.' })
  action: ProductAction;

  @Field(() => [FieldChangeType], {
    description: 'What would change, value by value; of a new product all that it has, of a removal nothing.',
  })
  changes: FieldChange[];

  @Field(() => String, { description: 'Who asked last, by e-mail address.' })
  by: string;

  @Field(() => DateTimeScalar, { description: 'When it was last asked.' })
  at: Date;
}

/** Shows what is pending of products, and takes the decisions about it. */
@Resolver(() => ProductType)
export class ProductRevisionResolver {
  constructor(
    private readonly revisions: ProductRevisionService,
    private readonly loaders: CatalogLoaders,
    private readonly revisionLoader: ProductRevisionLoader,
  ) {}

  @Change(() => ProductPayloadType, {
    description:
      "Does what is pending of a product: shows, changes or removes it; for the event's staff. NOT_FOUND where nothing is pending. A product that is removed is null.",
  })
  async acceptProductRevision(
    @Args('input', { type: () => AcceptProductRevisionInput, description: 'Which change.' })
    input: AcceptProductRevisionInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.revisions.accept(input) };
  }

  @Change(() => ProductPayloadType, {
    description:
      "Drops what is pending of a product, a new one for good; for the event's staff. NOT_FOUND where nothing is pending.",
  })
  async refuseProductRevision(
    @Args('input', { type: () => RefuseProductRevisionInput, description: 'Which change.' })
    input: RefuseProductRevisionInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.revisions.refuse(input) };
  }

  @PlainField(() => ProductRevisionType, {
    nullable: true,
    description:
      "What the exhibitor's members want to do with it, and staff have not decided about; null where there is nothing, and for all but the event's staff and those members.",
  })
  async pendingRevision(
    source: ProductSource,
    _args: object,
    context: object,
  ): Promise<ProductRevisionType | null> {
    const loaders = this.loaders.of(context);
    if (!loaders.isInside(source, source.exhibitor)) return null;
    const revision = await this.revisionLoader.load(loaders, source.objectId);
    if (!revision) return null;
    const slugs = (ids: readonly string[]): unknown =>
      source.event
        .getAll(ids)
        .map(({ slug }) => slug)
        .sort();
    return { action: revision.action, changes: changesOf(revision, slugs), by: revision.by, at: revision.at };
  }
}

function changesOf(
  { action, current, proposed }: ProductRevisionRow,
  tell: (ids: readonly string[]) => unknown,
): FieldChange[] {
  if (action === 'REMOVE') return [];
  const now = toldProductValues(current, tell);
  return action === 'ADD' ? differenceOf({}, now) : differenceOf(now, toldProductValues(proposed, tell));
}
