import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Transactions } from '../../../platform/database/transactions.js';
import { HallEntity } from '../../venue/hall.entity.js';
import { HallFloor } from './hall-floor.js';
import type { Outline } from '../../../platform/geometry/outline.js';

/** Reads the floors of halls. */
@Injectable()
export class FloorService {
  constructor(
    @InjectRepository(HallEntity) readonly halls: Repository<HallEntity>,
    private readonly transactions: Transactions,
  ) {}

  /**
   * The floor of a hall with its booths, without the booth `excludedId`, which gets a new place. Locks the hall, so
   * that concurrent writers wait and then read the booths of this transaction.
   */
  async lock(hallId: string, excludedId: string | null = null): Promise<HallFloor> {
    const plan = await this.halls.findOneOrFail({
      select: { id: true, width: true, depth: true },
      where: { id: hallId },
      lock: { mode: 'for_no_key_update' },
    });
    const booths = await this.transactions.sql.query<{ code: string; outline: Outline }>({
      text: `select code, outline from booth
        where hall_id = $1 and outline is not null and id is distinct from $2::uuid`,
      values: [hallId, excludedId],
    });
    return new HallFloor(plan, booths);
  }
}
