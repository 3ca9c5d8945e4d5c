import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { PendingAction } from '../../pending-change/pending-change.entity.js';
import { PendingChangeLoader } from '../../pending-change/pending-change.loader.js';
import { PendingChangeType, RejectedChangeType } from '../../pending-change/pending-change.type.js';
import { type ProductOutcome, ProductPayloadType } from '../product-payload.type.js';
import { type ProductSource, ProductType } from '../product.type.js';
import {
  AcceptPendingProductChangeInput,
  RejectPendingProductChangeInput,
} from './pending-product-change.input.js';
import { MODERATED_PRODUCT } from './moderated-product.js';
import { PendingProductChangeService } from './pending-product-change.service.js';

const ACTIONS = apiEnum<PendingAction>(
  'PendingProductChangeAction',
  'The action of a pending change of a product.',
  {
    ADD: { zh: '添加', en: 'Add', description: 'Add the product. Visitors cannot read it until acceptance.' },
    CHANGE: {
      zh: '修改',
      en: 'Change',
      description: 'Change the product. It stays unchanged until acceptance.',
    },
    REMOVE: {
      zh: '移除',
      en: 'Remove',
      description: 'Remove the product permanently. It stays until acceptance.',
    },
  },
);

@ObjectType('PendingProductChange', {
  description: 'A change of a product of an approved exhibitor that waits for acceptance by staff.',
})
class PendingProductChangeType extends PendingChangeType {
  @Field(() => ACTIONS, { description: 'The action: add, change or remove the product.' })
  declare action: PendingAction;
}

/** Resolves pending changes of products, and the mutations that decide them. */
@Resolver(() => ProductType)
export class PendingProductChangeResolver {
  constructor(
    private readonly pendingChanges: PendingProductChangeService,
    private readonly loaders: CatalogLoaders,
    private readonly pendingChangeLoader: PendingChangeLoader,
  ) {}

  @Change(() => ProductPayloadType, {
    description:
      "Accepts the pending change of a product: adds, changes or removes the product. For the event's staff. NOT_FOUND if no change is pending. A removed product is null in the payload.",
  })
  async acceptPendingProductChange(
    @Input('The product of the change.') input: AcceptPendingProductChangeInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.pendingChanges.accept(input) };
  }

  @Change(() => ProductPayloadType, {
    description:
      "Rejects the pending change of a product. Members of the exhibitor receive the note by mail, and read it in `rejectedChange`. A new product stays hidden from visitors; the next change by a member proposes it again. For the event's staff. NOT_FOUND if no change is pending.",
  })
  async rejectPendingProductChange(
    @Input('The product of the change.') input: RejectPendingProductChangeInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.pendingChanges.reject(input) };
  }

  @PlainField(() => PendingProductChangeType, {
    nullable: true,
    description:
      "The pending change of the product by a member of the exhibitor. Null if no change is pending. For the event's staff and members of the exhibitor; null for other callers.",
  })
  async pendingChange(
    source: ProductSource,
    _args: object,
    context: object,
  ): Promise<PendingProductChangeType | null> {
    if (!this.loaders.of(context).isInside(source, source.exhibitor)) return null;
    return this.pendingChangeLoader.load(MODERATED_PRODUCT, source, context);
  }

  @PlainField(() => RejectedChangeType, {
    nullable: true,
    description:
      "The rejection of the latest change that members proposed. For the event's staff and members of the exhibitor; null for other callers, and if that change waits or was accepted.",
  })
  async rejectedChange(
    source: ProductSource,
    _args: object,
    context: object,
  ): Promise<RejectedChangeType | null> {
    if (!this.loaders.of(context).isInside(source, source.exhibitor)) return null;
    return this.pendingChangeLoader.loadRejected(MODERATED_PRODUCT, source, context);
  }
}
