import { Column } from 'typeorm';
import type { EntryValues } from '../../identity/audit/value-difference.js';
import { Identified } from '../../platform/database/rows/versioned.js';

/** The decisions about a pending change. REPLACE: a later change by a member replaced it. */
export const PENDING_DECISIONS = ['ACCEPT', 'REJECT', 'REPLACE'] as const;

/** The actions of a pending change. */
export const PENDING_ACTIONS = ['ADD', 'CHANGE', 'REMOVE'] as const;
export type PendingAction = (typeof PENDING_ACTIONS)[number];

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

  @Column('text', { nullable: true })
  decision: (typeof PENDING_DECISIONS)[number] | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;
}
