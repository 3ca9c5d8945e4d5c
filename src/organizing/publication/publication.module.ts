import { Module } from '@nestjs/common';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { MediaModule } from '../../fair/media/media.module.js';
import { RequestReads } from '../../platform/http/request/request-reads.js';
import { PrintedCatalogRoutes } from './printed/printed-catalog.routes.js';
import { PrintedCatalogService } from './printed/printed-catalog.service.js';
import { PublicFileRoutes } from './public-file.routes.js';
import { PublicFileService } from './public-file.service.js';

/** The published catalog as files: PDF for print, the programme for calendars, JSON-LD for search engines. */
@Module({
  imports: [CatalogModule, MediaModule],
  providers: [PrintedCatalogRoutes, PrintedCatalogService, PublicFileRoutes, PublicFileService, RequestReads],
})
export class PublicationModule {}
