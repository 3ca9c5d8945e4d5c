import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { EventModule } from '../event/event.module.js';
import { CategoryEntity } from './category.entity.js';
import { CategoryChangesResolver, OrderCategoriesResolver } from './category-changes.resolver.js';
import { CategoryChangesService } from './category-changes.service.js';
import { CategoryRenderer } from './category.renderer.js';
import { CategoryResolver, EventCategoriesResolver } from './category.resolver.js';
import { CategoryService } from './category.service.js';
import { CategoryChoiceService } from './category-choice.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CategoryEntity]), AccountModule, CatalogModule, EventModule],
  providers: [
    CategoryService,
    CategoryChoiceService,
    CategoryRenderer,
    CategoryResolver,
    EventCategoriesResolver,
    CategoryChangesService,
    CategoryChangesResolver,
    OrderCategoriesResolver,
  ],
  exports: [CategoryService, CategoryChoiceService],
})
export class CategoryModule {}
