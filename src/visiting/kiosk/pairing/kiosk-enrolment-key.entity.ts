import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { AccountEntity } from '../../../identity/account/account.entity.js';
import { EventEntity } from '../../../fair/event/event.entity.js';
import { References } from '../../../platform/database/rows/references.js';
import { Identified } from '../../../platform/database/rows/versioned.js';
import { KIOSK_KEY_DAYS } from '../kiosk.fields.js';

/** A key that turns devices into kiosks without an approval. */
@Entity('kiosk_enrolment_key')
@Check('ck_kiosk_enrolment_key_enrolled', 'enrolled between 0 and devices')
@Check(
  'ck_kiosk_enrolment_key_expires_at',
  `expires_at > created_at and expires_at <= created_at + interval '${String(KIOSK_KEY_DAYS)} days'`,
)
@Unique('uq_kiosk_enrolment_key_key_hash', ['keyHash'])
export class KioskEnrolmentKeyEntity extends Identified {
  @Column('uuid')
  @Index('ix_kiosk_enrolment_key_event')
  eventId: string;

  @References(() => EventEntity, 'fk_kiosk_enrolment_key_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @Check('ck_kiosk_enrolment_key_name', 'length(btrim(name)) between 1 and 100')
  name: string;

  /** The SHA-256 of the key; the key itself is not stored. */
  @Column('bytea')
  @Check('ck_kiosk_enrolment_key_key_hash', 'length(key_hash) = 32')
  keyHash: Buffer;

  /** The maximum number of devices. */
  @Column('integer')
  @Check('ck_kiosk_enrolment_key_devices', 'devices between 1 and 1000')
  devices: number;

  @Column('integer', { default: 0 })
  enrolled: number;

  @Column('uuid', { nullable: true })
  @Index('ix_kiosk_enrolment_key_created_by')
  createdBy: string | null;

  @References(
    () => AccountEntity,
    'fk_kiosk_enrolment_key_account',
    { created_by: 'id' },
    { onDelete: 'SET NULL' },
  )
  readonly creator?: Relation<AccountEntity> | null;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('boolean', { default: false })
  persistedQueriesOnly: boolean;
}
