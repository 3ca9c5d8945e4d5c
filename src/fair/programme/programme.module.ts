import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { EventModule } from '../event/event.module.js';
import { SessionEntity } from './session.entity.js';
import { SessionExhibitorEntity } from './session-exhibitor.entity.js';
import { ExhibitorModule } from '../exhibitor/exhibitor.module.js';
import { ProgrammeService } from './programme.service.js';
import { SessionChangesResolver } from './changes/session-changes.resolver.js';
import { SessionChangesService } from './changes/session-changes.service.js';
import { SessionExhibitorsService } from './changes/session-exhibitors.service.js';
import { EventSessionsResolver, ExhibitorSessionsResolver } from './session-lists.resolver.js';
import { TextCountResolver } from './session-facets.resolver.js';
import { SessionMergeService } from './changes/session-merge.service.js';
import { SessionPublicationResolver } from './changes/session-publication.resolver.js';
import { SessionPublicationService } from './changes/session-publication.service.js';
import { SessionRenderer } from './session.renderer.js';
import { SessionResolver } from './session.resolver.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([SessionEntity, SessionExhibitorEntity]),
    AccountModule,
    CatalogModule,
    EventModule,
    ExhibitorModule,
  ],
  providers: [
    ProgrammeService,
    SessionRenderer,
    SessionResolver,
    TextCountResolver,
    EventSessionsResolver,
    ExhibitorSessionsResolver,
    SessionExhibitorsService,
    SessionChangesService,
    SessionChangesResolver,
    SessionMergeService,
    SessionPublicationService,
    SessionPublicationResolver,
  ],
  exports: [ProgrammeService],
})
export class ProgrammeModule {}
