import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { EventRenderer } from './event.renderer.js';
import { EventResolver } from './event.resolver.js';
import { EventService } from './event.service.js';
import { RoleGrantEventResolver } from './role-grant-event.resolver.js';

@Module({
  imports: [CatalogModule],
  providers: [EventService, EventRenderer, EventResolver, RoleGrantEventResolver],
  exports: [EventService],
})
export class EventModule {}
