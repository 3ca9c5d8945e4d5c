import { Injectable } from '@nestjs/common';
import { requiredViewer } from '../../account/permissions.js';
import { AttemptLimitService } from '../../account/sign-in/attempt-limit.service.js';
import { Operations } from '../../audit/operations.js';
import { EventObjectsService } from '../../event/objects/event-objects.service.js';
import { Transactions } from '../../platform/database/transactions.js';
import { userError } from '../../platform/failure/user-error.js';
import type { ApproveKioskInput, DenyKioskInput } from '../kiosk.input.js';
import { KioskService } from '../kiosk.service.js';
import { readUserCode } from './user-code.js';

/** How many wrong codes an account may try: 20 at once, then one each half minute. */
export const CODE_GUESSES = { burst: 20, seconds: 30 };

/** Decides, on behalf of organizers, about devices that wait. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly limits: AttemptLimitService,
    private readonly kiosks: KioskService,
    private readonly events: EventObjectsService,
  ) {}

  /** Lets a device in as a new kiosk, or in place of another device, and returns the kiosk's id. */
  async approve({ eventId, userCode, kioskId, ...settings }: ApproveKioskInput): Promise<string> {
    const event = await this.events.event(eventId);
    // Before the pairing, which whoever revokes the kiosk locks after it.
    const known = kioskId == null ? null : await this.kiosks.managed(kioskId);
    if (known && known.eventId !== event.eventId) {
      throw userError('NOT_FOUND', 'There is no such kiosk.', ['kioskId']);
    }
    const pairingId = await this.#pending(userCode);
    if (known) await this.kiosks.change(known, settings);
    const id = known?.id ?? (await this.kiosks.add(event, settings));
    await this.transactions.sql.query({
      text: `update kiosk_pairing set status = 'APPROVED', kiosk_id = $2, approved_by = $3 where id = $1`,
      values: [pairingId, id, requiredViewer(this.operations.current.actor).accountId],
    });
    return id;
  }

  /** Refuses a device. */
  async deny({ eventId, userCode }: DenyKioskInput): Promise<void> {
    const event = await this.events.event(eventId);
    const id = await this.#pending(userCode);
    await this.transactions.sql.query({
      text: `update kiosk_pairing set status = 'DENIED' where id = $1`,
      values: [id],
    });
    const change = { kind: 'KIOSK_PAIRING', id, after: { status: 'DENIED' } };
    this.operations.current.note(change, event.eventId);
  }

  /** The pairing that waits under this code, locked; wrong codes are counted, also where this comes to nothing. */
  async #pending(userCode: string): Promise<string> {
    const { accountId } = requiredViewer(this.operations.current.actor);
    const attempt = await this.limits.take(`kiosk code ${accountId}`, CODE_GUESSES);
    const [row] = await this.transactions.sql.query<{ id: string }>({
      text: `select id from kiosk_pairing
        where user_code = $1 and status = 'PENDING' and expires_at > now() for update`,
      values: [readUserCode(userCode)],
    });
    if (!row) throw userError('NOT_FOUND', 'No device waits under this code.', ['userCode']);
    await this.limits.giveBack([attempt]);
    return row.id;
  }
}
