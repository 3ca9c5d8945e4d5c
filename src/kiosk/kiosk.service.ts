import { Injectable } from '@nestjs/common';
import { readAccessId, accessId } from '../account/account-id.js';
import { Permissions } from '../account/permissions.js';
import { Operations } from '../audit/operations.js';
import { objectIdOf } from '../catalog/object-id.js';
import type { ManagedEvent } from '../event/objects/event-objects.service.js';
import { Transactions } from '../platform/database/transactions.js';
import { updateRow } from '../platform/database/update-row.js';
import { onConstraint } from '../platform/failure/constraint-error.js';
import { InputCheck } from '../platform/failure/input-check.js';
import { staleError, userError } from '../platform/failure/user-error.js';
import { KIOSK_ERRORS } from './kiosk.errors.js';
import type { UpdateKioskInput } from './kiosk.input.js';

const NAME = 100;

/** What staff set for a kiosk, as they send it. */
export type KioskSettings = Omit<UpdateKioskInput, 'kioskId' | 'version'>;

/** A kiosk whose staff the caller is, locked against other writers. */
export interface ManagedKiosk extends Pick<ManagedEvent, 'eventId' | 'locales'> {
  id: string;
}

/** Keeps the records of kiosks on behalf of organizers. */
@Injectable()
export class KioskService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
  ) {}

  /** The kiosk with this global id, locked; NOT_FOUND where the caller may not know of it. */
  async managed(globalId: string, path: readonly string[] = ['kioskId']): Promise<ManagedKiosk> {
    this.permissions.requireAccount();
    const hidden = userError('NOT_FOUND', 'There is no such kiosk.', path);
    const id = readAccessId('D', globalId);
    if (id === null) throw hidden;
    const [row] = await this.transactions.sql.query<{ event_id: string; locales: string[] }>({
      text: `select kiosk.event_id, event.locales from kiosk join event on event.id = kiosk.event_id
        where kiosk.id = $1 for no key update of kiosk`,
      values: [id],
    });
    if (!row) throw hidden;
    const { event_id: eventId, locales } = row;
    const seen = this.permissions.has('READ_EVENT', { eventId });
    this.permissions.require('MANAGE_EVENT', { eventId }, seen ? undefined : hidden);
    return { id, eventId, locales };
  }

  /** Adds a kiosk to the event and returns its id; it must have a name. */
  async add({ eventId, locales }: ManagedEvent, settings: KioskSettings): Promise<string> {
    const columns = columnsOf({ ...settings, name: settings.name ?? null }, locales);
    const [row] = await onConstraint(KIOSK_ERRORS, () =>
      this.transactions.sql.query<{ id: string }>({
        text: `insert into kiosk (event_id, name, hall_id, x, y, heading, panel_width, locale, trusted_documents_only)
          select $1, name, hall_id, x, y, heading, panel_width, locale, coalesce(trusted_documents_only, false)
          from json_populate_record(null::kiosk, $2) returning id`,
        values: [eventId, JSON.stringify(columns)],
      }),
    );
    const id = row?.id ?? '';
    this.operations.current.note({ kind: 'KIOSK', id, after: columns }, eventId);
    return id;
  }

  /** Changes what the settings name; STALE where the kiosk has another version. */
  async change(
    { id, eventId, locales }: ManagedKiosk,
    settings: KioskSettings,
    version?: number | null,
  ): Promise<void> {
    const columns = columnsOf(settings, locales);
    const row = await onConstraint(KIOSK_ERRORS, () =>
      updateRow(this.transactions.sql, 'kiosk', { id, version }, columns),
    );
    if (!row) throw staleError({ kioskId: id });
    this.operations.current.note({ kind: 'KIOSK', id, ...row }, eventId);
  }
}

/** The global id of a kiosk. */
export function kioskGlobalId(id: string): string {
  return accessId('D', id);
}

function columnsOf(
  { name, hallId, position, heading, panelWidth, locale, trustedDocumentsOnly }: KioskSettings,
  locales: readonly string[],
): Record<string, unknown> {
  const check = new InputCheck();
  const columns = {
    name: check.text(name, ['name'], NAME),
    hall_id: hallId == null ? hallId : objectIdOf('HALL', hallId, ['hallId']),
    x: position === undefined ? undefined : (position?.x ?? null),
    y: position === undefined ? undefined : (position?.y ?? null),
    heading,
    panel_width: panelWidth,
    locale,
    trusted_documents_only: trustedDocumentsOnly ?? undefined,
  };
  if (name === null) check.refuse(['name'], 'A kiosk needs a name.');
  if (locale != null && !locales.includes(locale)) {
    check.refuse(['locale'], `The event is published in ${locales.join(', ')}, not in ${locale}.`);
  }
  check.done();
  return columns;
}
