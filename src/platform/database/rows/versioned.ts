import { Column, PrimaryColumn } from 'typeorm';

/** A row with an id of its own. */
export abstract class Identified {
  /** UUID version 7; by default from the database. */
  @PrimaryColumn('uuid', { default: () => 'new_id()' })
  id: string;
}

/** A row with an optimistic lock. The trigger `touchOnUpdate` raises the version of a row that changes. */
export abstract class Versioned extends Identified {
  @Column({ type: 'integer', default: 1, insert: false, update: false })
  readonly version: number;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false })
  readonly updatedAt: Date;
}
