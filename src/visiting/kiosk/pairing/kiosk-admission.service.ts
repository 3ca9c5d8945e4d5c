import { message } from '../../../platform/text/message.js';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Raw, Repository } from 'typeorm';
import { hashToken } from '../../../identity/account/credential/token.js';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { userError } from '../../../platform/failure/user-error.js';
import type { KioskCaller } from '../device/kiosk-caller.js';
import { type KioskConfiguration, readConfiguration } from '../device/kiosk-configuration.js';
import { KioskEntity } from '../kiosk.entity.js';
import { KioskTokenService } from '../token/kiosk-token.service.js';
import { KioskEnrolmentKeyEntity } from './kiosk-enrolment-key.entity.js';
import { KioskPairingEntity } from './kiosk-pairing.entity.js';
import { PairingError } from './pairing-error.js';

/** The result of an admission; the token is returned only once. */
export interface Admission {
  token: string;
  tokenType: 'Bearer';
  configuration: KioskConfiguration;
}

const NOT_EXPIRED = Raw((expiresAt) => `${expiresAt} > now()`);

/** The error for every invalid key, whatever the reason. */
const NO_KEY = message`The enrolment key has expired, is used up or revoked, or does not exist.`;

/** Admits approved devices and devices with an enrolment key. */
@Injectable()
export class KioskAdmissionService {
  constructor(
    @InjectRepository(KioskEntity) private readonly kiosks: Repository<KioskEntity>,
    @InjectRepository(KioskEnrolmentKeyEntity) private readonly keys: Repository<KioskEnrolmentKeyEntity>,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly tokens: KioskTokenService,
  ) {}

  /** Uses an approved pairing of the kiosk; of two concurrent requests one gets a PairingError. */
  redeem(pairingId: string, kiosk: KioskCaller, requestId: string): Promise<Admission> {
    return this.operations.run({ action: 'pairKiosk', actor: kiosk, requestId }, async () => {
      const admission = await this.#admit(kiosk.kioskId, kiosk.eventId);
      const pairings = this.kiosks.manager.getRepository(KioskPairingEntity);
      const { affected } = await pairings.delete({
        id: pairingId,
        kioskId: kiosk.kioskId,
        status: 'APPROVED',
        expiresAt: NOT_EXPIRED,
      });
      if (affected === 0) throw new PairingError('expired_token');
      return admission;
    });
  }

  /** Creates a kiosk for a device with an enrolment key; NOT_FOUND if the key is no longer valid. */
  async enrol(key: string, name: string | undefined, requestId: string): Promise<Admission> {
    const hash = hashToken(key);
    const known = await this.keys.findOneBy({ keyHash: hash });
    if (!known) throw userError('NOT_FOUND', NO_KEY, ['enrolmentKey']);
    const actor = { accountId: null, name: `enrolment key ${known.name} (${known.id})` };
    return this.operations.run({ action: 'enrolKiosk', actor, requestId }, async () => {
      const enrolled = await this.#use(known);
      const given = name ?? `${known.name.slice(0, 95)} ${enrolled}`;
      const { eventId, trustedDocumentsOnly } = known;
      const kiosk = this.kiosks.create({ eventId, name: given, trustedDocumentsOnly });
      await this.kiosks.insert(kiosk);
      return this.#admit(kiosk.id, eventId, given);
    });
  }

  /** Counts a device of the key and returns how many there are now. */
  async #use({ id }: KioskEnrolmentKeyEntity): Promise<number> {
    const used = await this.keys.update(
      {
        id,
        enrolled: Raw((enrolled) => `${enrolled} < devices`),
        revokedAt: IsNull(),
        expiresAt: NOT_EXPIRED,
      },
      { enrolled: () => 'enrolled + 1' },
      { returning: ['enrolled'] },
    );
    const [row] = used.raw as { enrolled: number }[];
    if (!row) throw userError('NOT_FOUND', NO_KEY, ['enrolmentKey']);
    return row.enrolled;
  }

  async #admit(id: string, eventId: string, name?: string): Promise<Admission> {
    const token = await this.tokens.begin(id);
    const after = name === undefined ? { paired: true } : { paired: true, name };
    this.operations.current.note({ kind: 'KIOSK', id, after }, eventId);
    const configuration = await readConfiguration(this.transactions.sql, id);
    return { token, tokenType: 'Bearer', configuration };
  }
}
