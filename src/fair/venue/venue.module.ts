import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { EventModule } from '../event/event.module.js';
import { MediaModule } from '../media/media.module.js';
import { VenueEntity } from './venue.entity.js';
import { HallEntity } from './hall.entity.js';
import { ZoneEntity } from './zone.entity.js';
import { HallChangesResolver } from './changes/hall-changes.resolver.js';
import { HallChangesService } from './changes/hall-changes.service.js';
import { OrderVenuesResolver, VenueChangesResolver } from './changes/venue-changes.resolver.js';
import { VenueChangesService } from './changes/venue-changes.service.js';
import { OrderZonesResolver, ZoneChangesResolver } from './changes/zone-changes.resolver.js';
import { ZoneChangesService } from './changes/zone-changes.service.js';
import { EventVenuesResolver } from './event-venues.resolver.js';
import { HallResolver } from './hall.resolver.js';
import { HallPlanChangesService } from './changes/hall-plan-changes.service.js';
import {
  FloorFeatureResolver,
  HallPlanFeaturesResolver,
  HallPlanResolver,
  PlanBackgroundResolver,
} from './plan/hall-plan.resolver.js';
import { HallStagesResolver, StageResolver } from './stage.resolver.js';
import { HallRenderer, VenueRenderer, ZoneRenderer } from './venue.renderer.js';
import { OpeningHoursResolver, VenueResolver } from './venue.resolver.js';
import { VenueService } from './venue.service.js';
import { ZoneResolver } from './zone.resolver.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([VenueEntity, HallEntity, ZoneEntity]),
    AccountModule,
    CatalogModule,
    EventModule,
    MediaModule,
  ],
  providers: [
    VenueService,
    VenueRenderer,
    HallRenderer,
    ZoneRenderer,
    VenueResolver,
    OpeningHoursResolver,
    HallResolver,
    HallPlanResolver,
    HallPlanFeaturesResolver,
    FloorFeatureResolver,
    PlanBackgroundResolver,
    HallPlanChangesService,
    HallStagesResolver,
    StageResolver,
    ZoneResolver,
    EventVenuesResolver,
    VenueChangesService,
    VenueChangesResolver,
    OrderVenuesResolver,
    HallChangesService,
    HallChangesResolver,
    ZoneChangesService,
    ZoneChangesResolver,
    OrderZonesResolver,
  ],
  exports: [TypeOrmModule, VenueService],
})
export class VenueModule {}
