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
  description: 'The action of a pending change of a product.',
  valuesMap: {
    ADD: { description: 'Add the product. Visitors cannot read it until acceptance.' },
    CHANGE: { description: 'Change the product. It stays unchanged until acceptance.' },
    REMOVE: { description: 'Remove the product permanently. It stays until acceptance.' },
  },
});

@ObjectType('PendingProductChange', {
  description: 'A change of a product of an approved exhibitor that waits for acceptance by staff.',
})
class PendingProductChangeType {
  @Field(() => ACTIONS, { description: 'The action: add, change or remove the product.' })
  action: ProductAction;

  @Field(() => [FieldChangeType], {
    description: 'The changed values. For a new product: all its values. For a removal: an empty list.',
  })
  changes: FieldChange[];

  @Field(() => String, { description: 'The e-mail address of the member who requested the last change.' })
  by: string;

  @Field(() => DateTimeScalar, { description: 'The time of the last request.' })
  at: Date;
}

/** Resolves pending changes of products, and the mutations that decide them. */
@Resolver(() => ProductType)
export class PendingProductChangeResolver {
  constructor(
    private readonly pendingChanges: PendingProductChangeService,
    private readonly loaders: CatalogLoaders,
    private readonly pendingChangeLoader: PendingProductChangeLoader,
  ) {}

  @Change(() => ProductPayloadType, {
    description:
      "Accepts the pending change of a product: adds, changes or removes the product. Only the event's staff can call it. NOT_FOUND if no change is pending. A removed product is null in the payload.",
  })
  async acceptPendingProductChange(
    @Args('input', { type: () => AcceptPendingProductChangeInput, description: 'The product of the change.' })
    input: AcceptPendingProductChangeInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.pendingChanges.accept(input) };
  }

  @Change(() => ProductPayloadType, {
    description:
      "Rejects the pending change of a product. A new product is deleted permanently. Only the event's staff can call it. NOT_FOUND if no change is pending.",
  })
  async rejectPendingProductChange(
    @Args('input', { type: () => RejectPendingProductChangeInput, description: 'The product of the change.' })
    input: RejectPendingProductChangeInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.pendingChanges.reject(input) };
  }

  @PlainField(() => PendingProductChangeType, {
    nullable: true,
    description:
      "The pending change of the product by a member of the exhibitor. Null if no change is pending. Visible to the event's staff and to members of the exhibitor; null for other callers.",
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
