import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { OneOf } from '../../../platform/database/rows/one-of.js';
import { References } from '../../../platform/database/rows/references.js';
import { KioskEntity } from '../kiosk.entity.js';
import { Identified } from '../../../platform/database/rows/versioned.js';

const KINDS = ['RELOAD', 'RESYNC', 'CLEAR', 'IDENTIFY', 'MESSAGE', 'ROTATE'] as const;

/** A pending or executed command of a kiosk. */
@Entity('kiosk_command')
@Check('ck_kiosk_command_message', `(kind = 'MESSAGE') = (message is not null) and length(message) <= 500`)
@Index('ix_kiosk_command_waiting', ['kioskId', 'id'], { where: 'acknowledged_at is null' })
export class KioskCommandEntity extends Identified {
  @Column('uuid')
  @Index('ix_kiosk_command_kiosk')
  kioskId: string;

  @References(() => KioskEntity, 'fk_kiosk_command_kiosk', { kiosk_id: 'id' }, { onDelete: 'CASCADE' })
  readonly kiosk?: Relation<KioskEntity>;

  @Column('text')
  @OneOf('ck_kiosk_command_kind', KINDS)
  kind: (typeof KINDS)[number];

  @Column('text', { nullable: true })
  message: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null;

  @Column('timestamptz', { nullable: true })
  @Index('ix_kiosk_command_acknowledged_at')
  acknowledgedAt: Date | null;
}
