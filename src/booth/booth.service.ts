import { Injectable } from '@nestjs/common';
import { insertRows } from '../platform/database/insert-rows.js';
import { Transactions } from '../platform/database/transactions.js';

/** A row of the table `booth`. */
export interface NewBooth {
  id: string;
  event_id: string;
  hall_id: string;
  zone_id: string | null;
  code: string;
  area: number | null;
  outline: readonly { x: number; y: number }[] | null;
  blocked: boolean;
}

/** Keeps booths. */
@Injectable()
export class BoothService {
  constructor(private readonly transactions: Transactions) {}

  /** Adds booths; a code that its hall has already fails by `uq_booth_code`. */
  async add(booths: readonly NewBooth[]): Promise<void> {
    await insertRows(this.transactions.sql, 'booth', booths);
  }
}
