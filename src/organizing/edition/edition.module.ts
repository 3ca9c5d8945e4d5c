import { Module } from '@nestjs/common';
import { AccountModule } from '../../identity/account/account.module.js';
import { BoothModule } from '../../fair/booth/booth.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { SponsorLevelModule } from '../../fair/sponsor-level/sponsor-level.module.js';
import { CategoryModule } from '../../fair/category/category.module.js';
import { EventModule } from '../../fair/event/event.module.js';
import { VenueModule } from '../../fair/venue/venue.module.js';
import { EditionExtensionsService } from './edition-extensions.service.js';
import { CopyEventResolver } from './copy-event.resolver.js';
import { EditionService, PlaceCopier } from './edition.service.js';

@Module({
  imports: [
    AccountModule,
    CatalogModule,
    EventModule,
    VenueModule,
    BoothModule,
    CategoryModule,
    SponsorLevelModule,
  ],
  providers: [EditionExtensionsService, EditionService, PlaceCopier, CopyEventResolver],
  exports: [EditionExtensionsService],
})
export class EditionModule {}
