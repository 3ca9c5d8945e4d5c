import { Check, Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { MediaEntity } from '../media/media.entity.js';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { ProductEntity } from './product.entity.js';

/** A picture of a product. */
@Entity('product_image')
export class ProductImageEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid')
  productId: string;

  @ReferencesInEvent(() => ProductEntity, 'fk_product_image_product', { onDelete: 'CASCADE' })
  readonly product?: Relation<ProductEntity>;

  @PrimaryColumn('uuid')
  @Index('ix_product_image_media')
  mediaId: string;

  @ReferencesInEvent(() => MediaEntity, 'fk_product_image_media', { deferrable: 'INITIALLY IMMEDIATE' })
  readonly media?: Relation<MediaEntity>;

  @Column('integer', { default: 0 })
  position: number;

  @Column('jsonb', { nullable: true })
  @Check('ck_product_image_alt', 'is_localized_text(alt)')
  alt: LocalizedText | null;
}
