import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { isOneOf, OneOf } from '../../../platform/database/rows/one-of.js';
import { ReferencesInEvent } from '../../../platform/database/rows/references.js';
import {
  PENDING_ACTIONS,
  PENDING_DECISIONS,
  type PendingAction,
  PendingChangeRow,
} from '../../pending-change/pending-change.entity.js';
import { ProductEntity } from '../product.entity.js';

/** A member's change of a product, pending or decided. */
@Entity('product_pending_change')
@Check('ck_product_pending_change_change', `(action = 'CHANGE') = (proposed <> '{}')`)
@Check('ck_product_pending_change_decided', '(decision is null) = (decided_at is null)')
@Check('ck_product_pending_change_proposed', `jsonb_typeof(proposed) = 'object'`)
@Check('ck_product_pending_change_decision', isOneOf('decision', PENDING_DECISIONS))
@Check('ck_product_pending_change_note', 'length(note) between 1 and 5000')
export class PendingProductChangeEntity extends PendingChangeRow {
  @Column('uuid')
  @Index('ix_product_pending_change_product')
  @Index('ux_product_pending_change_pending', { unique: true, where: 'decided_at is null' })
  productId: string;

  @ReferencesInEvent(() => ProductEntity, 'fk_product_pending_change_product', { onDelete: 'CASCADE' })
  readonly product?: Relation<ProductEntity>;

  @Column('text')
  @OneOf('ck_product_pending_change_action', PENDING_ACTIONS)
  action: PendingAction;
}
