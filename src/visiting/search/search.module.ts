import { Module } from '@nestjs/common';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { EditionModule } from '../../organizing/edition/edition.module.js';
import { EventModule } from '../../fair/event/event.module.js';
import { ProductModule } from '../../fair/product/product.module.js';
import { ExhibitorModule } from '../../fair/exhibitor/exhibitor.module.js';
import { SearchSettingModule } from '../../fair/search-setting/search-setting.module.js';
import { EventSearchResolver } from './event-search.resolver.js';
import { SearchIndex } from './index/search-index.js';
import { RebuildService } from './rebuild/rebuild.service.js';
import { SearchCounter } from './engine/facets/search-counter.js';
import { SearchFacets } from './engine/facets/search-facets.js';
import { SearchFinder } from './engine/search-finder.js';
import { SearchLists } from './engine/search-lists.js';
import { SearchReader } from './engine/search-reader.js';
import { Suggester } from './engine/suggester.js';
import { SearchDatabase } from './index/search-database.js';
import { SearchSettingMoves } from './curation/search-setting-moves.js';
import { SearchSettingChangesResolver } from './curation/search-setting-changes.resolver.js';
import { SearchSettingChangesService } from './curation/search-setting-changes.service.js';
import {
  EventReadingCandidatesResolver,
  ReadingCandidateResolver,
} from './pinyin/reading-candidates.resolver.js';
import { SearchSettingLoader } from './curation/search-setting.loader.js';
import { SearchAnswersResolver } from './answers/search-answers.resolver.js';
import { ServiceHitsResolver } from './services/service-hits.resolver.js';
import { SimilarExhibitorsResolver } from './similar/similar-exhibitors.resolver.js';
import { SearchSettingParts } from './curation/search-setting.part.js';
import {
  EventSearchSettingsResolver,
  ExhibitorSearchSettingResolver,
  ProductSearchSettingResolver,
  SearchSettingResolver,
} from './curation/search-settings.resolver.js';

@Module({
  imports: [
    SearchSettingModule,
    AccountModule,
    CatalogModule,
    EditionModule,
    EventModule,
    ProductModule,
    ExhibitorModule,
  ],
  providers: [
    SearchIndex,
    RebuildService,
    SearchDatabase,
    SearchReader,
    SearchFacets,
    SearchFinder,
    SearchCounter,
    SearchLists,
    Suggester,
    SimilarExhibitorsResolver,
    ServiceHitsResolver,
    SearchAnswersResolver,
    EventSearchResolver,
    SearchSettingMoves,
    SearchSettingChangesResolver,
    SearchSettingChangesService,
    SearchSettingLoader,
    SearchSettingParts,
    EventSearchSettingsResolver,
    ExhibitorSearchSettingResolver,
    ProductSearchSettingResolver,
    SearchSettingResolver,
    EventReadingCandidatesResolver,
    ReadingCandidateResolver,
  ],
})
export class SearchModule {}
