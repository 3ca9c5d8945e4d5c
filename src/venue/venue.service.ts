import { Injectable } from '@nestjs/common';
import { insertRows } from '../platform/database/insert-rows.js';
import { Transactions } from '../platform/database/transactions.js';
import type { HallStage } from './hall.entity.js';
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
  stages?: readonly HallStage[];
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

  /**
   * Gives an event without any the venues, halls and zones of another one; returns how many there are.
   * What is copied is found again by slug and code, so it keeps them until the transaction ends.
   */
  async copy(fromEvent: string, toEvent: string): Promise<Readonly<Record<string, number>>> {
    const copy = async (text: string): Promise<number> => {
      const rows = await this.transactions.sql.query({ text, values: [fromEvent, toEvent] });
      return rows.length;
    };
    return { venues: await copy(VENUES), halls: await copy(HALLS), zones: await copy(ZONES) };
  }
}

const VENUES = `
  insert into venue (event_id, slug, name, role, address, city, latitude, longitude, position)
  select $2, slug, name, role, address, city, latitude, longitude, position
  from venue where event_id = $1 for share
  returning id`;

const HALLS = `
  insert into hall (event_id, venue_id, code, name, width, depth, stages)
  select $2, venue.id, hall.code, hall.name, hall.width, hall.depth, hall.stages
  from hall
  join venue as earlier on earlier.id = hall.venue_id
  join venue on venue.event_id = $2 and venue.slug = earlier.slug
  where hall.event_id = $1 for share of hall
  returning id`;

const ZONES = `
  insert into zone (event_id, slug, name, exhibitor_quota, position)
  select $2, slug, name, exhibitor_quota, position from zone where event_id = $1 for share
  returning id`;
