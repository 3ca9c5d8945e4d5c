import { Check, Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { OneOf } from '../../../platform/database/rows/one-of.js';
import { References } from '../../../platform/database/rows/references.js';
import { ImportJobEntity } from './import-job.entity.js';
import type { CellValues } from '../model/column.js';

const ACTIONS = ['CREATE', 'CHANGE', 'NONE'] as const;

/** The result of one row of an imported file. */
@Entity('import_step')
export class ImportStepEntity {
  @PrimaryColumn('uuid')
  jobId: string;

  @References(() => ImportJobEntity, 'fk_import_step_job', { job_id: 'id' }, { onDelete: 'CASCADE' })
  readonly job?: Relation<ImportJobEntity>;

  /** The row number in a spreadsheet, from 1. */
  @PrimaryColumn('integer')
  @Check('ck_import_step_row', 'row > 0')
  row: number;

  @Column('text')
  @OneOf('ck_import_step_action', ACTIONS)
  action: (typeof ACTIONS)[number];

  @Column('text')
  name: string;

  @Column('uuid')
  objectId: string;

  /** The object's version in the plan. */
  @Column('integer', { nullable: true })
  compared: number | null;

  /** The object's version after the import. */
  @Column('integer')
  version: number;

  /** The written columns, by their names in files; null for a new object. */
  @Column('json', { nullable: true })
  @Check('ck_import_step_before', `json_typeof(before) = 'object'`)
  before: CellValues | null;

  @Column('json')
  @Check('ck_import_step_after', `json_typeof(after) = 'object'`)
  after: CellValues;
}
