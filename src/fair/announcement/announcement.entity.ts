import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../platform/database/rows/one-of.js';
import { EventEntity } from '../event/event.entity.js';
import { References } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

const URGENCIES = ['INFO', 'WARNING', 'URGENT'] as const;

/** An announcement to the visitors of an event. Without venues and halls it applies to the whole event. */
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
  @OneOf('ck_announcement_urgency', URGENCIES)
  urgency: (typeof URGENCIES)[number];

  @Column('timestamptz')
  startsAt: Date;

  /** Null: visitors see it until it is deleted or becomes a draft. */
  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('boolean', { default: true })
  published: boolean;
}

export type NewAnnouncement = NewRow<AnnouncementEntity, 'id' | 'published'>;
