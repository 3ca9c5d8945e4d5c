import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The stored result of a request that may be repeated. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  @PrimaryColumn('text')
  principal: string;

  @PrimaryColumn('text')
  @Check('ck_idempotency_key_key', 'length(key) between 1 and 255')
  key: string;

  @Column('bytea')
  requestHash: Buffer;

  @Column('jsonb', { nullable: true })
  outcome: unknown;

  /** The rights that permitted the request, each with its scope. A repeated request needs them, too. */
  @Column('jsonb', { default: [] })
  rights: object[];

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  @Index('ix_idempotency_key_created_at')
  readonly createdAt: Date;
}
