import { Module } from '@nestjs/common';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { CallLoader } from './call.loader.js';
import { CallChoiceResolver, CallResolver, EventCallResolver } from './call.resolver.js';

@Module({
  imports: [CatalogModule],
  providers: [CallLoader, CallResolver, CallChoiceResolver, EventCallResolver],
  exports: [CallLoader],
})
export class CallModule {}
