import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import { readAccessId, accessId } from '../../identity/account/model/account-id.js';
import { Permissions } from '../../identity/account/permissions.js';
import { Operations } from '../../identity/audit/operations.js';
import { objectIdOf } from '../../catalog/model/object-id.js';
import { changeRow } from '../../platform/database/rows/change-row.js';
import type { Patch } from '../../platform/database/rows/row.js';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { requireVersion, userError } from '../../platform/failure/user-error.js';
import { type KioskConfiguration, readConfiguration } from './device/kiosk-configuration.js';
import { KioskEntity } from './kiosk.entity.js';
import { KIOSK_ERRORS } from './kiosk.errors.js';
import type { UpdateKioskInput } from './kiosk.input.js';
import { KIOSK_NAME } from './kiosk.fields.js';

/** The configuration of a kiosk in an input. */
export type KioskSettings = Omit<UpdateKioskInput, 'kioskId' | 'version'>;

/** A kiosk that the caller may manage, locked against other writers. */
export interface ManagedKiosk {
  id: string;
  eventId: string;
  locales: readonly string[];
  row: KioskEntity;
}

/** Writes the records of kiosks. */
@Injectable()
export class KioskService {
  constructor(
    @InjectRepository(KioskEntity) private readonly rows: Repository<KioskEntity>,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
    private readonly transactions: Transactions,
  ) {}

  /** The kiosk with this global id, locked; NOT_FOUND if the caller may not see it. */
  async lockManaged(globalId: string): Promise<ManagedKiosk> {
    this.permissions.requireAccount();
    const notFoundError = userError('NOT_FOUND', message`The kiosk does not exist.`, ['kioskId']);
    const id = readAccessId('D', globalId);
    if (id === null) throw notFoundError;
    // Not `findOne`, which sends a second statement for a relation.
    const [row] = await this.rows.find({
      where: { id },
      relations: { event: true },
      lock: { mode: 'for_no_key_update', tables: ['kiosk'] },
    });
    if (!row) throw notFoundError;
    const { eventId, event } = row;
    this.permissions.requireSeen('MANAGE_EVENT', { eventId }, false, notFoundError);
    return { id, eventId, locales: event?.locales ?? [], row };
  }

  /** Adds a kiosk to the event and returns its id; it must have a name. */
  async add(
    { eventId, locales }: Pick<ManagedKiosk, 'eventId' | 'locales'>,
    { name = null, ...settings }: KioskSettings,
  ): Promise<string> {
    const columns = columnsOf({ ...settings, name }, locales);
    const kiosk = this.rows.create({ ...columns, eventId });
    await onConstraint(KIOSK_ERRORS, () => this.rows.insert(kiosk));
    this.operations.current.record({ kind: 'KIOSK', id: kiosk.id, after: columns }, eventId);
    return kiosk.id;
  }

  /** Changes the given settings; STALE if the kiosk has another version. */
  async change(
    { id, eventId, locales, row }: ManagedKiosk,
    settings: KioskSettings,
    version?: number | null,
  ): Promise<void> {
    const patch = columnsOf(settings, locales);
    requireVersion(version, row.version, { kioskId: id });
    const change = await onConstraint(KIOSK_ERRORS, () => changeRow(this.rows, row, patch));
    this.operations.current.record({ kind: 'KIOSK', id, ...change }, eventId);
  }

  /** Adds a kiosk for a device with an enrolment key, and returns the kiosk's id. */
  async insert(columns: Pick<KioskEntity, 'eventId' | 'name' | 'persistedQueriesOnly'>): Promise<string> {
    const kiosk = this.rows.create(columns);
    await this.rows.insert(kiosk);
    return kiosk.id;
  }

  /** The configuration of the kiosk in the present transaction. */
  async configuration(id: string): Promise<KioskConfiguration> {
    return readConfiguration(this.transactions.sql, id);
  }

  /** Locks a kiosk against other writers of its tokens. */
  async lock(id: string): Promise<void> {
    await this.rows.findOne({ select: { id: true }, where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Marks the kiosk as paired. */
  async pair(id: string): Promise<void> {
    await this.rows.update({ id }, { pairedAt: () => 'now()', revokedAt: null });
  }

  /** Marks the kiosk as revoked; false if it already is. */
  async revoke(id: string): Promise<boolean> {
    const { affected } = await this.rows.update({ id, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
    return affected === 1;
  }
}

export function kioskGlobalId(id: string): string {
  return accessId('D', id);
}

function columnsOf(
  { name, hallId, position, heading, panelWidth, locale, persistedQueriesOnly }: KioskSettings,
  locales: readonly string[],
): Patch<KioskEntity> {
  const check = new InputCheck();
  const columns: Patch<KioskEntity> = {
    name: check.text(name, ['name'], KIOSK_NAME.maximum) ?? undefined,
    hallId: hallId == null ? hallId : objectIdOf('HALL', hallId, ['hallId']),
    ...(position !== undefined && { x: position?.x ?? null, y: position?.y ?? null }),
    heading,
    panelWidth,
    locale,
    persistedQueriesOnly: persistedQueriesOnly ?? undefined,
  };
  if (name === null) check.refuse(['name'], message`A kiosk needs a name.`);
  if (locale != null && !locales.includes(locale)) {
    check.refuse(['locale'], message`The event is published in ${locales.join(', ')}, not in ${locale}.`);
  }
  check.done();
  return columns;
}
