import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { Transactions } from '../platform/database/transactions.js';
import type { KioskIdInput, UpdateKioskInput } from './kiosk.input.js';
import { KioskService } from './kiosk.service.js';
import { KioskTokenService } from './kiosk-token.service.js';

/** Changes and revokes kiosks on behalf of organizers. */
@Injectable()
export class KioskChangesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly kiosks: KioskService,
    private readonly tokens: KioskTokenService,
  ) {}

  /** Changes what the input names and returns the kiosk's id. */
  async update({ kioskId, version, ...settings }: UpdateKioskInput): Promise<string> {
    const kiosk = await this.kiosks.managed(kioskId);
    await this.kiosks.change(kiosk, settings, version);
    return kiosk.id;
  }

  /** Ends all that the kiosk's device may do and returns the kiosk's id; one that has ended stays as it is. */
  async revoke({ kioskId }: KioskIdInput): Promise<string> {
    const { id, eventId } = await this.kiosks.managed(kioskId);
    await this.tokens.revoke(id);
    const { sql } = this.transactions;
    // A device that was approved for it, and has not fetched the token, must not come in afterwards.
    await sql.query({
      text: `update kiosk_pairing set status = 'DENIED', kiosk_id = null where kiosk_id = $1`,
      values: [id],
    });
    await sql.query({
      text: 'delete from kiosk_command where kiosk_id = $1 and acknowledged_at is null',
      values: [id],
    });
    const revoked = await sql.query({
      text: 'update kiosk set revoked_at = now() where id = $1 and revoked_at is null returning id',
      values: [id],
    });
    if (revoked.length > 0) {
      this.operations.current.note({ kind: 'KIOSK', id, after: { revoked: true } }, eventId);
    }
    return id;
  }
}
