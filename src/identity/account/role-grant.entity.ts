import { Check, Column, Entity, ForeignKey, Index, type Relation, Unique } from 'typeorm';
import { OneOf } from '../../platform/database/rows/one-of.js';
import { References } from '../../platform/database/rows/references.js';
import { AccountEntity } from './account.entity.js';
import { MemberRole, Role } from './model/role.js';
import { Identified } from '../../platform/database/rows/versioned.js';

/** A role of an account: everywhere, in an event or for an exhibitor. */
@Entity('role_grant')
@Check(
  'ck_role_grant_scope',
  `case role
    when 'ADMINISTRATOR' then event_id is null and exhibitor_id is null
    when 'EXHIBITOR' then event_id is not null and exhibitor_id is not null
    else event_id is not null and exhibitor_id is null end`,
)
@Check('ck_role_grant_member', `(role = 'EXHIBITOR') = (member_role is not null)`)
@ForeignKey('exhibitor', ['eventId', 'exhibitorId'], ['eventId', 'id'], {
  name: 'fk_role_grant_exhibitor',
  onDelete: 'CASCADE',
})
// The migration adds `nulls not distinct`.
@Unique('uq_role_grant', ['accountId', 'role', 'eventId', 'exhibitorId'])
export class RoleGrantEntity extends Identified {
  @Column('uuid')
  accountId: string;

  @References(() => AccountEntity, 'fk_role_grant_account', { account_id: 'id' }, { onDelete: 'CASCADE' })
  readonly account?: Relation<AccountEntity>;

  @Column('text')
  @OneOf('ck_role_grant_role', Object.values(Role))
  role: Role;

  @Column('uuid', { nullable: true })
  @ForeignKey('event', { name: 'fk_role_grant_event', onDelete: 'CASCADE' })
  @Index('ix_role_grant_event')
  eventId: string | null;

  @Column('uuid', { nullable: true })
  @Index('ix_role_grant_exhibitor')
  exhibitorId: string | null;

  /** The rights of a member; null for other roles. */
  @Column('text', { nullable: true })
  @OneOf('ck_role_grant_member_role', Object.values(MemberRole))
  memberRole: MemberRole | null;

  @Column({ type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  readonly grantedAt: Date;
}
