import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CategoryEntity } from '../category/category.entity.js';
import { References } from '../../platform/database/rows/references.js';
import { ExhibitorEntity } from './exhibitor.entity.js';

/** A category of an exhibitor. */
@Entity('exhibitor_category')
export class ExhibitorCategoryEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid')
  exhibitorId: string;

  @References(
    () => ExhibitorEntity,
    'fk_exhibitor_category_exhibitor',
    { event_id: 'eventId', exhibitor_id: 'id' },
    { onDelete: 'CASCADE' },
  )
  readonly exhibitor?: Relation<ExhibitorEntity>;

  @PrimaryColumn('uuid')
  @Index('ix_exhibitor_category_category')
  categoryId: string;

  @References(
    () => CategoryEntity,
    'fk_exhibitor_category_category',
    { event_id: 'eventId', category_id: 'id' },
    { deferrable: 'INITIALLY IMMEDIATE' },
  )
  readonly category?: Relation<CategoryEntity>;
}
