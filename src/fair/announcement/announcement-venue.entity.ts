import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import { VenueEntity } from '../venue/venue.entity.js';
import { AnnouncementEntity } from './announcement.entity.js';

/** The link from an announcement to one of its venues. */
@Entity('announcement_venue')
export class AnnouncementVenueEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_announcement_venue' })
  announcementId: string;

  @ReferencesInEvent(() => AnnouncementEntity, 'fk_announcement_venue_announcement', { onDelete: 'CASCADE' })
  readonly announcement?: Relation<AnnouncementEntity>;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_announcement_venue' })
  @Index('ix_announcement_venue_venue')
  venueId: string;

  // No cascade: without its only venue the announcement would be for the whole event.
  @ReferencesInEvent(() => VenueEntity, 'fk_announcement_venue_venue')
  readonly venue?: Relation<VenueEntity>;
}
