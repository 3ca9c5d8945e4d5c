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
import { KIOSK_PIN, KIOSK_PLAYLIST } from '../kiosk.fields.js';

const PIN = new RegExp(`^\\d{4,${String(KIOSK_PIN.maximum)}}$`);
const NO_SETTINGS: KioskSettingsType = { diagnosticsPin: null, playlist: [], version: 0 };

/** Writes the settings for all kiosks of an event. Kiosks receive them with their configuration. */
@Injectable()
export class KioskSettingsService {
  constructor(
    @InjectRepository(KioskSettingsEntity) private readonly rows: Repository<KioskSettingsEntity>,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly events: OrganizedObjectsService,
  ) {}

  async ofEvent(eventId: string): Promise<KioskSettingsType> {
    return (await this.rows.findOneBy({ eventId })) ?? NO_SETTINGS;
  }

  /** Writes the given settings and returns the id of the event. */
  async set({ eventId: globalId, version, ...input }: SetKioskSettingsInput): Promise<string> {
    const { eventId } = await this.events.event(globalId);
    const check = new InputCheck();
    const diagnosticsPin = checkPin(check, input.diagnosticsPin);
    const playlist = await this.#playlist(check, eventId, input.playlist);
    check.done();
    await addFreeRows(this.rows, [{ eventId }], 'uq_kiosk_settings_event', ['id']);
    const row = await this.rows.findOneOrFail({ where: { eventId }, lock: { mode: 'for_no_key_update' } });
    requireVersion(version, row.version, { eventId });
    const change = await changeRow(this.rows, row, { diagnosticsPin, playlist });
    this.operations.current.record({ kind: 'EVENT', id: eventId, ...withoutPin(change) }, eventId);
    return eventId;
  }

  async #playlist(
    check: InputCheck,
    eventId: string,
    items: readonly KioskPlaylistItemInput[] | null | undefined,
  ): Promise<PlaylistItem[] | undefined> {
    if (items === undefined) return undefined;
    if (items === null) return [];
    if (items.length > KIOSK_PLAYLIST.items) {
      check.refuse(['playlist'], message`The playlist has at most ${KIOSK_PLAYLIST.items} objects.`);
      return undefined;
    }
    const objectIds = await this.#objectIdsOf(eventId, items);
    return items.map(({ id, from, until }, index) => {
      const path = ['playlist', String(index)];
      if (!objectIds.has(id))
        check.refuse([...path, 'id'], message`There is no such exhibitor, product or session.`);
      if (from && until && until <= from)
        check.refuse([...path, 'until'], message`The end must be after the start.`);
      return { id, from: from?.toISOString() ?? null, until: until?.toISOString() ?? null };
    });
  }

  /** The global ids of `items` that belong to objects of the event. */
  async #objectIdsOf(
    eventId: string,
    items: readonly KioskPlaylistItemInput[],
  ): Promise<ReadonlySet<string>> {
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

/** The change in the form of the audit, which shows whether there is a PIN, but not the PIN. */
function withoutPin({
  before,
  after,
}: RowChange<KioskSettingsEntity>): Pick<ObjectChange, 'before' | 'after'> {
  const maskedSettings = (values: object): object => ({
    kioskSettings: {
      ...values,
      ...('diagnosticsPin' in values && { diagnosticsPin: values.diagnosticsPin === null ? null : '****' }),
    },
  });
  return { before: maskedSettings(before), after: maskedSettings(after) };
}
