import { Column } from 'typeorm';
import type { EntryValues } from '../../identity/audit/value-difference.js';
import { Identified } from '../../platform/database/rows/versioned.js';

/** The action of a pending change. */
export type PendingAction = 'ADD' | 'CHANGE' | 'REMOVE';

/** A change that a member proposed, pending or decided. Each kind of object has a table of them. */
export abstract class PendingChangeRow extends Identified {
  @Column('uuid')
  eventId: string;

  /** The changed columns, and `categories` as a list of ids. */
  @Column('jsonb')
  proposed: EntryValues;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  actor: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()', insert: false, update: false })
  readonly at: Date;

  /** REPLACE: a later change by a member replaced it. */
  @Column('text', { nullable: true })
  decision: 'ACCEPT' | 'REJECT' | 'REPLACE' | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;
}
