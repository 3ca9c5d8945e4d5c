import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { EventEntity } from '../event/event.entity.js';
import { References } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

/** A level of sponsorship of an event, such as gold. */
@Entity('sponsor_level')
@Unique('uq_sponsor_level_event', ['eventId', 'id'])
@Unique('uq_sponsor_level_slug', ['eventId', 'slug'])
export class SponsorLevelEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_sponsor_level_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @Check('ck_sponsor_level_slug', 'is_slug(slug)')
  slug: string;

  @Column('jsonb')
  @Check('ck_sponsor_level_name', 'is_localized_text(name)')
  name: LocalizedText;

  @Column('integer', { default: 0 })
  position: number;
}

export type NewSponsorLevel = NewRow<SponsorLevelEntity, 'id' | 'position'>;
