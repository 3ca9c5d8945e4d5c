import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import {
  CategoryProductsResolver,
  EventProductsResolver,
  ExhibitorProductsResolver,
} from './product-lists.resolver.js';
import { ProductRenderer } from './product.renderer.js';
import { ProductResolver } from './product.resolver.js';
import { ProductService } from './product.service.js';

@Module({
  imports: [CatalogModule],
  providers: [
    ProductService,
    ProductRenderer,
    ProductResolver,
    EventProductsResolver,
    CategoryProductsResolver,
    ExhibitorProductsResolver,
  ],
  exports: [ProductService],
})
export class ProductModule {}
