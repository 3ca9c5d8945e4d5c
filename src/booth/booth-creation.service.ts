import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { EventObjectsService, type ManagedObject } from '../event/objects/event-objects.service.js';
import { Transactions } from '../platform/database/transactions.js';
import { userError } from '../platform/failure/user-error.js';
import type { CreateBoothsInput, NewBoothInput } from './booth.input.js';
import type { PointInput } from './booth.type.js';
import { BoothInputCheck } from './booth-input-check.js';
import { REFUSED } from '../platform/failure/input-check.js';
import { FloorService } from './plan/floor.service.js';

/** The most booths that one request makes. */
const MAXIMUM = 1000;

/** A booth as it is written; the database gives its id. */
interface BoothColumns {
  event_id: string;
  hall_id: string;
  zone_id: string | null;
  code: string;
  area: number | null;
  outline: PointInput[] | null;
  blocked: boolean;
}

/** Makes booths on behalf of organizers. */
@Injectable()
export class BoothCreationService {
  constructor(
    private readonly objects: EventObjectsService,
    private readonly floors: FloorService,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Adds all booths to the hall, or none, and returns their ids in the caller's order. */
  async create({ hallId, booths }: CreateBoothsInput): Promise<string[]> {
    const hall = await this.objects.object('HALL', hallId, ['hallId']);
    if (booths.length === 0 || booths.length > MAXIMUM) {
      throw userError('INVALID', 'From 1 to 1,000 booths are made at once.', ['booths']);
    }
    const check = new BoothInputCheck();
    const rows = booths.map((booth, index) => columnsOf(booth, hall, at(index), check));
    refuseRepeated(rows, check);
    const floor = await this.floors.lock(hall.id);
    for (const [index, row] of rows.entries()) floor.place(row, at(index), check);
    await this.#refuseUnknownZones(rows, hall, check);
    check.done();
    return this.#insert(rows, hall);
  }

  async #refuseUnknownZones(
    rows: readonly BoothColumns[],
    { eventId }: ManagedObject,
    check: BoothInputCheck,
  ): Promise<void> {
    const wanted = new Set(rows.flatMap(({ zone_id }) => zone_id ?? []));
    if (wanted.size === 0) return;
    // Kept until the booths refer to them, whose keys tell of no index.
    const zones = await this.transactions.sql.query<{ id: string }>({
      text: 'select id from zone where event_id = $1 and id = any($2) order by id for key share',
      values: [eventId, [...wanted]],
    });
    const known = new Set(zones.map(({ id }) => id));
    for (const [index, { zone_id }] of rows.entries()) {
      if (zone_id === null || known.has(zone_id)) continue;
      check.refuse([...at(index), 'zoneId'], 'There is no such zone.', 'NOT_FOUND');
    }
  }

  async #insert(rows: readonly BoothColumns[], { eventId }: ManagedObject): Promise<string[]> {
    const columns = 'event_id, hall_id, zone_id, code, area, outline, blocked';
    const added = await this.transactions.sql.query<{ id: string; code: string }>({
      text: `insert into booth (${columns})
        select ${columns} from json_populate_recordset(null::booth, $1)
        on conflict on constraint uq_booth_code do nothing returning id, code`,
      values: [JSON.stringify(rows)],
    });
    const ids = new Map(added.map(({ id, code }) => [code, id]));
    const check = new BoothInputCheck();
    const result: string[] = [];
    for (const [index, row] of rows.entries()) {
      const id = ids.get(row.code);
      if (id === undefined) {
        check.refuse([...at(index), 'code'], 'Another booth of the hall has this code already.', 'TAKEN');
      } else {
        this.operations.current.note({ kind: 'BOOTH', id, after: { ...row } }, eventId);
        result.push(id);
      }
    }
    check.done();
    return result;
  }
}

function at(index: number): string[] {
  return ['booths', String(index)];
}

function columnsOf(
  { code, area, outline, zoneId, blocked }: NewBoothInput,
  hall: ManagedObject,
  path: readonly string[],
  check: BoothInputCheck,
): BoothColumns {
  return {
    event_id: hall.eventId,
    hall_id: hall.id,
    zone_id: check.zone(zoneId ?? null, [...path, 'zoneId']),
    code: check.code(code, [...path, 'code']),
    area: area ?? null,
    outline: outline ?? null,
    blocked: blocked ?? false,
  };
}

function refuseRepeated(rows: readonly BoothColumns[], check: BoothInputCheck): void {
  const codes = new Set<string>();
  for (const [index, { code }] of rows.entries()) {
    if (code !== REFUSED && codes.has(code))
      check.refuse([...at(index), 'code'], 'The code is given twice.', 'TAKEN');
    codes.add(code);
  }
}
