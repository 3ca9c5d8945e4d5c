import { Injectable } from '@nestjs/common';
import { AttemptLimitService } from '../../../identity/account/sign-in/attempt-limit.service.js';
import { Database } from '../../../platform/database/database.js';
import type { DeviceFacts } from '../device/device-body.js';
import type { KioskPairingType } from '../kiosk.type.js';
import { CODE_GUESSES } from './approval.service.js';
import { readUserCode, shownUserCode } from './user-code.js';

interface PairingRow {
  id: string;
  address: string | null;
  device: DeviceFacts;
  createdAt: string;
  expiresAt: string;
}

/** Reads waiting devices for organizers. */
@Injectable()
export class PairingLoader {
  constructor(
    private readonly database: Database,
    private readonly limits: AttemptLimitService,
  ) {}

  /**
   * The device that waits under this code; null if there is none. Throws RATE_LIMITED after many wrong codes.
   */
  async byUserCode(typed: string, accountId: string): Promise<KioskPairingType | null> {
    const attempt = await this.limits.take(`kiosk code ${accountId}`, CODE_GUESSES);
    const userCode = readUserCode(typed);
    const [row] = await this.database.query<PairingRow>({
      text: `select id, address, device, iso_instant(created_at) as "createdAt", iso_instant(expires_at) as "expiresAt"
        from kiosk_pairing where user_code = $1 and status = 'PENDING' and expires_at > now()`,
      values: [userCode],
    });
    if (!row || userCode === null) return null;
    await this.limits.giveBack([attempt]);
    const { device, ...pairing } = row;
    return {
      ...pairing,
      userCode: shownUserCode(userCode),
      appVersion: device.appVersion ?? null,
      userAgent: device.userAgent ?? null,
      screenWidth: device.screen?.width ?? null,
      screenHeight: device.screen?.height ?? null,
      secureContext: device.secureContext ?? null,
    };
  }
}
