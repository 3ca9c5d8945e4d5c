import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { EventEntity } from '../event/event.entity.js';
import { References } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

/** An announcement to the visitors of an event. Without venues and halls it is for the whole event. */
@Entity('announcement')
@Check('ck_announcement_times', 'starts_at < ends_at')
@Unique('uq_announcement_event', ['eventId', 'id'])
export class AnnouncementEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_announcement_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('jsonb')
  @Check('ck_announcement_text', 'is_localized_text(text)')
  text: LocalizedText;

  @Column('text')
  @Check('ck_announcement_urgency', `urgency in ('INFO', 'WARNING', 'URGENT')`)
  urgency: 'INFO' | 'WARNING' | 'URGENT';

  @Column('timestamptz')
  startsAt: Date;

  /** Null: visitors see it until it is deleted or becomes a draft. */
  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('boolean', { default: true })
  published: boolean;
}

export type NewAnnouncement = NewRow<AnnouncementEntity, 'id' | 'published'>;
