import { Module } from '@nestjs/common';
import { CatalogChangedResolver } from './feed/catalog-changed.resolver.js';
import { CatalogChangesResolver } from './feed/catalog-changes.resolver.js';
import { CatalogChangesService } from './feed/catalog-changes.service.js';
import { ChangeFeedService } from './feed/change-feed.service.js';
import { ChangeJournal } from './feed/change-journal.js';
import { JournalPruningService } from './feed/journal-pruning.service.js';
import { EpochService } from './epoch/epoch.service.js';
import { RevisionsModule } from '../platform/graphql/request/revisions.js';
import { HealthModule } from '../platform/health/health.module.js';
import { ProcessExitModule } from '../platform/lifecycle/process-exit.js';
import { NodeFinders } from './node/node-finders.js';
import { NodeResolver } from './node/node.resolver.js';
import { ProjectionHook } from './projection/projection.hook.js';
import { ProjectionWorker } from './projection/projection.worker.js';
import { IsolationService } from './projection/quarantine/isolation.service.js';
import { Projector } from './projection/projector.js';
import { RendererUpgradeService } from './projection/renderer-upgrade.service.js';
import { RendererRegistry } from './projection/renderer.registry.js';
import { VerifyService } from './projection/verify/verify.service.js';
import { CatalogLists } from './queries/catalog-lists.js';
import { CatalogLoaders } from './queries/catalog-loaders.js';
import { EventFinder } from './queries/event-finder.js';
import { CatalogReader } from './queries/catalog-reader.js';
import { ListSearch } from './queries/list-search.js';
import { RemovalBarrier } from './revision/removal-barrier.js';
import { RevisionTracker } from './revision/revision-tracker.js';
import { CompleteSnapshots } from './snapshot/complete-snapshots.js';
import { EventSnapshotCache } from './snapshot/event-snapshot-cache.js';

@Module({
  imports: [RevisionsModule, ProcessExitModule, HealthModule],
  providers: [
    RendererRegistry,
    Projector,
    ProjectionHook,
    ProjectionWorker,
    IsolationService,
    RendererUpgradeService,
    VerifyService,
    EpochService,
    RemovalBarrier,
    RevisionTracker,
    EventSnapshotCache,
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
    ProjectionHook,
    ProjectionWorker,
    EventFinder,
    CatalogReader,
    CatalogLoaders,
    CatalogLists,
    ListSearch,
    NodeFinders,
  ],
})
export class CatalogModule {}
