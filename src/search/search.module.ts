import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../account/account.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { EditionModule } from '../edition/edition.module.js';
import { EventModule } from '../event/event.module.js';
import { ProductModule } from '../product/product.module.js';
import { RegistrationModule } from '../registration/registration.module.js';
import { SearchSettingEntity } from './setting/search-setting.entity.js';
import { SearchSynonymsEntity } from './setting/search-synonyms.entity.js';
import { EventSearchResolver } from './event-search.resolver.js';
import { Highlighter } from './highlighter.js';
import { SearchIndex } from './index/search-index.js';
import { RebuildService } from './rebuild/rebuild.service.js';
import { SearchCounter } from './reading/search-counter.js';
import { SearchFacets } from './reading/search-facets.js';
import { SearchFinder } from './reading/search-finder.js';
import { SearchLists } from './reading/search-lists.js';
import { SearchReader } from './reading/search-reader.js';
import { SearchTools } from './reading/search-tools.js';
import { Suggester } from './reading/suggester.js';
import { SearchDatabase } from './search-database.js';
import { SearchCompanion } from './setting/search-companion.js';
import { SearchMergeService } from './setting/search-merge.service.js';
import { SearchSettingChangesResolver } from './setting/search-setting-changes.resolver.js';
import { SearchSettingChangesService } from './setting/search-setting-changes.service.js';
import { SearchSettingLoader } from './setting/search-setting.loader.js';
import { SearchSettingParts } from './setting/search-setting.part.js';
import {
  EventSearchSettingsResolver,
  ExhibitorSearchSettingResolver,
  ProductSearchSettingResolver,
  SearchSettingResolver,
} from './setting/search-settings.resolver.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([SearchSettingEntity, SearchSynonymsEntity]),
    AccountModule,
    CatalogModule,
    EditionModule,
    EventModule,
    ProductModule,
    RegistrationModule,
  ],
  providers: [
    SearchIndex,
    RebuildService,
    SearchDatabase,
    SearchReader,
    SearchFacets,
    SearchFinder,
    SearchCounter,
    SearchTools,
    SearchLists,
    Suggester,
    Highlighter,
    EventSearchResolver,
    SearchCompanion,
    SearchMergeService,
    SearchSettingChangesResolver,
    SearchSettingChangesService,
    SearchSettingLoader,
    SearchSettingParts,
    EventSearchSettingsResolver,
    ExhibitorSearchSettingResolver,
    ProductSearchSettingResolver,
    SearchSettingResolver,
  ],
})
export class SearchModule {}
