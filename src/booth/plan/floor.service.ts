import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { HallFloor } from './hall-floor.js';
import type { Outline } from './outline.js';

interface FloorRow {
  width: number | null;
  depth: number | null;
}

/** Reads the floors of halls. */
@Injectable()
export class FloorService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * The floor of a hall with the booths that stand on it, but for the one that is about to be placed again.
   * Locked, so that of two writers the second sees what the first has placed.
   */
  async lock(hallId: string, except: string | null = null): Promise<HallFloor> {
    const [plan = { width: null, depth: null }] = await this.transactions.sql.query<FloorRow>({
      text: 'select width, depth from hall where id = $1 for no key update',
      values: [hallId],
    });
    const booths = await this.transactions.sql.query<{ code: string; outline: Outline }>({
      text: `select code, outline from booth
        where hall_id = $1 and outline is not null and id is distinct from $2::uuid`,
      values: [hallId, except],
    });
    return new HallFloor(plan, booths);
  }
}
