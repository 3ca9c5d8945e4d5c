import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { References } from '../../platform/database/rows/references.js';
import { VenueEntity } from '../venue/venue.entity.js';
import { AnnouncementEntity } from './announcement.entity.js';

/** A venue that an announcement is for. */
@Entity('announcement_venue')
export class AnnouncementVenueEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_announcement_venue' })
  announcementId: string;

  @References(
    () => AnnouncementEntity,
    'fk_announcement_venue_announcement',
    { event_id: 'eventId', announcement_id: 'id' },
    { onDelete: 'CASCADE' },
  )
  readonly announcement?: Relation<AnnouncementEntity>;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_announcement_venue' })
  @Index('ix_announcement_venue_venue')
  venueId: string;

  // No cascade: without its only venue the announcement would be for the whole event.
  @References(() => VenueEntity, 'fk_announcement_venue_venue', { event_id: 'eventId', venue_id: 'id' })
  readonly venue?: Relation<VenueEntity>;
}
