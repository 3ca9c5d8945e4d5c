import { Check, Column, Entity, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../platform/database/rows/one-of.js';
import { EventEntity } from '../event/event.entity.js';
import { References } from '../../platform/database/rows/references.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Versioned } from '../../platform/database/rows/versioned.js';

/** The types of pictures. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** A picture of an event. Its renditions are in the store. */
@Entity('media')
@Unique('uq_media_event', ['eventId', 'id'])
@Unique('uq_media_sha256', ['eventId', 'sha256'])
export class MediaEntity extends Versioned {
  @Column('uuid')
  eventId: string;

  @References(() => EventEntity, 'fk_media_event', { event_id: 'id' }, { onDelete: 'CASCADE' })
  readonly event?: Relation<EventEntity>;

  @Column('text')
  @Check('ck_media_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
  sha256: string;

  @Column('text')
  @OneOf('ck_media_mime', PICTURE_TYPES)
  mime: (typeof PICTURE_TYPES)[number];

  /** In pixels, as is the height. */
  @Column('integer')
  @Check('ck_media_width', 'width between 1 and 20000')
  width: number;

  @Column('integer')
  @Check('ck_media_height', 'height between 1 and 20000')
  height: number;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  uploadedAt: Date;

  /** The size of the original file in the store. Null if the store has no original. */
  @Column('integer', { nullable: true })
  @Check('ck_media_original_bytes', 'original_bytes > 0')
  originalBytes: number | null;
}

export type NewMedia = NewRow<MediaEntity, 'id' | 'uploadedAt'>;
