import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../identity/audit/audit.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { CategoryModule } from '../category/category.module.js';
import { MediaModule } from '../media/media.module.js';
import { PendingChangeModule } from '../pending-change/pending-change.module.js';
import { ExhibitorModule } from '../exhibitor/exhibitor.module.js';
import { ProductEntity } from './product.entity.js';
import { ProductCategoryEntity } from './product-category.entity.js';
import { ProductImageEntity } from './product-image.entity.js';
import { PendingProductChangeEntity } from './pending-change/pending-product-change.entity.js';
import { ProductAccessService } from './product-access.service.js';
import { ProductChangesResolver } from './changes/product-changes.resolver.js';
import { ProductChangesService } from './changes/product-changes.service.js';
import {
  CategoryProductsResolver,
  EventProductsResolver,
  ExhibitorProductsResolver,
} from './list/product-lists.resolver.js';
import { ProductMergeService } from './changes/product-merge.service.js';
import { ProductPicturesService } from './changes/product-pictures.service.js';
import { ProductWriterService } from './product-writer.service.js';
import { ProductRenderer } from './product.renderer.js';
import { ProductResolver } from './product.resolver.js';
import { ProductService } from './product.service.js';
import { PendingProductChangeResolver } from './pending-change/pending-product-change.resolver.js';
import { PendingProductChangeService } from './pending-change/pending-product-change.service.js';

const ENTITIES = [ProductEntity, ProductCategoryEntity, ProductImageEntity, PendingProductChangeEntity];

@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    AuditModule,
    CatalogModule,
    CategoryModule,
    MediaModule,
    ExhibitorModule,
    PendingChangeModule,
  ],
  providers: [
    ProductService,
    ProductAccessService,
    ProductWriterService,
    ProductMergeService,
    PendingProductChangeService,
    PendingProductChangeResolver,
    ProductChangesService,
    ProductPicturesService,
    ProductChangesResolver,
    ProductRenderer,
    ProductResolver,
    EventProductsResolver,
    CategoryProductsResolver,
    ExhibitorProductsResolver,
  ],
  exports: [ProductService, ProductAccessService],
})
export class ProductModule {}
