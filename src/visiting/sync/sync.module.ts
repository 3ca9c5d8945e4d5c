import { Module } from '@nestjs/common';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { RequestReads } from '../../platform/http/request/request-reads.js';
import { ManifestService } from './manifest.service.js';
import { PackingSchedule } from './packing-schedule.js';
import { PackingService } from './packing.service.js';
import { PacksService } from './packs.service.js';
import { RevisionStreamService } from './revision-stream.service.js';
import { SyncChangesService } from './sync-changes.service.js';
import { SyncContent } from './sync-content.js';
import { SyncRoutes } from './sync.routes.js';

@Module({
  imports: [CatalogModule],
  providers: [
    RequestReads,
    ManifestService,
    PackingSchedule,
    PackingService,
    PacksService,
    RevisionStreamService,
    SyncChangesService,
    SyncContent,
    SyncRoutes,
  ],
})
export class SyncModule {}
