import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../../identity/account/account.module.js';
import { AuditModule } from '../../identity/audit/audit.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { MediaModule } from '../../fair/media/media.module.js';
import { AllocationModule } from '../allocation/allocation.module.js';
import { BoothModule } from '../../fair/booth/booth.module.js';
import { SponsorLevelModule } from '../../fair/sponsor-level/sponsor-level.module.js';
import { CategoryModule } from '../../fair/category/category.module.js';
import { ExhibitorModule } from '../../fair/exhibitor/exhibitor.module.js';
import { ProductModule } from '../../fair/product/product.module.js';
import { ProgrammeModule } from '../../fair/programme/programme.module.js';
import { SearchSettingModule } from '../../fair/search-setting/search-setting.module.js';
import { VenueModule } from '../../fair/venue/venue.module.js';
import { CatalogWriters, ImportWriters, ReferenceWriters } from './model/import-writers.js';
import { ImportJobEntity } from './apply/import-job.entity.js';
import { ImportMappingEntity } from './apply/import-mapping.entity.js';
import { ImportStepEntity } from './apply/import-step.entity.js';
import { ExhibitorListService } from './exhibitor-list.service.js';
import { EventImportsResolver } from './event-imports.resolver.js';
import { ExchangeRoutes } from './exchange.routes.js';
import { ExportService } from './export.service.js';
import { ImportEventsService } from './import-events.service.js';
import { ImportRecordsService } from './import-records.service.js';
import { ImportService } from './import.service.js';
import { ImportTurns } from './import-turns.js';
import { RequestReads } from '../../platform/http/request/request-reads.js';
import { ImportPicturesService } from './pictures/import-pictures.service.js';
import { RevertService } from './revert.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ImportJobEntity, ImportMappingEntity, ImportStepEntity]),
    AccountModule,
    AuditModule,
    CatalogModule,
    MediaModule,
    AllocationModule,
    BoothModule,
    CategoryModule,
    SponsorLevelModule,
    ExhibitorModule,
    ProductModule,
    ProgrammeModule,
    SearchSettingModule,
    VenueModule,
  ],
  providers: [
    CatalogWriters,
    ReferenceWriters,
    ImportWriters,
    RequestReads,
    ImportEventsService,
    ImportRecordsService,
    ImportPicturesService,
    ImportTurns,
    ImportService,
    EventImportsResolver,
    ExportService,
    ExhibitorListService,
    RevertService,
    ExchangeRoutes,
  ],
})
export class ExchangeModule {}
