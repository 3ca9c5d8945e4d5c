import { Injectable } from '@nestjs/common';
import { requiredViewer } from '../../../identity/account/permissions.js';
import { AttemptLimitService } from '../../../identity/account/sign-in/attempt-limit.service.js';
import { Operations } from '../../../identity/audit/operations.js';
import { OrganizedObjectsService } from '../../../fair/event/objects/organized-objects.service.js';
import { message } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import type { ApproveKioskInput, DenyKioskInput } from '../kiosk.input.js';
import { KioskService } from '../kiosk.service.js';
import { PairingService } from './pairing.service.js';
import { readUserCode } from './user-code.js';

/** How many wrong codes an account may try: 20 at once, then one each half minute. */
export const CODE_GUESSES = { burst: 20, seconds: 30 };

/** Decides, on behalf of organizers, about devices that wait. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly pairings: PairingService,
    private readonly operations: Operations,
    private readonly limits: AttemptLimitService,
    private readonly kiosks: KioskService,
    private readonly events: OrganizedObjectsService,
  ) {}

  /** Approves a device as a new kiosk, or in place of another device, and returns the kiosk's id. */
  async approve({ eventId, userCode, kioskId, ...settings }: ApproveKioskInput): Promise<string> {
    const event = await this.events.event(eventId);
    // Locks the kiosk before the pairing, in the same order as a revocation.
    const known = kioskId == null ? null : await this.kiosks.managed(kioskId);
    if (known && known.eventId !== event.eventId) {
      throw userError('NOT_FOUND', message`The kiosk does not exist.`, ['kioskId']);
    }
    const pairingId = await this.#pending(userCode);
    if (known) await this.kiosks.change(known, settings);
    const id = known?.id ?? (await this.kiosks.add(event, settings));
    const { accountId: approvedBy } = requiredViewer(this.operations.current.actor);
    await this.pairings.approve(pairingId, id, approvedBy);
    return id;
  }

  /** Refuses a device. */
  async deny({ eventId, userCode }: DenyKioskInput): Promise<void> {
    const event = await this.events.event(eventId);
    const id = await this.#pending(userCode);
    await this.pairings.deny(id);
    const change = { kind: 'KIOSK_PAIRING', id, after: { status: 'DENIED' } };
    this.operations.current.note(change, event.eventId);
  }

  /** The pairing with this code, locked. Wrong codes are counted even if the transaction rolls back. */
  async #pending(userCode: string): Promise<string> {
    const { accountId } = requiredViewer(this.operations.current.actor);
    const attempt = await this.limits.take(`kiosk code ${accountId}`, CODE_GUESSES);
    const code = readUserCode(userCode);
    const pairing = code === null ? undefined : await this.pairings.pending(code);
    if (pairing === undefined)
      throw userError('NOT_FOUND', message`No device waits under this code.`, ['userCode']);
    await this.limits.giveBack([attempt]);
    return pairing;
  }
}
