import { Check, Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { References } from '../../../platform/database/references.js';
import { ProductEntity } from '../product.entity.js';
import type { EntryValues } from '../../../identity/audit/value-difference.js';

/** A member's change of a product, pending or decided. */
@Entity('product_pending_change')
@Check('ck_product_pending_change_change', `(action = 'CHANGE') = (proposed <> '{}')`)
@Check('ck_product_pending_change_decided', '(decision is null) = (decided_at is null)')
export class PendingProductChangeEntity {
  @PrimaryColumn('uuid', { default: () => 'new_id()' })
  id: string;

  @Column('uuid')
  eventId: string;

  @Column('uuid')
  @Index('ix_product_pending_change_product')
  @Index('ux_product_pending_change_pending', { unique: true, where: 'decided_at is null' })
  productId: string;

  @References(
    () => ProductEntity,
    'fk_product_pending_change_product',
    { event_id: 'eventId', product_id: 'id' },
    { onDelete: 'CASCADE' },
  )
  readonly product?: Relation<ProductEntity>;

  @Column('text')
  @Check('ck_product_pending_change_action', `action in ('ADD', 'CHANGE', 'REMOVE')`)
  action: 'ADD' | 'CHANGE' | 'REMOVE';

  /** The changed columns, and `categories` as a list of ids. */
  @Column('jsonb')
  @Check('ck_product_pending_change_proposed', `jsonb_typeof(proposed) = 'object'`)
  proposed: EntryValues;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  actor: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()', insert: false, update: false })
  readonly at: Date;

  @Column('text', { nullable: true })
  @Check('ck_product_pending_change_decision', `decision in ('ACCEPT', 'REJECT', 'REPLACE')`)
  decision: 'ACCEPT' | 'REJECT' | 'REPLACE' | null;

  @Column('text', { nullable: true })
  @Check('ck_product_pending_change_note', 'length(note) between 1 and 5000')
  note: string | null;

  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;
}
