import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../platform/database/rows/one-of.js';
import { ExhibitorEntity } from '../exhibitor/exhibitor.entity.js';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

const KINDS = ['PRODUCT', 'PROJECT', 'TECHNOLOGY', 'SERVICE'] as const;

/** An exhibit of an exhibitor. */
@Entity('product')
@Unique('uq_product_event', ['eventId', 'id'])
@Unique('uq_product_external_id', ['exhibitorId', 'externalId'])
@Unique('uq_product_slug', ['eventId', 'slug'])
export class ProductEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @Column('uuid')
  @Index('ix_product_exhibitor')
  exhibitorId: string;

  @ReferencesInEvent(() => ExhibitorEntity, 'fk_product_exhibitor', { onDelete: 'CASCADE' })
  readonly exhibitor?: Relation<ExhibitorEntity>;

  @Column('text')
  @Check('ck_product_slug', 'is_slug(slug)')
  slug: string;

  @Column('text', { default: 'PRODUCT' })
  @OneOf('ck_product_kind', KINDS)
  kind: (typeof KINDS)[number];

  @Column('jsonb')
  @Check('ck_product_name', 'is_localized_text(name)')
  name: LocalizedText;

  @Column('jsonb', { nullable: true })
  @Check('ck_product_description', 'is_localized_text(description)')
  description: LocalizedText | null;

  @Column('text', { nullable: true })
  @Check('ck_product_website', `website ~* '^https?://[^[:space:]]+$'`)
  website: string | null;

  /** Whether it is shown in public for the first time. */
  @Column('boolean', { default: false })
  premiere: boolean;

  /** The key in the exhibitor's own system. */
  @Column('text', { nullable: true })
  @Check('ck_product_external_id', 'length(external_id) between 1 and 200')
  externalId: string | null;

  @Column('integer', { default: 0 })
  position: number;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  /** Hidden from visitors until staff accept it. */
  @Column('boolean', { default: false })
  awaitsReview: boolean;
}

export type NewProduct = NewRow<ProductEntity, 'id' | 'kind' | 'premiere' | 'position' | 'awaitsReview'>;
