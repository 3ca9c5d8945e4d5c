import { Check, Column, Entity, Index } from 'typeorm';
import type { ObjectChange } from './operation.js';
import { Identified } from '../../platform/database/rows/versioned.js';

/** The record of one mutation or command. A trigger forbids changes. */
@Entity('audit_entry')
@Index('ix_audit_entry_account', ['accountId', 'at'])
@Index('ix_audit_entry_actor', ['eventId', 'actor'])
@Index('ix_audit_entry_action', ['eventId', 'action', 'at', 'id'])
@Index('ix_audit_entry_event', ['eventId', 'at', 'id'])
export class AuditEntryEntity extends Identified {
  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()', insert: false, update: false })
  readonly at: Date;

  /** Without a foreign key, because the record outlives the account. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  @Check('ck_audit_entry_actor', 'length(actor) between 1 and 254')
  actor: string;

  @Column('text')
  @Check('ck_audit_entry_action', 'length(action) between 1 and 100')
  action: string;

  @Column('text', { nullable: true })
  requestId: string | null;

  @Column('uuid', { nullable: true })
  eventId: string | null;

  @Column('uuid', { array: true, default: [] })
  @Index('ix_audit_entry_objects', { type: 'gin' })
  objectIds: string[];

  @Column('jsonb', { default: [] })
  @Check('ck_audit_entry_changes', `jsonb_typeof(changes) = 'array'`)
  changes: ObjectChange[];
}
