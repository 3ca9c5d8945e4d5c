import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CategoryRenderer } from './category.renderer.js';
import { CategoryResolver, EventCategoriesResolver } from './category.resolver.js';
import { CategoryService } from './category.service.js';
import { CategoryChoiceService } from './category-choice.service.js';

@Module({
  imports: [CatalogModule],
  providers: [
    CategoryService,
    CategoryChoiceService,
    CategoryRenderer,
    CategoryResolver,
    EventCategoriesResolver,
  ],
  exports: [CategoryService, CategoryChoiceService],
})
export class CategoryModule {}
