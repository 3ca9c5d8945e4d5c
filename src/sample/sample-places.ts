import { Injectable } from '@nestjs/common';
import { AnnouncementService } from '../fair/announcement/announcement.service.js';
import { BoothService } from '../fair/booth/booth.service.js';
import { CategoryService } from '../fair/category/category.service.js';
import { SponsorLevelService } from '../fair/sponsor-level/sponsor-level.service.js';
import { VenueService } from '../fair/venue/venue.service.js';
import { chunks } from './chunks.js';
import type { SampleRows } from './sample-rows.js';

/** Writes the data that precedes exhibitors: places, their announcements, categories and sponsor levels. */
@Injectable()
export class SamplePlaces {
  constructor(
    private readonly venues: VenueService,
    private readonly booths: BoothService,
    private readonly announcements: AnnouncementService,
    private readonly categories: CategoryService,
    private readonly sponsorLevels: SponsorLevelService,
  ) {}

  /** Adds the venues, halls, zones, booths, announcements, categories and sponsor levels of an edition. */
  async add(rows: SampleRows): Promise<void> {
    await this.venues.addVenues(rows.venues());
    await this.venues.addHalls(rows.halls());
    await this.venues.addZones(rows.zones());
    for (const booths of chunks(rows.booths())) await this.booths.add(booths);
    const { announcements, halls } = rows.announcements();
    await this.announcements.add(announcements, halls);
    await this.categories.add(rows.categories());
    await this.sponsorLevels.add(rows.sponsorLevels());
  }
}
