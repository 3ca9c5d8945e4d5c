import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { EventModule } from '../event/event.module.js';
import { VenueModule } from '../venue/venue.module.js';
import { BoothEntity } from './booth.entity.js';
import { BoothChangesResolver, CreateBoothsResolver } from './changes/booth-changes.resolver.js';
import { BoothFinder } from './booth-finder.js';
import { BoothChangesService } from './changes/booth-changes.service.js';
import { BoothCreationService } from './changes/booth-creation.service.js';
import { BoothNeighboursResolver } from './booth-neighbours.resolver.js';
import { BoothRenderer } from './booth.renderer.js';
import { BoothResolver } from './booth.resolver.js';
import { BoothService } from './booth.service.js';
import { FloorService } from './plan/floor.service.js';
import { EventBoothResolver } from './event-booth.resolver.js';
import { HallBoothsResolver, ZoneBoothsResolver } from './place-booths.resolver.js';

@Module({
  imports: [TypeOrmModule.forFeature([BoothEntity]), AccountModule, CatalogModule, EventModule, VenueModule],
  providers: [
    BoothService,
    BoothRenderer,
    BoothResolver,
    BoothNeighboursResolver,
    BoothFinder,
    EventBoothResolver,
    HallBoothsResolver,
    ZoneBoothsResolver,
    FloorService,
    BoothCreationService,
    CreateBoothsResolver,
    BoothChangesService,
    BoothChangesResolver,
  ],
  exports: [BoothService],
})
export class BoothModule {}
