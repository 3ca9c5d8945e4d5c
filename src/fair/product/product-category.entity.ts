import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CategoryEntity } from '../category/category.entity.js';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import { ProductEntity } from './product.entity.js';

/** A category of a product. */
@Entity('product_category')
export class ProductCategoryEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid')
  productId: string;

  @ReferencesInEvent(() => ProductEntity, 'fk_product_category_product', { onDelete: 'CASCADE' })
  readonly product?: Relation<ProductEntity>;

  @PrimaryColumn('uuid')
  @Index('ix_product_category_category')
  categoryId: string;

  @ReferencesInEvent(() => CategoryEntity, 'fk_product_category_category', {
    deferrable: 'INITIALLY IMMEDIATE',
  })
  readonly category?: Relation<CategoryEntity>;
}
