import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Identified } from '../../platform/database/rows/versioned.js';

/** A GraphQL document that callers can execute by its hash. */
@Entity('persisted_query')
@Check('ck_persisted_query_hash', `hash = sha256(convert_to(text, 'UTF8'))`)
@Unique('uq_persisted_query_hash', ['hash'])
@Index('ix_persisted_query_added_at', ['addedAt', 'id'])
export class PersistedQueryEntity extends Identified {
  /** The SHA-256 of the text. */
  @Column('bytea')
  hash: Buffer;

  @Column('text')
  @Check('ck_persisted_query_text', 'length(text) between 1 and 65536')
  text: string;

  /** The names of its operations. */
  @Column('text', { array: true })
  operations: string[];

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly addedAt: Date;

  @Column('text')
  addedBy: string;
}
