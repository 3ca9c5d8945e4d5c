import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CategoryEntity } from '../category/category.entity.js';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import { ExhibitorEntity } from './exhibitor.entity.js';

/** A category of an exhibitor. */
@Entity('exhibitor_category')
export class ExhibitorCategoryEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid')
  exhibitorId: string;

  @ReferencesInEvent(() => ExhibitorEntity, 'fk_exhibitor_category_exhibitor', { onDelete: 'CASCADE' })
  readonly exhibitor?: Relation<ExhibitorEntity>;

  @PrimaryColumn('uuid')
  @Index('ix_exhibitor_category_category')
  categoryId: string;

  @ReferencesInEvent(() => CategoryEntity, 'fk_exhibitor_category_category', {
    deferrable: 'INITIALLY IMMEDIATE',
  })
  readonly category?: Relation<CategoryEntity>;
}
