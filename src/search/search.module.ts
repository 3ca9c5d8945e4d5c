import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { EventSearchResolver } from './event-search.resolver.js';
import { Highlighter } from './highlighter.js';
import { SearchIndex } from './index/search-index.js';
import { RebuildService } from './rebuild/rebuild.service.js';
import { SearchFinder } from './reading/search-finder.js';
import { SearchLists } from './reading/search-lists.js';
import { SearchReader } from './reading/search-reader.js';
import { SearchSets } from './reading/search-sets.js';
import { Suggester } from './reading/suggester.js';
import { SearchDatabase } from './search-database.js';

@Module({
  imports: [CatalogModule],
  providers: [
    SearchIndex,
    RebuildService,
    SearchDatabase,
    SearchReader,
    SearchSets,
    SearchFinder,
    SearchLists,
    Suggester,
    Highlighter,
    EventSearchResolver,
  ],
})
export class SearchModule {}
