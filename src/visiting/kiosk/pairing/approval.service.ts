import { Injectable } from '@nestjs/common';
import { requiredViewer } from '../../../identity/account/permissions.js';
import { Operations } from '../../../identity/audit/operations.js';
import { OrganizedObjectsService } from '../../../fair/event/objects/organized-objects.service.js';
import { message } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import type { ApproveKioskInput, DenyKioskInput } from '../kiosk.input.js';
import { KioskService } from '../kiosk.service.js';
import { PairingService } from './pairing.service.js';

/** Approves and denies waiting devices on behalf of organizers. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly pairings: PairingService,
    private readonly operations: Operations,
    private readonly kiosks: KioskService,
    private readonly events: OrganizedObjectsService,
  ) {}

  /** Approves a device as a new kiosk, or in place of another device, and returns the kiosk's id. */
  async approve({ eventId, userCode, kioskId, ...settings }: ApproveKioskInput): Promise<string> {
    const event = await this.events.event(eventId);
    // Locks the kiosk before the pairing, in the same order as a revocation.
    const existingKiosk = kioskId == null ? null : await this.kiosks.lockManaged(kioskId);
    if (existingKiosk && existingKiosk.eventId !== event.eventId) {
      throw userError('NOT_FOUND', message`The kiosk does not exist.`, ['kioskId']);
    }
    const pairingId = await this.#lockPairing(userCode);
    if (existingKiosk) await this.kiosks.change(existingKiosk, settings);
    const id = existingKiosk?.id ?? (await this.kiosks.add(event, settings));
    const { accountId: approvedBy } = requiredViewer(this.operations.current.actor);
    await this.pairings.approve(pairingId, id, approvedBy);
    return id;
  }

  /** Denies a device. */
  async deny({ eventId, userCode }: DenyKioskInput): Promise<void> {
    const event = await this.events.event(eventId);
    const id = await this.#lockPairing(userCode);
    await this.pairings.deny(id);
    const change = { kind: 'KIOSK_PAIRING', id, before: {}, after: { status: 'DENIED' } };
    this.operations.current.record(change, event.eventId);
  }

  /** The pairing with this code, locked. */
  async #lockPairing(userCode: string): Promise<string> {
    const { accountId } = requiredViewer(this.operations.current.actor);
    const pairing = await this.pairings.lockWaiting(userCode, accountId);
    if (pairing !== null) return pairing;
    throw userError('NOT_FOUND', message`No device waits under this code.`, ['userCode']);
  }
}
