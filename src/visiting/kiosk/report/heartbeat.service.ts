import { Injectable } from '@nestjs/common';
import { AttemptLimitService } from '../../../identity/account/sign-in/attempt-limit.service.js';
import { Database } from '../../../platform/database/database.js';
import type { KioskCaller } from '../device/kiosk-caller.js';
import { type KioskConfiguration, readConfiguration } from '../device/kiosk-configuration.js';
import type { Heartbeat } from './heartbeat-body.js';
import { type DeliveredCommand, KioskCommandService } from './kiosk-command.service.js';
import { queryOne } from '../../../platform/database/sql.js';

/** The limit admits a kiosk that restarts repeatedly, but not one that sends without a pause. */
const RATE = { burst: 30, seconds: 5 };

export interface HeartbeatResponse {
  /** The time of the database, for devices with a wrong clock. */
  now: string;
  configuration: KioskConfiguration;
  /** The commands without acknowledgement, the oldest first. */
  commands: DeliveredCommand[];
}

/** Stores the reports of kiosks, and returns their commands. */
@Injectable()
export class HeartbeatService {
  constructor(
    private readonly database: Database,
    private readonly commands: KioskCommandService,
    private readonly limits: AttemptLimitService,
  ) {}

  /**
   * Replaces the last report. Needs no transaction, because each statement is idempotent. Has no audit entry,
   * because the audit records actions of people.
   */
  async receive({ kioskId }: KioskCaller, heartbeat: Heartbeat): Promise<HeartbeatResponse> {
    await this.limits.consume(`kiosk heartbeat ${kioskId}`, RATE);
    await this.commands.acknowledge(kioskId, heartbeat.acknowledged);
    const now = await this.#storeReport(kioskId, heartbeat);
    const commands = await this.commands.deliver(kioskId);
    return { now, configuration: await readConfiguration(this.database, kioskId), commands };
  }

  async #storeReport(kioskId: string, heartbeat: Heartbeat): Promise<string> {
    const { appVersion, epoch, revision, errors, device } = heartbeat;
    const { now } = await queryOne<{ now: string }>(this.database, {
      name: 'store-kiosk-report',
      text: STORE_REPORT,
      values: [
        kioskId,
        appVersion ?? null,
        epoch ?? null,
        revision ?? null,
        JSON.stringify(device),
        JSON.stringify(errors),
      ],
    });
    return now;
  }
}

const STORE_REPORT = `
  insert into kiosk_report as report (kiosk_id, app_version, epoch, revision, device, errors)
  values ($1, $2, $3, $4, $5, (
    select coalesce(jsonb_agg(jsonb_build_object('at', iso_instant(now()), 'message', message)), '[]')
    from jsonb_array_elements_text($6::jsonb) as message))
  on conflict on constraint pk_kiosk_report do update set reported_at = now(), app_version = excluded.app_version,
    epoch = excluded.epoch, revision = excluded.revision, device = excluded.device,
    errors = jsonb_path_query_array(excluded.errors || report.errors, '$[0 to 19]')
  returning iso_instant(reported_at) as now`;
