import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Identified } from '../../../platform/database/rows/versioned.js';

/** A person's request for an account. Each address has at most one for each event, and one without an event. */
@Entity('sign_up')
// The migration adds `nulls not distinct`.
@Unique('uq_sign_up_email', ['email', 'eventId'])
@Unique('uq_sign_up_token_hash', ['tokenHash'])
export class SignUpEntity extends Identified {
  @Column('text')
  @Check('ck_sign_up_email', 'email = lower(email) and length(email) <= 254')
  email: string;

  /** The language of the person; null if unknown. */
  @Column('text', { nullable: true })
  locale: string | null;

  /** The event whose call the person answers; null if unknown. Its organizers can create the link. */
  @Column('uuid', { nullable: true })
  @ForeignKey('event', { name: 'fk_sign_up_event', onDelete: 'CASCADE' })
  @Index('ix_sign_up_event')
  eventId: string | null;

  /** The SHA-256 of the token; the token itself is not stored. */
  @Column('bytea')
  @Check('ck_sign_up_token_hash', 'length(token_hash) = 32')
  tokenHash: Buffer;

  @Column('timestamptz')
  @Index('ix_sign_up_expires')
  expiresAt: Date;
}
