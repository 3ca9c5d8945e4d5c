import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { ExhibitorEntity } from '../exhibitor/exhibitor.entity.js';
import { References } from '../../platform/database/rows/references.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import { ProductEntity } from '../product/product.entity.js';

/** The reading and keywords of an exhibitor or product in the search. */
@Entity('search_setting')
@Check('ck_search_setting_object', 'num_nonnulls(exhibitor_id, product_id) = 1')
@Unique('uq_search_setting_exhibitor', ['exhibitorId'])
@Unique('uq_search_setting_product', ['productId'])
export class SearchSettingEntity extends Versioned {
  @Column('uuid', { nullable: true })
  exhibitorId: string | null;

  @References(
    () => ExhibitorEntity,
    'fk_search_setting_exhibitor',
    { exhibitor_id: 'id' },
    { onDelete: 'CASCADE' },
  )
  readonly exhibitor?: Relation<ExhibitorEntity> | null;

  @Column('uuid', { nullable: true })
  productId: string | null;

  @References(() => ProductEntity, 'fk_search_setting_product', { product_id: 'id' }, { onDelete: 'CASCADE' })
  readonly product?: Relation<ProductEntity> | null;

  /** The pronunciation of the name, in the form in which visitors type it. */
  @Column('text', { nullable: true })
  @Check('search_setting_reading_check', `(reading <> ''::text) AND (length(reading) <= 200)`)
  reading: string | null;

  @Column('text', { array: true, default: [] })
  @Check('search_setting_keywords_check', 'cardinality(keywords) <= 50')
  keywords: string[];

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;
}
