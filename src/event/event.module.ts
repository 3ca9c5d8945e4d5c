import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { EventRenderer } from './event.renderer.js';
import { EventResolver } from './event.resolver.js';
import { EventService } from './event.service.js';

@Module({
  imports: [CatalogModule],
  providers: [EventService, EventRenderer, EventResolver],
  exports: [EventService],
})
export class EventModule {}
