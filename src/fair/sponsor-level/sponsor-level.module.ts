import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { EventModule } from '../event/event.module.js';
import { SponsorLevelEntity } from './sponsor-level.entity.js';
import { OrderSponsorLevelsResolver, SponsorLevelChangesResolver } from './sponsor-level-changes.resolver.js';
import { SponsorLevelChangesService } from './sponsor-level-changes.service.js';
import { SponsorLevelRenderer } from './sponsor-level.renderer.js';
import { EventSponsorLevelsResolver, SponsorLevelResolver } from './sponsor-level.resolver.js';
import { SponsorLevelService } from './sponsor-level.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SponsorLevelEntity]), AccountModule, CatalogModule, EventModule],
  providers: [
    SponsorLevelService,
    SponsorLevelRenderer,
    SponsorLevelResolver,
    EventSponsorLevelsResolver,
    SponsorLevelChangesService,
    SponsorLevelChangesResolver,
    OrderSponsorLevelsResolver,
  ],
  exports: [SponsorLevelService],
})
export class SponsorLevelModule {}
