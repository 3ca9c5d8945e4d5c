import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Identified } from '../../../platform/database/rows/versioned.js';

/**
 * The number of searches on the site that found nothing with these words on one day. The visitor and the time
 * of day are not stored.
 */
@Entity('empty_search')
@Unique('uq_empty_search', ['eventId', 'day', 'words'])
export class EmptySearchEntity extends Identified {
  @Column('uuid')
  @ForeignKey('event', { name: 'fk_empty_search_event', onDelete: 'CASCADE' })
  eventId: string;

  /** In the event's time zone. */
  @Column('date')
  day: string;

  /** Without differences of case and width; empty for words that are not stored. */
  @Column('text')
  @Check('ck_empty_search_words', 'length(words) <= 60')
  words: string;

  @Column('integer')
  @Check('ck_empty_search_count', 'count > 0')
  count: number;
}
