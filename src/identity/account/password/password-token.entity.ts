import { Check, Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { References } from '../../../platform/database/rows/references.js';
import { AccountEntity } from '../account.entity.js';

/** A link that sets a password once. */
@Entity('password_token')
export class PasswordTokenEntity {
  /** The SHA-256 of the token; the token itself is not stored. */
  @PrimaryColumn('bytea')
  @Check('ck_password_token_token_hash', 'length(token_hash) = 32')
  tokenHash: Buffer;

  @Column('uuid')
  @Index('ix_password_token_account')
  accountId: string;

  @References(() => AccountEntity, 'fk_password_token_account', { account_id: 'id' }, { onDelete: 'CASCADE' })
  readonly account?: Relation<AccountEntity>;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('uuid', { nullable: true })
  @Index('ix_password_token_created_by')
  createdBy: string | null;

  @References(
    () => AccountEntity,
    'fk_password_token_created_by',
    { created_by: 'id' },
    { onDelete: 'CASCADE' },
  )
  readonly creator?: Relation<AccountEntity> | null;
}
