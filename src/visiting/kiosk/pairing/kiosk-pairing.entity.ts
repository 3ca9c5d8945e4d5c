import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../../platform/database/rows/one-of.js';
import { AccountEntity } from '../../../identity/account/account.entity.js';
import { References } from '../../../platform/database/rows/references.js';
import { KioskEntity } from '../kiosk.entity.js';
import type { DeviceFacts } from '../device/device-body.js';
import { Identified } from '../../../platform/database/rows/versioned.js';

const STATUSES = ['PENDING', 'APPROVED', 'DENIED'] as const;

/** A device that requests to become a kiosk, after RFC 8628. */
@Entity('kiosk_pairing')
@Check('ck_kiosk_pairing_kiosk', `(status = 'APPROVED') = (kiosk_id is not null)`)
@Unique('uq_kiosk_pairing_device_code_hash', ['deviceCodeHash'])
@Unique('uq_kiosk_pairing_user_code', ['userCode'])
export class KioskPairingEntity extends Identified {
  @Column('bytea')
  @Check('ck_kiosk_pairing_device_code_hash', 'length(device_code_hash) = 32')
  deviceCodeHash: Buffer;

  @Column('text')
  @Check('ck_kiosk_pairing_user_code', `user_code ~ '^[BCDFGHJKLMNPQRSTVWXZ]{8}$'`)
  userCode: string;

  /** The data that the device reports about itself. */
  @Column('jsonb', { default: {} })
  @Check('ck_kiosk_pairing_device', `jsonb_typeof(device) = 'object'`)
  device: DeviceFacts;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { default: 'PENDING' })
  @OneOf('ck_kiosk_pairing_status', STATUSES)
  status: (typeof STATUSES)[number];

  @Column('uuid', { nullable: true })
  @Index('ix_kiosk_pairing_kiosk')
  kioskId: string | null;

  @References(() => KioskEntity, 'fk_kiosk_pairing_kiosk', { kiosk_id: 'id' }, { onDelete: 'CASCADE' })
  readonly kiosk?: Relation<KioskEntity> | null;

  /** The minimum interval between token requests of the device, in seconds. */
  @Column('integer', { default: 5 })
  pollInterval: number;

  @Column('timestamptz', { nullable: true })
  polledAt: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('timestamptz')
  @Index('ix_kiosk_pairing_expires_at')
  expiresAt: Date;

  @Column('uuid', { nullable: true })
  @Index('ix_kiosk_pairing_approved_by')
  approvedBy: string | null;

  @References(
    () => AccountEntity,
    'fk_kiosk_pairing_approved_by',
    { approved_by: 'id' },
    { onDelete: 'SET NULL' },
  )
  readonly approver?: Relation<AccountEntity> | null;
}
