import { Check, Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { References } from '../../../platform/database/rows/references.js';
import { AccountEntity } from '../account.entity.js';

/** A session of an account that has signed in. */
@Entity('login_session')
export class LoginSessionEntity {
  /** The SHA-256 of the token; the token itself is not stored. */
  @PrimaryColumn('bytea')
  @Check('ck_login_session_token_hash', 'length(token_hash) = 32')
  tokenHash: Buffer;

  @Column('uuid')
  @Index('ix_login_session_account')
  accountId: string;

  @References(() => AccountEntity, 'fk_login_session_account', { account_id: 'id' }, { onDelete: 'CASCADE' })
  readonly account?: Relation<AccountEntity>;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastUsedAt: Date;

  @Column('timestamptz')
  @Index('ix_login_session_expires_at')
  expiresAt: Date;
}
