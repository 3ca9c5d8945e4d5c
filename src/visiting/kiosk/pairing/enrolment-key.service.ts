import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Raw, Repository } from 'typeorm';
import { accessId, readAccessId } from '../../../identity/account/model/account-id.js';
import { Permissions } from '../../../identity/account/permissions.js';
import { createToken, hashToken } from '../../../identity/account/credential/token.js';
import { Operations } from '../../../identity/audit/operations.js';
import { OrganizedObjectsService } from '../../../fair/event/objects/organized-objects.service.js';
import { message } from '../../../platform/text/message.js';
import { type ConstraintErrors, onConstraint } from '../../../platform/failure/constraint-error.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { type UserError, userError } from '../../../platform/failure/user-error.js';
import { KioskEnrolmentKeyEntity } from './kiosk-enrolment-key.entity.js';
import type { CreateKioskEnrolmentKeyInput } from './enrolment-key.type.js';
import { KIOSK_NAME } from '../kiosk.fields.js';

const PREFIX = 'kiosk_enrol_';

const ERRORS: ConstraintErrors = {
  ck_kiosk_enrolment_key_devices: () =>
    userError('INVALID', message`An enrolment key admits 1 to 1,000 devices.`, ['devices']),
  ck_kiosk_enrolment_key_expires_at: () =>
    userError('INVALID', message`The key must end within the next 90 days, in the future.`, ['expiresAt']),
};

const NOT_EXPIRED = Raw((expiresAt) => `${expiresAt} > now()`);

/** Writes enrolment keys. */
@Injectable()
export class EnrolmentKeyService {
  constructor(
    @InjectRepository(KioskEnrolmentKeyEntity) private readonly rows: Repository<KioskEnrolmentKeyEntity>,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
    private readonly events: OrganizedObjectsService,
  ) {}

  /** Adds a key and returns its id and the key itself, which is returned only once. */
  async create(input: CreateKioskEnrolmentKeyInput): Promise<{ keyId: string; key: string }> {
    const { eventId } = await this.events.event(input.eventId);
    const check = new InputCheck();
    const name = check.text(input.name, ['name'], KIOSK_NAME.maximum);
    check.done();
    const { devices, expiresAt, persistedQueriesOnly } = input;
    const { accountId: createdBy } = this.permissions.viewer;
    const key = `${PREFIX}${createToken()}`;
    const after = { name, devices, expiresAt, persistedQueriesOnly };
    const row = this.rows.create({ ...after, eventId, keyHash: hashToken(key), createdBy });
    await onConstraint(ERRORS, () => this.rows.insert(row));
    this.operations.current.record({ kind: 'KIOSK_ENROLMENT_KEY', id: row.id, after }, eventId);
    return { keyId: row.id, key };
  }

  /** The key with this text; NOT_FOUND if there is none. */
  async find(key: string): Promise<KioskEnrolmentKeyEntity> {
    const row = await this.rows.findOneBy({ keyHash: hashToken(key) });
    if (!row) throw unknownKeyError();
    return row;
  }

  /** Counts a device of the key and returns the new count. NOT_FOUND if the key is no longer valid. */
  async use({ id }: KioskEnrolmentKeyEntity): Promise<number> {
    const isFree = Raw((enrolled) => `${enrolled} < devices`);
    const result = await this.rows.update(
      { id, enrolled: isFree, revokedAt: IsNull(), expiresAt: NOT_EXPIRED },
      { enrolled: () => 'enrolled + 1' },
      { returning: ['enrolled'] },
    );
    const [row] = result.raw as { enrolled: number }[];
    if (!row) throw unknownKeyError();
    return row.enrolled;
  }

  /** Ends a key at once and returns its id. Kiosks enrolled with it stay. */
  async revoke(globalId: string): Promise<string> {
    const { id, eventId, revokedAt } = await this.#lock(globalId);
    if (revokedAt) return id;
    await this.rows.update({ id }, { revokedAt: () => 'now()' });
    const change = { kind: 'KIOSK_ENROLMENT_KEY', id, before: {}, after: { revoked: true } };
    this.operations.current.record(change, eventId);
    return id;
  }

  /** Makes the present caller the owner of a valid key and returns its id; WRONG_STATUS if it has ended. */
  async takeOver(globalId: string): Promise<string> {
    const { id, eventId } = await this.#lock(globalId);
    const { accountId } = this.permissions.viewer;
    const { affected } = await this.rows.update(
      { id, revokedAt: IsNull(), expiresAt: NOT_EXPIRED },
      { createdBy: accountId },
    );
    if (affected === 0) {
      throw userError('WRONG_STATUS', message`The key has ended; create a new one.`, ['enrolmentKeyId']);
    }
    const change = { kind: 'KIOSK_ENROLMENT_KEY', id, before: {}, after: { owner: accountId } };
    this.operations.current.record(change, eventId);
    return id;
  }

  async #lock(globalId: string): Promise<KioskEnrolmentKeyEntity> {
    this.permissions.requireAccount();
    const notFoundError = userError('NOT_FOUND', message`The key does not exist.`, ['enrolmentKeyId']);
    const id = readAccessId('N', globalId);
    if (id === null) throw notFoundError;
    const row = await this.rows.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw notFoundError;
    this.permissions.require('MANAGE_EVENT', { eventId: row.eventId }, notFoundError);
    return row;
  }
}

/** The error for every invalid key, whatever the reason. */
function unknownKeyError(): UserError {
  const refusal = message`The enrolment key has expired, is used up or revoked, or does not exist.`;
  return userError('NOT_FOUND', refusal, ['enrolmentKey']);
}

export function enrolmentKeyGlobalId(id: string): string {
  return accessId('N', id);
}
