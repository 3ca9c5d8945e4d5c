import { Module } from '@nestjs/common';
import { GraphqlModule } from '../../platform/graphql/graphql.module.js';
import { RevisionsModule } from '../../platform/graphql/request/revisions.js';
import { SitePagesService } from './site-pages.service.js';
import { SiteRoutes } from './site.routes.js';

/** The visitors' site. */
@Module({
  imports: [GraphqlModule, RevisionsModule],
  providers: [SitePagesService, SiteRoutes],
})
export class SiteModule {}
