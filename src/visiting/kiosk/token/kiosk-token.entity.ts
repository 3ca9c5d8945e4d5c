import { Check, Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { References } from '../../../platform/database/rows/references.js';
import { KioskEntity } from '../kiosk.entity.js';

/** A token of a kiosk. */
@Entity('kiosk_token')
export class KioskTokenEntity {
  /** The SHA-256 of the token; the token itself is not stored. */
  @PrimaryColumn('bytea')
  @Check('ck_kiosk_token_token_hash', 'length(token_hash) = 32')
  tokenHash: Buffer;

  @Column('uuid')
  @Index('ix_kiosk_token_kiosk')
  @Index('uq_kiosk_token_fresh', { unique: true, where: 'first_used_at is null and revoked_at is null' })
  kioskId: string;

  @References(() => KioskEntity, 'fk_kiosk_token_kiosk', { kiosk_id: 'id' }, { onDelete: 'CASCADE' })
  readonly kiosk?: Relation<KioskEntity>;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('timestamptz', { nullable: true })
  firstUsedAt: Date | null;

  /** Revoked tokens stay, so that their devices receive a definite response. */
  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
