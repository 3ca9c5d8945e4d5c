import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Identified } from '../../../platform/database/rows/versioned.js';

/** A person's request for an account. Each address has one at most. */
@Entity('sign_up')
@Unique('uq_sign_up_email', ['email'])
@Unique('uq_sign_up_token_hash', ['tokenHash'])
export class SignUpEntity extends Identified {
  @Column('text')
  @Check('ck_sign_up_email', 'email = lower(email) and length(email) <= 254')
  email: string;

  /** The language of the person; null if unknown. */
  @Column('text', { nullable: true })
  locale: string | null;

  /** The SHA-256 of the token; the token itself is not stored. */
  @Column('bytea')
  @Check('ck_sign_up_token_hash', 'length(token_hash) = 32')
  tokenHash: Buffer;

  @Column('timestamptz')
  @Index('ix_sign_up_expires')
  expiresAt: Date;
}
