import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { AccountModule } from '../../identity/account/account.module.js';
import { EventModule } from '../event/event.module.js';
import { ExhibitorAccessService } from './exhibitor-access.service.js';
import { ExhibitorEntity } from './exhibitor.entity.js';
import { ExhibitorCategoryEntity } from './exhibitor-category.entity.js';
import { EventStatisticsResolver } from './statistics/event-statistics.resolver.js';
import {
  CategoryExhibitorsResolver,
  EventExhibitorsResolver,
  HallExhibitorsResolver,
  VenueExhibitorsResolver,
  ZoneExhibitorsResolver,
} from './list/exhibitor-lists.resolver.js';
import { ExhibitorInitialsResolver } from './list/exhibitor-initials.resolver.js';
import { ExhibitorMatchesService } from './merge/exhibitor-matches.service.js';
import { ExhibitorRenderer } from './exhibitor.renderer.js';
import { ExhibitorResolver } from './exhibitor.resolver.js';
import { ExhibitorStaffResolver } from './staff/exhibitor-staff.resolver.js';
import { ExhibitorService } from './exhibitor.service.js';
import { ExhibitorWriterService } from './exhibitor-writer.service.js';
import { MergePartsService } from './merge/merge-parts.service.js';
import { RepresentativeResolver } from './representative/representative.resolver.js';
import { RoleGrantExhibitorResolver } from './staff/role-grant-exhibitor.resolver.js';

@Module({
  imports: [
    EventModule,
    AccountModule,
    TypeOrmModule.forFeature([ExhibitorEntity, ExhibitorCategoryEntity]),
    CatalogModule,
  ],
  providers: [
    MergePartsService,
    ExhibitorAccessService,
    ExhibitorWriterService,
    ExhibitorService,
    ExhibitorMatchesService,
    ExhibitorRenderer,
    ExhibitorResolver,
    ExhibitorStaffResolver,
    RepresentativeResolver,
    EventExhibitorsResolver,
    CategoryExhibitorsResolver,
    HallExhibitorsResolver,
    VenueExhibitorsResolver,
    ZoneExhibitorsResolver,
    ExhibitorInitialsResolver,
    EventStatisticsResolver,
    RoleGrantExhibitorResolver,
  ],
  exports: [
    MergePartsService,
    ExhibitorAccessService,
    ExhibitorMatchesService,
    ExhibitorWriterService,
    ExhibitorService,
    TypeOrmModule,
  ],
})
export class ExhibitorModule {}
