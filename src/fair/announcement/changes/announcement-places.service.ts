import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { message, term } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { ANNOUNCEMENT_FIELDS } from '../announcement.fields.js';
import { knownIds } from '../../../catalog/model/object-id.js';

/** The input of the places of an announcement. An absent list stays unchanged, null means none. */
export interface AnnouncementPlaces {
  venueIds?: readonly string[] | null;
  hallIds?: readonly string[] | null;
}

type PlaceKind = 'VENUE' | 'HALL';

/** Writes the venues and halls of announcements. */
@Injectable()
export class AnnouncementPlacesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Replaces the given lists of an announcement. */
  async replace(
    announcement: { id: string; eventId: string },
    { venueIds, hallIds }: AnnouncementPlaces,
  ): Promise<void> {
    if (venueIds !== undefined) await this.#replace('VENUE', announcement, venueIds ?? []);
    if (hallIds !== undefined) await this.#replace('HALL', announcement, hallIds ?? []);
  }

  async #replace(
    kind: PlaceKind,
    { id, eventId }: { id: string; eventId: string },
    globalIds: readonly string[],
  ): Promise<void> {
    const place = kind.toLowerCase();
    const ids = await this.#lockPlaces(kind, eventId, globalIds);
    const { sql } = this.transactions;
    const removedRows = await sql.query<{ id: string }>({
      text: `delete from announcement_${place} where announcement_id = $1 and ${place}_id <> all($2)
        returning ${place}_id as id`,
      values: [id, ids],
    });
    const addedRows = await sql.query<{ id: string }>({
      text: `insert into announcement_${place} (event_id, announcement_id, ${place}_id)
        select $1, $2, place_id from unnest($3::uuid[]) as place_id
        on conflict do nothing returning ${place}_id as id`,
      values: [eventId, id, ids],
    });
    if (removedRows.length + addedRows.length === 0) return;
    const remainingIds = new Set(ids);
    for (const row of addedRows) remainingIds.delete(row.id);
    const field = `${place}s`;
    const before = { [field]: [...remainingIds, ...removedRows.map((row) => row.id)] };
    const after = { [field]: ids };
    this.operations.current.record({ kind: 'ANNOUNCEMENT', id, before, after }, eventId);
  }

  /** The ids of the event's places, locked against deletion. Throws NOT_FOUND for unknown ones. */
  async #lockPlaces(kind: PlaceKind, eventId: string, globalIds: readonly string[]): Promise<string[]> {
    const place = kind.toLowerCase();
    const path = [`${place}Ids`];
    const { items } = ANNOUNCEMENT_FIELDS[kind === 'VENUE' ? 'venues' : 'halls'];
    const check = new InputCheck();
    if (globalIds.length > items)
      check.refuse(path, message`An announcement is for at most ${items} ${term(`${place}s`)}.`);
    check.done();
    const ids = await knownIds(this.transactions.sql, kind, { eventId, globalIds }, (index) =>
      check.refuse([...path, String(index)], message`There is no such ${term(place)}.`, 'NOT_FOUND'),
    );
    check.done();
    return ids;
  }
}
