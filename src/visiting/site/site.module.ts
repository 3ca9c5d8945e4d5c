import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { EventModule } from '../../fair/event/event.module.js';
import { GraphqlModule } from '../../platform/graphql/graphql.module.js';
import { RevisionsModule } from '../../platform/graphql/request/revisions.js';
import { RequestReads } from '../../platform/http/request/request-reads.js';
import { EmptySearchService } from './empty-search/empty-search.service.js';
import { EmptySearchEntity } from './empty-search/empty-search.entity.js';
import { EmptySearchReportResolver, EventEmptySearchResolver } from './empty-search/empty-search.resolver.js';
import { PreviewRoutes } from './preview/preview.routes.js';
import { SitePagesService } from './site-pages.service.js';
import { SiteRoutes } from './site.routes.js';

/** The visitors' site. */
@Module({
  imports: [
    TypeOrmModule.forFeature([EmptySearchEntity]),
    CatalogModule,
    EventModule,
    GraphqlModule,
    RevisionsModule,
  ],
  providers: [
    EmptySearchService,
    EmptySearchReportResolver,
    EventEmptySearchResolver,
    PreviewRoutes,
    RequestReads,
    SitePagesService,
    SiteRoutes,
  ],
})
export class SiteModule {}
