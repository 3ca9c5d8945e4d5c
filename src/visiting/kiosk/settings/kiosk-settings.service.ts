import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { decodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { OrganizedObjectsService } from '../../../fair/event/objects/organized-objects.service.js';
import type { ObjectChange } from '../../../identity/audit/operation.js';
import { Operations } from '../../../identity/audit/operations.js';
import { addFreeRows } from '../../../platform/database/rows/add-rows.js';
import { changeRow, type RowChange } from '../../../platform/database/rows/change-row.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { requireVersion } from '../../../platform/failure/user-error.js';
import { message } from '../../../platform/text/message.js';
import { KioskSettingsEntity, type PlaylistItem } from './kiosk-settings.entity.js';
import type { KioskPlaylistItemInput, SetKioskSettingsInput } from './kiosk-settings.input.js';
import type { KioskSettingsType } from './kiosk-settings.type.js';

const PIN = /^\d{4,8}$/;
const ITEMS = 50;
const NONE: KioskSettingsType = { diagnosticsPin: null, playlist: [], version: 0 };

/** The settings that all kiosks of an event have in common. Kiosks receive them with their configuration. */
@Injectable()
export class KioskSettingsService {
  constructor(
    @InjectRepository(KioskSettingsEntity) private readonly rows: Repository<KioskSettingsEntity>,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly events: OrganizedObjectsService,
  ) {}

  async ofEvent(eventId: string): Promise<KioskSettingsType> {
    return (await this.rows.findOneBy({ eventId })) ?? NONE;
  }

  /** Writes the given settings and returns the id of the event. */
  async set({ eventId: globalId, version, ...input }: SetKioskSettingsInput): Promise<string> {
    const { eventId } = await this.events.event(globalId);
    const check = new InputCheck();
    const diagnosticsPin = checkPin(check, input.diagnosticsPin);
    const playlist = await this.#playlist(check, eventId, input.playlist);
    check.done();
    await addFreeRows(this.rows, [{ eventId }], 'uq_kiosk_settings_event', ['id']);
    const stored = await this.rows.findOneOrFail({ where: { eventId }, lock: { mode: 'for_no_key_update' } });
    requireVersion(version, stored.version, { eventId });
    const change = await changeRow(this.rows, stored, { diagnosticsPin, playlist });
    this.operations.current.note({ kind: 'EVENT', id: eventId, ...withoutPin(change) }, eventId);
    return eventId;
  }

  async #playlist(
    check: InputCheck,
    eventId: string,
    items: readonly KioskPlaylistItemInput[] | null | undefined,
  ): Promise<PlaylistItem[] | undefined> {
    if (items === undefined) return undefined;
    if (items === null) return [];
    if (items.length > ITEMS) {
      check.refuse(['playlist'], message`The playlist has at most ${ITEMS} objects.`);
      return undefined;
    }
    const known = await this.#objectsOf(eventId, items);
    return items.map(({ id, from, until }, index) => {
      const path = ['playlist', String(index)];
      if (!known.has(id))
        check.refuse([...path, 'id'], message`There is no such exhibitor, product or session.`);
      if (from && until && until <= from)
        check.refuse([...path, 'until'], message`The end must be after the start.`);
      return { id, from: from?.toISOString() ?? null, until: until?.toISOString() ?? null };
    });
  }

  /** The global ids among these that belong to objects of the event. */
  async #objectsOf(eventId: string, items: readonly KioskPlaylistItemInput[]): Promise<ReadonlySet<string>> {
    const ids = items.flatMap(({ id }) => decodeCatalogId(id)?.objectId ?? []);
    const rows = await this.transactions.sql.query<{ id: string }>({
      name: 'kiosk-playlist-objects',
      text: OBJECTS,
      values: [eventId, ids],
    });
    return new Set(rows.map(({ id }) => id));
  }
}

const OBJECTS = `
  select catalog_id('X', id) as id from exhibitor where event_id = $1 and id = any($2)
  union all select catalog_id('P', id) from product where event_id = $1 and id = any($2)
  union all select catalog_id('S', id) from session where event_id = $1 and id = any($2)`;

function checkPin(check: InputCheck, pin: string | null | undefined): string | null | undefined {
  if (typeof pin === 'string' && !PIN.test(pin))
    check.refuse(['diagnosticsPin'], message`The PIN has 4 to 8 digits.`);
  return pin;
}

/** The change as the audit stores it: that there is a PIN, not which one. */
function withoutPin({
  before,
  after,
}: RowChange<KioskSettingsEntity>): Pick<ObjectChange, 'before' | 'after'> {
  const hidden = (values: object): object => ({
    kioskSettings: {
      ...values,
      ...('diagnosticsPin' in values && { diagnosticsPin: values.diagnosticsPin === null ? null : '****' }),
    },
  });
  return { before: hidden(before), after: hidden(after) };
}
