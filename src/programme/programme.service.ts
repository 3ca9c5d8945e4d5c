import { Injectable } from '@nestjs/common';
import { insertRows } from '../platform/database/insert-rows.js';
import { Transactions } from '../platform/database/transactions.js';
import type { LocalizedText } from '../platform/text/localized-text.js';

/** A row of the table `session`. */
export interface NewSession {
  id: string;
  event_id: string;
  slug: string;
  title: LocalizedText;
  description: LocalizedText | null;
  starts_at: string;
  ends_at: string;
  venue_id: string | null;
  hall_id: string | null;
  speakers: readonly { name: LocalizedText; role: LocalizedText | null }[];
}

/** A row of the table `session_exhibitor`. */
export interface NewSessionExhibitor {
  event_id: string;
  session_id: string;
  exhibitor_id: string;
}

/** Keeps the programmes of events. */
@Injectable()
export class ProgrammeService {
  constructor(private readonly transactions: Transactions) {}

  /** Adds programme items and those that take part in them. */
  async add(sessions: readonly NewSession[], exhibitors: readonly NewSessionExhibitor[]): Promise<void> {
    await insertRows(this.transactions.sql, 'session', sessions);
    await insertRows(this.transactions.sql, 'session_exhibitor', exhibitors);
  }
}
