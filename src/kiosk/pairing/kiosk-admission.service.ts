import { Injectable } from '@nestjs/common';
import { hashToken } from '../../account/sign-in/token.js';
import { Operations } from '../../audit/operations.js';
import { Database } from '../../platform/database/database.js';
import { Transactions } from '../../platform/database/transactions.js';
import { userError } from '../../platform/failure/user-error.js';
import type { KioskCaller } from '../kiosk-caller.js';
import { type KioskConfiguration, readConfiguration } from '../kiosk-configuration.js';
import { KioskTokenService } from '../kiosk-token.service.js';
import { PairingError } from './pairing-error.js';

/** What a device gets when it is let in; the token is never shown again. */
export interface Admission {
  token: string;
  tokenType: 'Bearer';
  configuration: KioskConfiguration;
}

interface EnrolmentKey {
  id: string;
  event_id: string;
  name: string;
}

/** A key that lets nobody in, whatever was wrong with it. */
const NO_KEY = 'The enrolment key is over, used up or revoked, or never was.';

/** Lets devices in that the staff have approved, or that have an enrolment key. */
@Injectable()
export class KioskAdmissionService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly tokens: KioskTokenService,
  ) {}

  /** Uses up a pairing that was approved for the kiosk; of two who ask at once one gets a PairingError. */
  redeem(pairingId: string, kiosk: KioskCaller, requestId: string): Promise<Admission> {
    return this.operations.run({ action: 'pairKiosk', actor: kiosk, requestId }, async () => {
      const admission = await this.#admit(kiosk.kioskId, kiosk.eventId);
      const used = await this.transactions.sql.query({
        text: `delete from kiosk_pairing
          where id = $1 and kiosk_id = $2 and status = 'APPROVED' and expires_at > now() returning id`,
        values: [pairingId, kiosk.kioskId],
      });
      if (used.length === 0) throw new PairingError('expired_token');
      return admission;
    });
  }

  /** Makes a kiosk for a device with an enrolment key; NOT_FOUND where the key lets nobody in any more. */
  async enrol(key: string, name: string | undefined, requestId: string): Promise<Admission> {
    const hash = hashToken(key);
    const [known] = await this.database.query<EnrolmentKey>({
      text: 'select id, event_id, name from kiosk_enrolment_key where key_hash = $1',
      values: [hash],
    });
    if (!known) throw userError('NOT_FOUND', NO_KEY, ['enrolmentKey']);
    const actor = { accountId: null, name: `enrolment key ${known.name} (${known.id})` };
    return this.operations.run({ action: 'enrolKiosk', actor, requestId }, async () => {
      const { sql } = this.transactions;
      const [used] = await sql.query<{ enrolled: number; trusted_documents_only: boolean }>({
        text: `update kiosk_enrolment_key set enrolled = enrolled + 1
          where id = $1 and enrolled < devices and revoked_at is null and expires_at > now()
          returning enrolled, trusted_documents_only`,
        values: [known.id],
      });
      if (!used) throw userError('NOT_FOUND', NO_KEY, ['enrolmentKey']);
      const given = name ?? `${known.name.slice(0, 95)} ${used.enrolled}`;
      const [kiosk] = await sql.query<{ id: string }>({
        text: 'insert into kiosk (event_id, name, trusted_documents_only) values ($1, $2, $3) returning id',
        values: [known.event_id, given, used.trusted_documents_only],
      });
      return this.#admit(kiosk?.id ?? '', known.event_id, given);
    });
  }

  async #admit(id: string, eventId: string, name?: string): Promise<Admission> {
    const token = await this.tokens.begin(id);
    const after = name === undefined ? { paired: true } : { paired: true, name };
    this.operations.current.note({ kind: 'KIOSK', id, after }, eventId);
    const configuration = await readConfiguration(this.transactions.sql, id);
    return { token, tokenType: 'Bearer', configuration };
  }
}
