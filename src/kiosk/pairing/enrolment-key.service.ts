import { Injectable } from '@nestjs/common';
import { accessId, readAccessId } from '../../account/account-id.js';
import { Permissions } from '../../account/permissions.js';
import { createToken, hashToken } from '../../account/sign-in/token.js';
import { Operations } from '../../audit/operations.js';
import { EventObjectsService } from '../../event/objects/event-objects.service.js';
import { Transactions } from '../../platform/database/transactions.js';
import { type ConstraintErrors, onConstraint } from '../../platform/failure/constraint-error.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { userError } from '../../platform/failure/user-error.js';
import type { CreateKioskEnrolmentKeyInput } from './enrolment-key.type.js';

const PREFIX = 'kiosk_enrol_';
const NAME = 100;

const ERRORS: ConstraintErrors = {
  ck_kiosk_enrolment_key_devices: () =>
    userError('INVALID', 'A key lets in 1 to 1,000 devices.', ['devices']),
  ck_kiosk_enrolment_key_expires_at: () =>
    userError('INVALID', 'The key must end within the next 90 days, and not at once.', ['expiresAt']),
};

interface KeyRow {
  id: string;
  event_id: string;
  revoked_at: Date | null;
}

/** Makes and revokes the keys of fleets on behalf of organizers. */
@Injectable()
export class EnrolmentKeyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
    private readonly events: EventObjectsService,
  ) {}

  /** Adds a key and returns its id and the key itself, which is never shown again. */
  async create(input: CreateKioskEnrolmentKeyInput): Promise<{ keyId: string; key: string }> {
    const { eventId } = await this.events.event(input.eventId);
    const check = new InputCheck();
    const name = check.text(input.name, ['name'], NAME);
    check.done();
    const { devices, expiresAt, trustedDocumentsOnly } = input;
    const { accountId } = this.permissions.viewer;
    const key = `${PREFIX}${createToken()}`;
    const [row] = await onConstraint(ERRORS, () =>
      this.transactions.sql.query<{ id: string }>({
        text: `insert into kiosk_enrolment_key
            (event_id, name, key_hash, devices, expires_at, created_by, trusted_documents_only)
          values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        values: [eventId, name, hashToken(key), devices, expiresAt, accountId, trustedDocumentsOnly],
      }),
    );
    const id = row?.id ?? '';
    const change = {
      kind: 'KIOSK_ENROLMENT_KEY',
      id,
      after: { name, devices, expiresAt, trustedDocumentsOnly },
    };
    this.operations.current.note(change, eventId);
    return { keyId: id, key };
  }

  /** Ends a key at once and returns its id; the kiosks that it let in stay. */
  async revoke(globalId: string): Promise<string> {
    const { id, event_id: eventId, revoked_at: revokedAt } = await this.#lock(globalId);
    if (revokedAt) return id;
    await this.transactions.sql.query({
      text: 'update kiosk_enrolment_key set revoked_at = now() where id = $1',
      values: [id],
    });
    const change = { kind: 'KIOSK_ENROLMENT_KEY', id, after: { revoked: true } };
    this.operations.current.note(change, eventId);
    return id;
  }

  /** Makes the present caller the owner of a key that holds and returns its id; WRONG_STATUS where it has ended. */
  async takeOver(globalId: string): Promise<string> {
    const { id, event_id: eventId } = await this.#lock(globalId);
    const { accountId } = this.permissions.viewer;
    const given = await this.transactions.sql.query({
      text: `update kiosk_enrolment_key set created_by = $2
        where id = $1 and revoked_at is null and expires_at > now() returning id`,
      values: [id, accountId],
    });
    if (given.length === 0) {
      throw userError('WRONG_STATUS', 'The key has ended; make a new one.', ['enrolmentKeyId']);
    }
    const change = { kind: 'KIOSK_ENROLMENT_KEY', id, after: { owner: accountId } };
    this.operations.current.note(change, eventId);
    return id;
  }

  async #lock(globalId: string): Promise<KeyRow> {
    this.permissions.requireAccount();
    const hidden = userError('NOT_FOUND', 'There is no such key.', ['enrolmentKeyId']);
    const id = readAccessId('N', globalId);
    const [known] = await this.transactions.sql.query<KeyRow>({
      text: 'select id, event_id, revoked_at from kiosk_enrolment_key where id = $1 for update',
      values: [id],
    });
    if (!known) throw hidden;
    this.permissions.require('MANAGE_EVENT', { eventId: known.event_id }, hidden);
    return known;
  }
}

/** The global id of a key. */
export function enrolmentKeyGlobalId(id: string): string {
  return accessId('N', id);
}
