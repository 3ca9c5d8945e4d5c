import { Check, Column, Entity, Unique } from 'typeorm';
import { Versioned } from '../../platform/database/rows/versioned.js';

/** A person who can sign in. */
@Entity('account')
@Unique('uq_account_email', ['email'])
export class AccountEntity extends Versioned {
  @Column('text')
  @Check(
    'ck_account_email',
    `email = lower(email) and length(email) <= 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'`,
  )
  email: string;

  @Column('text')
  @Check('ck_account_name', 'length(btrim(name)) between 1 and 200')
  name: string;

  /** Null until the invitation is accepted. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  /** The language of mails; null for that of the event. */
  @Column('text', { nullable: true })
  locale: string | null;
}
