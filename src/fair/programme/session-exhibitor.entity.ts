import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { ExhibitorEntity } from '../exhibitor/exhibitor.entity.js';
import { References } from '../../platform/database/rows/references.js';
import { SessionEntity } from './session.entity.js';

/** An exhibitor that takes part in a session. */
@Entity('session_exhibitor')
export class SessionExhibitorEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid')
  sessionId: string;

  @References(
    () => SessionEntity,
    'fk_session_exhibitor_session',
    { event_id: 'eventId', session_id: 'id' },
    { onDelete: 'CASCADE' },
  )
  readonly session?: Relation<SessionEntity>;

  @PrimaryColumn('uuid')
  @Index('ix_session_exhibitor_exhibitor')
  exhibitorId: string;

  @References(
    () => ExhibitorEntity,
    'fk_session_exhibitor_exhibitor',
    { event_id: 'eventId', exhibitor_id: 'id' },
    { onDelete: 'CASCADE' },
  )
  readonly exhibitor?: Relation<ExhibitorEntity>;
}
