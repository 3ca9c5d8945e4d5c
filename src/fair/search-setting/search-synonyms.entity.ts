import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { EventEntity } from '../event/event.entity.js';
import { References } from '../../platform/database/rows/references.js';
import { Versioned } from '../../platform/database/rows/versioned.js';

/** The synonyms in the search of an event. */
@Entity('search_synonyms')
@Unique('uq_search_synonyms_event', ['eventId'])
export class SearchSynonymsEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_search_synonyms_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  /** Each group is a list of terms with the same meaning. */
  @Column('jsonb', { default: [] })
  @Check('ck_search_synonyms_size', 'jsonb_array_length(groups) <= 200')
  @Check('search_synonyms_groups_check', `jsonb_typeof(groups) = 'array'::text`)
  groups: string[][];

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;
}
