import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CategoryEntity } from '../category/category.entity.js';
import { References } from '../../platform/database/rows/references.js';
import { ProductEntity } from './product.entity.js';

/** A category of a product. */
@Entity('product_category')
export class ProductCategoryEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid')
  productId: string;

  @References(
    () => ProductEntity,
    'fk_product_category_product',
    { event_id: 'eventId', product_id: 'id' },
    { onDelete: 'CASCADE' },
  )
  readonly product?: Relation<ProductEntity>;

  @PrimaryColumn('uuid')
  @Index('ix_product_category_category')
  categoryId: string;

  @References(
    () => CategoryEntity,
    'fk_product_category_category',
    { event_id: 'eventId', category_id: 'id' },
    { deferrable: 'INITIALLY IMMEDIATE' },
  )
  readonly category?: Relation<CategoryEntity>;
}
