import { Module } from '@nestjs/common';
import { CatalogChangedResolver } from './feed/catalog-changed.resolver.js';
import { CatalogChangesResolver } from './feed/catalog-changes.resolver.js';
import { CatalogChangesService } from './feed/catalog-changes.service.js';
import { ChangeFeedService } from './feed/change-feed.service.js';
import { ChangeJournal } from './feed/change-journal.js';
import { JournalPruningService } from './feed/journal-pruning.service.js';
import { HistoryService } from './history/history.service.js';
import { RevisionsModule } from '../platform/graphql/revisions.js';
import { HealthModule } from '../platform/health/health.module.js';
import { EndingModule } from '../platform/lifecycle/ending.js';
import { NodeFinders } from './node-finders.js';
import { NodeResolver } from './node.resolver.js';
import { CommitProjectionService } from './projection/commit-projection.service.js';
import { DrainService } from './projection/drain.service.js';
import { IsolationService } from './projection/isolation.service.js';
import { QuarantineNotice } from './projection/quarantine-notice.js';
import { Projector } from './projection/projector.js';
import { RendererRegistry } from './projection/renderer.registry.js';
import { VerifyService } from './projection/verify.service.js';
import { CatalogLists } from './reading/catalog-lists.js';
import { CatalogLoaders } from './reading/catalog-loaders.js';
import { EventFinder } from './reading/event-finder.js';
import { CatalogReader } from './reading/catalog-reader.js';
import { ListSearch } from './reading/list-search.js';
import { RemovalBarrier } from './removal-barrier.js';
import { RevisionTracker } from './revision-tracker.js';
import { CompleteSnapshots } from './snapshot/complete-snapshots.js';
import { EventDirectory } from './snapshot/event-directory.js';

@Module({
  imports: [RevisionsModule, EndingModule, HealthModule],
  providers: [
    RendererRegistry,
    Projector,
    CommitProjectionService,
    DrainService,
    IsolationService,
    QuarantineNotice,
    VerifyService,
    HistoryService,
    RemovalBarrier,
    RevisionTracker,
    EventDirectory,
    CompleteSnapshots,
    EventFinder,
    CatalogReader,
    CatalogLoaders,
    CatalogLists,
    ListSearch,
    NodeFinders,
    NodeResolver,
    ChangeJournal,
    CatalogChangesService,
    ChangeFeedService,
    CatalogChangesResolver,
    CatalogChangedResolver,
    JournalPruningService,
  ],
  exports: [
    ChangeJournal,
    RevisionTracker,
    RendererRegistry,
    CommitProjectionService,
    DrainService,
    EventFinder,
    CatalogReader,
    CatalogLoaders,
    CatalogLists,
    ListSearch,
    NodeFinders,
  ],
})
export class CatalogModule {}
