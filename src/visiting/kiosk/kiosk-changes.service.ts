import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import type { KioskIdInput, UpdateKioskInput } from './kiosk.input.js';
import { KioskService } from './kiosk.service.js';
import { KioskTokenService } from './token/kiosk-token.service.js';
import { PairingService } from './pairing/pairing.service.js';
import { KioskCommandService } from './report/kiosk-command.service.js';

/** Changes and revokes kiosks on behalf of organizers. */
@Injectable()
export class KioskChangesService {
  constructor(
    private readonly pairings: PairingService,
    private readonly commands: KioskCommandService,
    private readonly operations: Operations,
    private readonly kiosks: KioskService,
    private readonly tokens: KioskTokenService,
  ) {}

  /** Changes the given fields and returns the kiosk's id. */
  async update({ kioskId, version, ...settings }: UpdateKioskInput): Promise<string> {
    const kiosk = await this.kiosks.lockManaged(kioskId);
    await this.kiosks.change(kiosk, settings, version);
    return kiosk.id;
  }

  /**
   * Revokes the kiosk with its tokens, pairings and pending commands, and returns its id. Does not change a
   * revoked kiosk.
   */
  async revoke({ kioskId }: KioskIdInput): Promise<string> {
    const { id, eventId } = await this.kiosks.lockManaged(kioskId);
    await this.tokens.revoke(id);
    // An approved device that has not fetched its token must not be paired after the revocation.
    await this.pairings.denyAll(id);
    await this.commands.withdrawAll(id);
    if (await this.kiosks.revoke(id)) {
      this.operations.current.record({ kind: 'KIOSK', id, before: {}, after: { revoked: true } }, eventId);
    }
    return id;
  }
}
