import { Check, Column, Entity, ForeignKey, Index, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../../platform/database/rows/one-of.js';
import { References } from '../../../platform/database/rows/references.js';
import { AccountEntity } from '../account.entity.js';
import { ApiKeyScope } from '../model/viewer.js';
import { Identified } from '../../../platform/database/rows/versioned.js';

/** A key with which a program reads or imports the data of an event. */
@Entity('api_key')
@Check('ck_api_key_expires_at', 'expires_at > created_at')
@Unique('uq_api_key_token_hash', ['tokenHash'])
export class ApiKeyEntity extends Identified {
  @Column('uuid')
  @ForeignKey('event', { name: 'fk_api_key_event', onDelete: 'CASCADE' })
  @Index('ix_api_key_event')
  eventId: string;

  @Column('text')
  @OneOf('ck_api_key_scope', Object.values(ApiKeyScope))
  scope: ApiKeyScope;

  @Column('text')
  @Check('ck_api_key_name', 'length(btrim(name)) between 1 and 100')
  name: string;

  /** The SHA-256 of the token; the token itself is not stored. */
  @Column('bytea')
  @Check('ck_api_key_token_hash', 'length(token_hash) = 32')
  tokenHash: Buffer;

  @Column('uuid', { nullable: true })
  @Index('ix_api_key_created_by')
  createdBy: string | null;

  @References(() => AccountEntity, 'fk_api_key_account', { created_by: 'id' }, { onDelete: 'SET NULL' })
  readonly creator?: Relation<AccountEntity> | null;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('boolean', { default: false })
  persistedQueriesOnly: boolean;
}
