import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { SearchIndex } from './index/search-index.js';

@Module({
  imports: [CatalogModule],
  providers: [SearchIndex],
})
export class SearchModule {}
