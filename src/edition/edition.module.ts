import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { BoothModule } from '../booth/booth.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CategoryModule } from '../category/category.module.js';
import { EventModule } from '../event/event.module.js';
import { VenueModule } from '../venue/venue.module.js';
import { EditionExtensions } from './edition-extensions.service.js';
import { CopyEventResolver } from './copy-event.resolver.js';
import { EditionService } from './edition.service.js';
import { PlaceCopier } from './place-copier.service.js';

@Module({
  imports: [AccountModule, CatalogModule, EventModule, VenueModule, BoothModule, CategoryModule],
  providers: [EditionExtensions, EditionService, PlaceCopier, CopyEventResolver],
  exports: [EditionExtensions],
})
export class EditionModule {}
