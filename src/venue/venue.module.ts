import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { EventVenuesResolver } from './event-venues.resolver.js';
import { HallResolver } from './hall.resolver.js';
import { HallRenderer, VenueRenderer, ZoneRenderer } from './venue.renderer.js';
import { VenueResolver } from './venue.resolver.js';
import { VenueService } from './venue.service.js';
import { ZoneResolver } from './zone.resolver.js';

@Module({
  imports: [CatalogModule],
  providers: [
    VenueService,
    VenueRenderer,
    HallRenderer,
    ZoneRenderer,
    VenueResolver,
    HallResolver,
    ZoneResolver,
    EventVenuesResolver,
  ],
  exports: [VenueService],
})
export class VenueModule {}
