import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import { Operations } from '../../../identity/audit/operations.js';
import {
  OrganizedObjectsService,
  type ManagedObject,
} from '../../event/objects/organized-objects.service.js';
import { message } from '../../../platform/text/message.js';
import { BOOTH_CODE_TAKEN } from '../booth.errors.js';
import { userError } from '../../../platform/failure/user-error.js';
import { HallEntity } from '../../venue/hall.entity.js';
import { ZoneEntity } from '../../venue/zone.entity.js';
import type { NewBooth } from '../booth.entity.js';
import { BoothService } from '../booth.service.js';
import type { CreateBoothsInput, NewBoothInput } from './booth.input.js';
import { BoothInputCheck } from './booth-input-check.js';
import { REFUSED } from '../../../platform/failure/input-check.js';
import { FloorService } from '../plan/floor.service.js';
import type { PlacedBooth } from '../plan/hall-floor.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';

/** Creates booths on behalf of organizers. */
@Injectable()
export class BoothCreationService {
  constructor(
    private readonly booths: BoothService,
    @InjectRepository(ZoneEntity) private readonly zones: Repository<ZoneEntity>,
    private readonly objects: OrganizedObjectsService,
    private readonly floors: FloorService,
    private readonly operations: Operations,
  ) {}

  /** Adds all booths to the hall, or none, and returns their ids in the caller's order. */
  async create({ hallId, booths }: CreateBoothsInput): Promise<string[]> {
    const hall = await this.objects.object({ kind: 'HALL', rows: this.floors.halls }, hallId);
    if (booths.length === 0 || booths.length > BATCH_LENGTH) {
      throw userError('INVALID', message`From 1 to 1,000 booths are made at once.`, ['booths']);
    }
    const check = new BoothInputCheck();
    const rows = booths.map((booth, index) => columnsOf(booth, hall, boothPath(index), check));
    refuseRepeated(rows, check);
    const floor = await this.floors.lock(hall.id);
    for (const [index, row] of rows.entries()) floor.place(row, boothPath(index), check);
    await this.#refuseUnknownZones(rows, hall, check);
    check.done();
    return this.#insert(rows, hall);
  }

  async #refuseUnknownZones(
    rows: readonly NewBooth[],
    { eventId }: ManagedObject<HallEntity>,
    check: BoothInputCheck,
  ): Promise<void> {
    const zoneIds = new Set(rows.flatMap(({ zoneId }) => zoneId ?? []));
    if (zoneIds.size === 0) return;
    // Locks the zones until the commit: the error of a foreign key would not contain the index in the input.
    const zones = await this.zones.find({
      select: { id: true },
      where: { eventId, id: Any([...zoneIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'for_key_share' },
    });
    const lockedIds = new Set(zones.map(({ id }) => id));
    for (const [index, { zoneId }] of rows.entries()) {
      if (zoneId == null || lockedIds.has(zoneId)) continue;
      check.refuse([...boothPath(index), 'zoneId'], message`There is no such zone.`, 'NOT_FOUND');
    }
  }

  async #insert(rows: readonly NewBooth[], { eventId }: ManagedObject<HallEntity>): Promise<string[]> {
    const addedBooths = await this.booths.addFree(rows);
    const ids = new Map(addedBooths.map(({ id, code }) => [code, id]));
    const check = new BoothInputCheck();
    const result: string[] = [];
    for (const [index, row] of rows.entries()) {
      const id = ids.get(row.code);
      if (id === undefined) {
        check.refuse([...boothPath(index), 'code'], BOOTH_CODE_TAKEN, 'TAKEN');
      } else {
        this.operations.current.record({ kind: 'BOOTH', id, after: { ...row } }, eventId);
        result.push(id);
      }
    }
    check.done();
    return result;
  }
}

function boothPath(index: number): string[] {
  return ['booths', String(index)];
}

function columnsOf(
  { code, area, outline, zoneId, blocked }: NewBoothInput,
  hall: ManagedObject<HallEntity>,
  path: readonly string[],
  check: BoothInputCheck,
): NewBooth & PlacedBooth {
  return {
    eventId: hall.eventId,
    hallId: hall.id,
    zoneId: check.zone(zoneId ?? null, [...path, 'zoneId']),
    code: check.code(code, [...path, 'code']),
    area: area ?? null,
    outline: outline ?? null,
    blocked: blocked ?? false,
  };
}

function refuseRepeated(rows: readonly NewBooth[], check: BoothInputCheck): void {
  const codes = new Set<string>();
  for (const [index, { code }] of rows.entries()) {
    if (code !== REFUSED && codes.has(code))
      check.refuse([...boothPath(index), 'code'], message`The code is given twice.`, 'TAKEN');
    codes.add(code);
  }
}
