import { Check, Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { EventEntity } from '../event/event.entity.js';
import { References, ReferencesInEvent } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

/** A product category of an event; categories form a tree. */
@Entity('category')
@Check('ck_category_root_color', 'parent_id is not null or color is not null')
@Check('ck_category_parent', 'parent_id <> id')
@Unique('uq_category_event', ['eventId', 'id'])
@Unique('uq_category_slug', ['eventId', 'slug'])
export class CategoryEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_category_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('uuid', { nullable: true })
  @Index('ix_category_parent')
  parentId: string | null;

  @ReferencesInEvent(() => CategoryEntity, 'fk_category_parent')
  readonly parent?: Relation<CategoryEntity> | null;

  @Column('text')
  @Check('ck_category_slug', 'is_slug(slug)')
  slug: string;

  @Column('jsonb')
  @Check('ck_category_name', 'is_localized_text(name)')
  name: LocalizedText;

  /** The code in an external classification. */
  @Column('text', { nullable: true })
  @Check('ck_category_external_code', 'length(external_code) between 1 and 64')
  externalCode: string | null;

  /** The name of an icon. Null: the words of slug and name determine it. */
  @Column('text', { nullable: true })
  @Check('ck_category_sign', `sign ~ '^[a-z0-9-]{1,40}$'`)
  sign: string | null;

  /** The number of a colour in the palette. A root has one; other categories are shown in that of their root. */
  @Column('smallint', { nullable: true })
  @Check('ck_category_color', 'color between 1 and 10')
  color: number | null;

  /** Whether a hatch lies over the colour. */
  @Column('boolean', { default: false })
  hatched: boolean;

  @Column('integer', { default: 0 })
  position: number;

  /** The maximum number of approved exhibitors in this category and below. */
  @Column('integer', { nullable: true })
  @Check('ck_category_exhibitor_quota', 'exhibitor_quota >= 0')
  exhibitorQuota: number | null;
}

export type NewCategory = NewRow<CategoryEntity, 'id' | 'position' | 'hatched'>;
