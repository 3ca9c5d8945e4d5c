import { Injectable } from '@nestjs/common';
import { insertRows } from '../platform/database/insert-rows.js';
import { Transactions } from '../platform/database/transactions.js';
import type { LocalizedText } from '../platform/text/localized-text.js';

/** A row of the table `venue`. */
export interface NewVenue {
  id: string;
  event_id: string;
  slug: string;
  name: LocalizedText;
  role: string;
  address: LocalizedText | null;
  city: LocalizedText | null;
  latitude: number | null;
  longitude: number | null;
  position: number;
}

/** A row of the table `hall`. */
export interface NewHall {
  id: string;
  event_id: string;
  venue_id: string;
  code: string;
  name: LocalizedText;
  width: number | null;
  depth: number | null;
}

/** A row of the table `zone`. */
export interface NewZone {
  id: string;
  event_id: string;
  slug: string;
  name: LocalizedText;
  position: number;
}

/** Keeps the places of events: venues, halls and zones. */
@Injectable()
export class VenueService {
  constructor(private readonly transactions: Transactions) {}

  async addVenues(venues: readonly NewVenue[]): Promise<void> {
    await insertRows(this.transactions.sql, 'venue', venues);
  }

  async addHalls(halls: readonly NewHall[]): Promise<void> {
    await insertRows(this.transactions.sql, 'hall', halls);
  }

  async addZones(zones: readonly NewZone[]): Promise<void> {
    await insertRows(this.transactions.sql, 'zone', zones);
  }
}
