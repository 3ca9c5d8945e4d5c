import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { BoothRenderer } from './booth.renderer.js';
import { BoothResolver } from './booth.resolver.js';
import { BoothService } from './booth.service.js';
import { HallBoothsResolver, ZoneBoothsResolver } from './place-booths.resolver.js';

@Module({
  imports: [CatalogModule],
  providers: [BoothService, BoothRenderer, BoothResolver, HallBoothsResolver, ZoneBoothsResolver],
  exports: [BoothService],
})
export class BoothModule {}
