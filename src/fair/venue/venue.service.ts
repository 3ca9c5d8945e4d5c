import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import { addRows } from '../../platform/database/rows/add-rows.js';
import { changeRows, type RowPatch } from '../../platform/database/rows/change-rows.js';
import { type PictureInStore, MediaService } from '../media/media.service.js';
import type { OrderedTable } from '../event/objects/organized-object-order.service.js';
import type { OrganizedTable } from '../event/objects/organized-objects.service.js';
import { HALL_ERRORS, VENUE_ERRORS, ZONE_ERRORS } from './place.errors.js';
import { Transactions } from '../../platform/database/transactions.js';
import { HallEntity, type NewHall } from './hall.entity.js';
import { type NewVenue, VenueEntity } from './venue.entity.js';
import { type NewZone, ZoneEntity } from './zone.entity.js';

/** Writes the places of events: venues, halls and zones. */
@Injectable()
export class VenueService {
  /** The tables for the changes of organizers. */
  readonly venueTable: OrderedTable<VenueEntity>;
  readonly hallTable: OrganizedTable<HallEntity>;
  readonly zoneTable: OrderedTable<ZoneEntity>;

  constructor(
    @InjectRepository(VenueEntity) private readonly venues: Repository<VenueEntity>,
    @InjectRepository(HallEntity) private readonly halls: Repository<HallEntity>,
    @InjectRepository(ZoneEntity) private readonly zones: Repository<ZoneEntity>,
    private readonly transactions: Transactions,
    private readonly media: MediaService,
  ) {
    this.venueTable = { kind: 'VENUE', rows: venues, errors: VENUE_ERRORS };
    this.hallTable = { kind: 'HALL', rows: halls, errors: HALL_ERRORS };
    this.zoneTable = { kind: 'ZONE', rows: zones, errors: ZONE_ERRORS };
  }

  async addVenues(venues: readonly NewVenue[]): Promise<void> {
    await addRows(this.venues, venues);
  }

  async addHalls(halls: readonly NewHall[]): Promise<void> {
    await addRows(this.halls, halls);
  }

  async addZones(zones: readonly NewZone[]): Promise<void> {
    await addRows(this.zones, zones);
  }

  async changeVenues(venues: readonly RowPatch<VenueEntity>[]): Promise<void> {
    await changeRows(this.venues, venues);
  }

  async changeHalls(halls: readonly RowPatch<HallEntity>[]): Promise<void> {
    await changeRows(this.halls, halls);
  }

  async removeVenues(ids: readonly string[]): Promise<void> {
    await this.venues.delete({ id: Any([...ids]) });
  }

  async removeHalls(ids: readonly string[]): Promise<void> {
    await this.halls.delete({ id: Any([...ids]) });
  }

  async removeZones(ids: readonly string[]): Promise<void> {
    await this.zones.delete({ id: Any([...ids]) });
  }

  /**
   * Copies venues, halls and zones of another event into an event without places. Returns their numbers.
   * Later steps find the copies by slug and code, so the sources stay locked until the transaction ends.
   */
  async copy(fromEvent: string, toEvent: string): Promise<Readonly<Record<string, number>>> {
    const copy = async (text: string): Promise<number> => {
      const rows = await this.transactions.sql.query({ text, values: [fromEvent, toEvent] });
      return rows.length;
    };
    await this.media.addAll(toEvent, await this.#backgroundsOf(fromEvent));
    return { venues: await copy(VENUES), halls: await copy(HALLS), zones: await copy(ZONES) };
  }

  /** The background pictures of the halls of an event. */
  #backgroundsOf(eventId: string): Promise<PictureInStore[]> {
    return this.transactions.sql.query<PictureInStore>({
      text: `select distinct on (media.id) media.sha256, media.mime, media.width, media.height,
          media.original_bytes as "originalBytes"
        from hall join media on media.id = hall.background_id where hall.event_id = $1`,
      values: [eventId],
    });
  }
}

const VENUES = `
  insert into venue (event_id, slug, name, short_name, role, description, address, city, latitude, longitude, position)
  select $2, slug, name, short_name, role, description, address, city, latitude, longitude, position
  from venue where event_id = $1 for share
  returning id`;

const HALLS = `
  insert into hall (event_id, venue_id, code, name, width, depth, stages, features, north, background_id, background_place)
  select $2, venue.id, hall.code, hall.name, hall.width, hall.depth, hall.stages, hall.features, hall.north,
    picture.id, case when picture.id is not null then hall.background_place end
  from hall
  join venue as earlier on earlier.id = hall.venue_id
  join venue on venue.event_id = $2 and venue.slug = earlier.slug
  left join media earlier_picture on earlier_picture.id = hall.background_id
  left join media picture on picture.event_id = $2 and picture.sha256 = earlier_picture.sha256
  where hall.event_id = $1 for share of hall
  returning id`;

const ZONES = `
  insert into zone (event_id, slug, name, exhibitor_quota, position)
  select $2, slug, name, exhibitor_quota, position from zone where event_id = $1 for share
  returning id`;
