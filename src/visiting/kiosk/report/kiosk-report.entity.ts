import { Check, Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { References } from '../../../platform/database/rows/references.js';
import { KioskEntity } from '../kiosk.entity.js';
import type { Heartbeat } from './heartbeat-body.js';

/** An error that a kiosk reported. */
export interface KioskFault {
  /** ISO 8601. */
  at: string;
  message: string;
}

/** The last heartbeat of a kiosk. */
@Entity('kiosk_report')
export class KioskReportEntity {
  @PrimaryColumn('uuid')
  kioskId: string;

  @References(() => KioskEntity, 'fk_kiosk_report_kiosk', { kiosk_id: 'id' }, { onDelete: 'CASCADE' })
  readonly kiosk?: Relation<KioskEntity>;

  @Column('timestamptz', { default: () => 'now()' })
  reportedAt: Date;

  @Column('text', { nullable: true })
  appVersion: string | null;

  @Column('text', { nullable: true })
  epoch: string | null;

  @Column('integer', { nullable: true })
  revision: number | null;

  @Column('jsonb', { default: {} })
  @Check('ck_kiosk_report_device', `jsonb_typeof(device) = 'object'`)
  device: Heartbeat['device'];

  /** The latest first, 20 at most. */
  @Column('jsonb', { default: [] })
  @Check('ck_kiosk_report_errors', `jsonb_typeof(errors) = 'array'`)
  errors: KioskFault[];
}
