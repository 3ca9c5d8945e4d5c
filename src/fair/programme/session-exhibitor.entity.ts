import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { ExhibitorEntity } from '../exhibitor/exhibitor.entity.js';
import { ReferencesInEvent } from '../../platform/database/rows/references.js';
import { SessionEntity } from './session.entity.js';

/** An exhibitor that takes part in a session. */
@Entity('session_exhibitor')
export class SessionExhibitorEntity {
  @Column('uuid')
  eventId: string;

  @PrimaryColumn('uuid')
  sessionId: string;

  @ReferencesInEvent(() => SessionEntity, 'fk_session_exhibitor_session', { onDelete: 'CASCADE' })
  readonly session?: Relation<SessionEntity>;

  @PrimaryColumn('uuid')
  @Index('ix_session_exhibitor_exhibitor')
  exhibitorId: string;

  @ReferencesInEvent(() => ExhibitorEntity, 'fk_session_exhibitor_exhibitor', { onDelete: 'CASCADE' })
  readonly exhibitor?: Relation<ExhibitorEntity>;
}
