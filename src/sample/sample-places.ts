import { Injectable } from '@nestjs/common';
import { BoothService } from '../fair/booth/booth.service.js';
import { CategoryService } from '../fair/category/category.service.js';
import { VenueService } from '../fair/venue/venue.service.js';
import { chunks } from './chunks.js';
import type { SampleRows } from './sample-rows.js';

/** Writes the data that precedes exhibitors: places and categories. */
@Injectable()
export class SamplePlaces {
  constructor(
    private readonly venues: VenueService,
    private readonly booths: BoothService,
    private readonly categories: CategoryService,
  ) {}

  /** Adds the venues, halls, zones, booths and categories of an edition. */
  async add(rows: SampleRows): Promise<void> {
    await this.venues.addVenues(rows.venues());
    await this.venues.addHalls(rows.halls());
    await this.venues.addZones(rows.zones());
    for (const booths of chunks(rows.booths())) await this.booths.add(booths);
    await this.categories.add(rows.categories());
  }
}
