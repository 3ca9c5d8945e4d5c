import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import { HallEntity } from '../venue/hall.entity.js';
import { AnnouncementEntity } from './announcement.entity.js';

/** The link from an announcement to one of its halls. */
@Entity('announcement_hall')
export class AnnouncementHallEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_announcement_hall' })
  announcementId: string;

  @ReferencesInEvent(() => AnnouncementEntity, 'fk_announcement_hall_announcement', { onDelete: 'CASCADE' })
  readonly announcement?: Relation<AnnouncementEntity>;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_announcement_hall' })
  @Index('ix_announcement_hall_hall')
  hallId: string;

  // No cascade: without its only hall the announcement would be for the whole event.
  @ReferencesInEvent(() => HallEntity, 'fk_announcement_hall_hall')
  readonly hall?: Relation<HallEntity>;
}
