import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { AccountModule } from '../../identity/account/account.module.js';
import { EventModule } from '../event/event.module.js';
import { AnnouncementChangesResolver } from './changes/announcement-changes.resolver.js';
import { AnnouncementChangesService } from './changes/announcement-changes.service.js';
import { AnnouncementHallEntity } from './announcement-hall.entity.js';
import { AnnouncementPlacesService } from './changes/announcement-places.service.js';
import { AnnouncementVenueEntity } from './announcement-venue.entity.js';
import { AnnouncementEntity } from './announcement.entity.js';
import { AnnouncementRenderer } from './announcement.renderer.js';
import { AnnouncementResolver } from './announcement.resolver.js';
import { AnnouncementService } from './announcement.service.js';
import { EventAnnouncementsResolver } from './event-announcements.resolver.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([AnnouncementEntity, AnnouncementVenueEntity, AnnouncementHallEntity]),
    AccountModule,
    CatalogModule,
    EventModule,
  ],
  providers: [
    AnnouncementService,
    AnnouncementRenderer,
    AnnouncementResolver,
    EventAnnouncementsResolver,
    AnnouncementPlacesService,
    AnnouncementChangesService,
    AnnouncementChangesResolver,
  ],
  exports: [AnnouncementService],
})
export class AnnouncementModule {}
