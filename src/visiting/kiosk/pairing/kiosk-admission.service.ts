import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import type { KioskConfiguration } from '../device/kiosk-configuration.js';
import { KioskService } from '../kiosk.service.js';
import { KioskTokenService } from '../token/kiosk-token.service.js';
import { EnrolmentKeyService } from './enrolment-key.service.js';
import { type ApprovedPairing, PairingService } from './pairing.service.js';

/** The result of an admission; the token is returned only once. */
export interface Admission {
  token: string;
  tokenType: 'Bearer';
  configuration: KioskConfiguration;
}

/** Admits approved devices and devices with an enrolment key. */
@Injectable()
export class KioskAdmissionService {
  constructor(
    private readonly pairings: PairingService,
    private readonly keys: EnrolmentKeyService,
    private readonly kiosks: KioskService,
    private readonly tokens: KioskTokenService,
    private readonly operations: Operations,
  ) {}

  /** Consumes an approved pairing. Throws the errors of `PairingService.use`. */
  redeem(pairing: ApprovedPairing, requestId: string): Promise<Admission> {
    const { kiosk } = pairing;
    return this.operations.run({ action: 'pairKiosk', actor: kiosk, requestId }, async () => {
      const admission = await this.#admit(kiosk.kioskId, kiosk.eventId);
      await this.pairings.use(pairing);
      return admission;
    });
  }

  /** Creates a kiosk for a device with an enrolment key; NOT_FOUND if the key is no longer valid. */
  async enrol(key: string, name: string | undefined, requestId: string): Promise<Admission> {
    const enrolmentKey = await this.keys.find(key);
    const actor = { accountId: null, name: `enrolment key ${enrolmentKey.name} (${enrolmentKey.id})` };
    return this.operations.run({ action: 'enrolKiosk', actor, requestId }, async () => {
      const deviceNumber = await this.keys.use(enrolmentKey);
      const kioskName = name ?? `${enrolmentKey.name.slice(0, 95)} ${deviceNumber}`;
      const { eventId, persistedQueriesOnly } = enrolmentKey;
      const id = await this.kiosks.insert({ eventId, name: kioskName, persistedQueriesOnly });
      return this.#admit(id, eventId, kioskName);
    });
  }

  async #admit(id: string, eventId: string, name?: string): Promise<Admission> {
    const token = await this.tokens.issue(id);
    // A device with an enrolment key is a new kiosk. Otherwise its approval has added the kiosk.
    const change =
      name === undefined ? { before: {}, after: { paired: true } } : { after: { paired: true, name } };
    this.operations.current.record({ kind: 'KIOSK', id, ...change }, eventId);
    return { token, tokenType: 'Bearer', configuration: await this.kiosks.configuration(id) };
  }
}
