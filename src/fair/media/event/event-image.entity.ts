import { Check, Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { OneOf } from '../../../platform/database/rows/one-of.js';
import { EventEntity } from '../../event/event.entity.js';
import { References, ReferencesInEvent } from '../../../platform/database/rows/references.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { MediaEntity } from '../media.entity.js';

const ROLES = ['LOGO', 'PICTURE'] as const;

/** The logo of an event, or the picture of its start page. */
@Entity('event_image')
export class EventImageEntity {
  @PrimaryColumn('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_event_image_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @PrimaryColumn('text')
  @OneOf('ck_event_image_role', ROLES)
  role: (typeof ROLES)[number];

  @Column('uuid')
  @Index('ix_event_image_media')
  mediaId: string;

  @ReferencesInEvent(() => MediaEntity, 'fk_event_image_media', { deferrable: 'INITIALLY IMMEDIATE' })
  readonly media?: Relation<MediaEntity>;

  @Column('jsonb', { nullable: true })
  @Check('ck_event_image_alt', 'is_localized_text(alt)')
  alt: LocalizedText | null;
}
