import { Args, Field, ObjectType, registerEnumType, Resolver } from '@nestjs/graphql';
import { Change } from '../../../identity/audit/change.decorator.js';
import { differenceOf, type FieldChange } from '../../../identity/audit/value-difference.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { PlainField } from '../../../platform/graphql/plain-field.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import { FieldChangeType } from '../../../identity/audit/field-change.type.js';
import { type ProductOutcome, ProductPayloadType } from '../product-payload.type.js';
import { type ProductSource, ProductType } from '../product.type.js';
import {
  AcceptPendingProductChangeInput,
  RejectPendingProductChangeInput,
} from './pending-product-change.input.js';
import { PendingProductChangeLoader, type PendingProductChangeRow } from './pending-product-change.loader.js';
import { type ProductAction, PendingProductChangeService } from './pending-product-change.service.js';
import { apiProductValues } from './product-values.js';

const ACTIONS = { ADD: 'ADD', CHANGE: 'CHANGE', REMOVE: 'REMOVE' } as const satisfies Record<
  ProductAction,
  string
>;

registerEnumType(ACTIONS, {
  name: 'PendingProductChangeAction',
  description: 'What a member wants to do with a product.',
  valuesMap: {
    ADD: { description: 'Show it; until then visitors do not see it.' },
    CHANGE: { description: 'Change it; until then it stays as it is.' },
    REMOVE: { description: 'Remove it for good; until then it stays.' },
  },
});

@ObjectType('PendingProductChange', {
  description: 'What a member wants to do with a product of an approved exhibitor.',
})
class PendingProductChangeType {
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
export class PendingProductChangeResolver {
  constructor(
    private readonly pendingChanges: PendingProductChangeService,
    private readonly loaders: CatalogLoaders,
    private readonly pendingChangeLoader: PendingProductChangeLoader,
  ) {}

  @Change(() => ProductPayloadType, {
    description:
      "Does what is pending of a product: shows, changes or removes it; for the event's staff. NOT_FOUND where nothing is pending. A product that is removed is null.",
  })
  async acceptPendingProductChange(
    @Args('input', { type: () => AcceptPendingProductChangeInput, description: 'Which change.' })
    input: AcceptPendingProductChangeInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.pendingChanges.accept(input) };
  }

  @Change(() => ProductPayloadType, {
    description:
      "Drops what is pending of a product, a new one for good; for the event's staff. NOT_FOUND where nothing is pending.",
  })
  async rejectPendingProductChange(
    @Args('input', { type: () => RejectPendingProductChangeInput, description: 'Which change.' })
    input: RejectPendingProductChangeInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.pendingChanges.reject(input) };
  }

  @PlainField(() => PendingProductChangeType, {
    nullable: true,
    description:
      "What the exhibitor's members want to do with it, and staff have not decided about; null where there is nothing, and for all but the event's staff and those members.",
  })
  async pendingChange(
    source: ProductSource,
    _args: object,
    context: object,
  ): Promise<PendingProductChangeType | null> {
    const loaders = this.loaders.of(context);
    if (!loaders.isInside(source, source.exhibitor)) return null;
    const pending = await this.pendingChangeLoader.load(context, source.objectId);
    if (!pending) return null;
    const slugs = (ids: readonly string[]): unknown =>
      source.event
        .getAll(ids)
        .map(({ slug }) => slug)
        .sort();
    return { action: pending.action, changes: changesOf(pending, slugs), by: pending.by, at: pending.at };
  }
}

function changesOf(
  { action, current, proposed }: PendingProductChangeRow,
  slugsOf: (ids: readonly string[]) => unknown,
): FieldChange[] {
  if (action === 'REMOVE') return [];
  const now = apiProductValues(current, slugsOf);
  return action === 'ADD' ? differenceOf({}, now) : differenceOf(now, apiProductValues(proposed, slugsOf));
}
