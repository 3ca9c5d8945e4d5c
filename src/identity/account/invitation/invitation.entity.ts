import { Check, Column, Entity, ForeignKey, Index, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../../platform/database/rows/one-of.js';
import { References } from '../../../platform/database/rows/references.js';
import { AccountEntity } from '../account.entity.js';
import { MemberRole, Role } from '../model/role.js';
import { Identified } from '../../../platform/database/rows/versioned.js';

/** An invitation of an address to a role. */
@Entity('invitation')
@Check('ck_invitation_member', `(role = 'EXHIBITOR') = (member_role is not null)`)
@ForeignKey('exhibitor', ['eventId', 'exhibitorId'], ['eventId', 'id'], {
  name: 'fk_invitation_exhibitor',
  onDelete: 'CASCADE',
})
@Unique('uq_invitation_token_hash', ['tokenHash'])
@Index('ix_invitation_event', ['eventId', 'exhibitorId'])
export class InvitationEntity extends Identified {
  /** The SHA-256 of the token; the token itself is not stored. */
  @Column('bytea')
  @Check('ck_invitation_token_hash', 'length(token_hash) = 32')
  tokenHash: Buffer;

  @Column('text')
  @Check('ck_invitation_email', 'email = lower(email) and length(email) <= 254')
  email: string;

  @Column('text')
  @OneOf('ck_invitation_role', Object.values(Role))
  role: Role;

  /** The rights of a member; null for other roles. */
  @Column('text', { nullable: true })
  @OneOf('ck_invitation_member_role', Object.values(MemberRole))
  memberRole: MemberRole | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('event', { name: 'fk_invitation_event', onDelete: 'CASCADE' })
  eventId: string | null;

  @Column('uuid', { nullable: true })
  exhibitorId: string | null;

  @Column('uuid', { nullable: true })
  @Index('ix_invitation_invited_by')
  invitedBy: string | null;

  @References(() => AccountEntity, 'fk_invitation_account', { invited_by: 'id' }, { onDelete: 'CASCADE' })
  readonly inviter?: Relation<AccountEntity> | null;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('text', { nullable: true })
  @Check('ck_invitation_name', 'length(btrim(name)) between 1 and 200')
  name: string | null;

  @Column('text', { nullable: true })
  locale: string | null;
}
