import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { ProgrammeService } from './programme.service.js';
import { EventSessionsResolver, ExhibitorSessionsResolver } from './session-lists.resolver.js';
import { SessionRenderer } from './session.renderer.js';
import { SessionResolver } from './session.resolver.js';

@Module({
  imports: [CatalogModule],
  providers: [
    ProgrammeService,
    SessionRenderer,
    SessionResolver,
    EventSessionsResolver,
    ExhibitorSessionsResolver,
  ],
  exports: [ProgrammeService],
})
export class ProgrammeModule {}
