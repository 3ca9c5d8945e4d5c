import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Identified } from '../../platform/database/rows/versioned.js';

/** A GraphQL document that callers can execute by its hash. */
@Entity('trusted_document')
@Check('ck_trusted_document_hash', `hash = sha256(convert_to(text, 'UTF8'))`)
@Unique('uq_trusted_document_hash', ['hash'])
@Index('ix_trusted_document_added_at', ['addedAt', 'id'])
export class TrustedDocumentEntity extends Identified {
  /** The SHA-256 of the text. */
  @Column('bytea')
  hash: Buffer;

  @Column('text')
  @Check('ck_trusted_document_text', 'length(text) between 1 and 65536')
  text: string;

  /** The names of its operations. */
  @Column('text', { array: true })
  operations: string[];

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly addedAt: Date;

  @Column('text')
  addedBy: string;
}
