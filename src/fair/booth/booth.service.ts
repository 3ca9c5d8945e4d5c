import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import { addFreeRows, addRows } from '../../platform/database/rows/add-rows.js';
import { changeRows, type RowPatch } from '../../platform/database/rows/change-rows.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { OrganizedTable } from '../event/objects/organized-objects.service.js';
import { BOOTH_ERRORS } from './booth.errors.js';
import { BoothEntity, type NewBooth } from './booth.entity.js';
import { queryOne } from '../../platform/database/sql.js';

/** Writes the table `booth`. */
@Injectable()
export class BoothService {
  /** The table for the changes of organizers. */
  readonly table: OrganizedTable<BoothEntity>;

  constructor(
    @InjectRepository(BoothEntity) readonly rows: Repository<BoothEntity>,
    private readonly transactions: Transactions,
  ) {
    this.table = { kind: 'BOOTH', rows, errors: BOOTH_ERRORS };
  }

  /** Adds booths. A code that exists in the hall violates `uq_booth_code`. */
  async add(booths: readonly NewBooth[]): Promise<void> {
    await addRows(this.rows, booths);
  }

  /** Adds the booths with codes that are new in their halls, and returns the added booths. */
  async addFree(booths: readonly NewBooth[]): Promise<Pick<BoothEntity, 'id' | 'code'>[]> {
    return addFreeRows(this.rows, booths, 'uq_booth_code', ['id', 'code']);
  }

  async changeAll(booths: readonly RowPatch<BoothEntity>[]): Promise<void> {
    await changeRows(this.rows, booths);
  }

  async removeAll(ids: readonly string[]): Promise<void> {
    await this.rows.delete({ id: Any([...ids]) });
  }

  /** Copies the booths of another event, whose places are already copied. Returns their number. */
  async copy(fromEvent: string, toEvent: string): Promise<number> {
    const { count } = await queryOne<{ count: number }>(this.transactions.sql, {
      text: `with places as (
          select hall.event_id, hall.id, venue.slug, hall.code from hall join venue on venue.id = hall.venue_id
          where hall.event_id in ($1, $2)),
        copied as (
          insert into booth (event_id, hall_id, zone_id, code, area, outline, blocked)
          select $2, place.id, zone.id, booth.code, booth.area, booth.outline, booth.blocked
          from booth
          join places as earlier on earlier.id = booth.hall_id
          join places as place on place.event_id = $2 and (place.slug, place.code) = (earlier.slug, earlier.code)
          left join zone as earlier_zone on earlier_zone.id = booth.zone_id
          left join zone on zone.event_id = $2 and zone.slug = earlier_zone.slug
          where booth.event_id = $1
          returning id)
        select count(*)::integer as count from copied`,
      values: [fromEvent, toEvent],
    });
    return count;
  }
}
