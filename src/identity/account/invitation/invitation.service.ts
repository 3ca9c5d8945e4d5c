import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Raw, Repository } from 'typeorm';
import { Operations } from '../../audit/operations.js';
import { Database } from '../../../platform/database/database.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { LINK_VALIDITY } from '../../../platform/mail/link-validity.js';
import { message } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import { normalEmail } from '../model/email.js';
import type { RoleGrant } from '../model/role.js';
import { InvitationEntity } from './invitation.entity.js';
import { createToken, hashToken } from '../credential/token.js';
import { Viewer } from '../model/viewer.js';

/** The role that an invitation grants, with its event and exhibitor. */
export interface Invitation extends RoleGrant {
  id: string;
  email: string;
  name: string | null;
  locale: string | null;
  /** Null for the command line and for links in mails to contacts. */
  inviterId: string | null;
}

export interface NewInvitation extends RoleGrant {
  email: string;
  /** The name and the language of the person, if the inviter has given them. */
  name: string | null;
  locale: string | null;
}

const VALID = `token_hash = $1 and accepted_at is null and revoked_at is null and expires_at > now()`;
const PENDING_STATE = { acceptedAt: IsNull(), revokedAt: IsNull() };
const COLUMNS = `id, email, name, locale, role, event_id as "eventId", exhibitor_id as "exhibitorId",
  member_role as "memberRole", invited_by as "inviterId"`;

/**
 * Writes invitations. Only the acceptance of this invitation grants its role: another link for the same
 * address does not.
 */
@Injectable()
export class InvitationService {
  constructor(
    @InjectRepository(InvitationEntity) private readonly rows: Repository<InvitationEntity>,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Moves the invitations of one exhibitor to another one of its event, and returns their number. */
  async move(fromId: string, toId: string): Promise<number> {
    const { affected = 0 } = await this.rows.update({ exhibitorId: fromId }, { exhibitorId: toId });
    return affected;
  }

  /**
   * Invites addresses to roles, with or without accounts, and returns the invitations in the given order. The
   * first token of each is never sent; `renewToken` creates the token to send.
   */
  async create<Item extends NewInvitation>(invitations: readonly Item[]): Promise<(Item & { id: string })[]> {
    const { actor } = this.operations.current;
    const inviter = actor instanceof Viewer ? actor.accountId : null;
    const rows = invitations.map((invitation) => ({
      ...invitation,
      email: normalEmail(invitation.email),
      token: createToken(),
    }));
    const addedRows = await this.transactions.sql.query<{ id: string }>({
      text: ADD,
      values: [JSON.stringify(rows), inviter],
    });
    const ids = addedRows.values();
    return invitations.map((invitation, index) => {
      const row = ids.next();
      if (row.done) throw new Error(`Of ${invitations.length} invitations ${index} were added.`);
      const { id } = row.value;
      const { role, eventId, exhibitorId, memberRole } = invitation;
      const after = { email: normalEmail(invitation.email), role, eventId, exhibitorId, memberRole };
      this.operations.current.record({ kind: 'INVITATION', id, after }, eventId);
      return { ...invitation, id };
    });
  }

  /** Creates a new token, which invalidates earlier links; null if the invitation has ended. */
  async renewToken(id: string): Promise<string | null> {
    const token = createToken();
    const { affected } = await this.rows.update(
      { ...PENDING_STATE, id, expiresAt: Raw((at) => `${at} > now()`) },
      { tokenHash: hashToken(token) },
    );
    return affected === 1 ? token : null;
  }

  /** Extends an invitation by its validity on behalf of the present actor; WRONG_STATUS if it has ended. */
  async extend({ id, email, role, eventId }: Invitation): Promise<void> {
    const { actor } = this.operations.current;
    const invitedBy = actor instanceof Viewer ? actor.accountId : null;
    const expiresAt = () => `now() + interval '${LINK_VALIDITY.INVITATION}'`;
    const { affected } = await this.rows.update({ ...PENDING_STATE, id }, { expiresAt, invitedBy });
    if (affected === 0) {
      const refusal = message`The invitation was accepted or revoked; invite again.`;
      throw userError('WRONG_STATUS', refusal, ['invitationId']);
    }
    this.operations.current.record(
      { kind: 'INVITATION', id, before: {}, after: { email, role, resent: true } },
      eventId,
    );
  }

  /** The indexes of the invitations that are already pending. */
  async pending(invitations: readonly NewInvitation[]): Promise<ReadonlySet<number>> {
    const entries = invitations.map((invitation, number) => ({
      ...invitation,
      number,
      email: normalEmail(invitation.email),
    }));
    const rows = await this.transactions.sql.query<{ number: number }>({
      text: PENDING,
      values: [JSON.stringify(entries)],
    });
    return new Set(rows.map(({ number }) => number));
  }

  /** The invitation of the token; throws NOT_FOUND if it has expired, was used or does not exist. */
  async find(token: string): Promise<Invitation> {
    const [invitation] = await this.database.query<Invitation>({
      text: `select ${COLUMNS} from invitation where ${VALID}`,
      values: [hashToken(token)],
    });
    return invitation ?? throwEnded();
  }

  /**
   * Consumes an invitation if its inviter may still grant the role. Of two concurrent acceptances one is refused.
   * Locks the inviter's roles before the invitation, in the same order as a dismissal.
   */
  async redeem(token: string, { inviterId, ...invitation }: Invitation): Promise<Invitation> {
    const { sql } = this.transactions;
    if (inviterId !== null) {
      const { role, eventId, exhibitorId } = invitation;
      await sql.query({ text: LOCK_INVITER, values: [inviterId, eventId] });
      const [row] = await sql.query<{ may: boolean }>({
        text: 'select may_give_role($1, $2, $3, $4) as may',
        values: [inviterId, role, eventId, exhibitorId],
      });
      if (!row?.may) throwEnded();
    }
    // Another inviter may have renewed the invitation concurrently.
    const [redeemedInvitation] = await sql.query<Invitation>({
      text: `update invitation set accepted_at = now()
        where ${VALID} and invited_by is not distinct from $2 returning ${COLUMNS}`,
      values: [hashToken(token), inviterId],
    });
    return redeemedInvitation ?? throwEnded();
  }

  /** The invitation with this id, locked against an acceptance; undefined if it does not exist. */
  async lock(id: string): Promise<Invitation | undefined> {
    const [invitation] = await this.transactions.sql.query<Invitation>({
      text: `select ${COLUMNS} from invitation where id = $1 for no key update`,
      values: [id],
    });
    return invitation;
  }

  /** Ends an invitation; WRONG_STATUS if it was accepted. An invitation that has ended does not change. */
  async revoke({ id, email, role, eventId }: Invitation): Promise<void> {
    const [row] = await this.transactions.sql.query<{ accepted: boolean; revoked: boolean }>({
      text: `with revoked as (
          update invitation set revoked_at = now() where id = $1 and accepted_at is null and revoked_at is null
          returning id)
        select accepted_at is not null as accepted, exists (select from revoked) as revoked
        from invitation where id = $1`,
      values: [id],
    });
    if (row?.accepted) {
      throw userError('WRONG_STATUS', message`The invitation was accepted; revoke the role.`, [
        'invitationId',
      ]);
    }
    if (!row?.revoked) return;
    const change = { kind: 'INVITATION', id, before: { email, role }, after: { revoked: true } };
    this.operations.current.record(change, eventId);
  }
}

const ADD = `
  insert into invitation
    (token_hash, email, name, locale, role, event_id, exhibitor_id, member_role, invited_by, expires_at)
  select sha256(convert_to(token, 'UTF8')), email, name, locale, role, "eventId", "exhibitorId", "memberRole", $2,
    now() + interval '${LINK_VALIDITY.INVITATION}'
  from json_to_recordset($1) as wanted(token text, email text, name text, locale text, role text, "eventId" uuid,
    "exhibitorId" uuid, "memberRole" text)
  returning id`;

const PENDING = `
  select distinct wanted.number
  from json_to_recordset($1) as wanted(number integer, email text, role text, "eventId" uuid, "exhibitorId" uuid)
  join invitation on invitation.email = wanted.email and invitation.role = wanted.role
    and invitation.event_id is not distinct from wanted."eventId"
    and invitation.exhibitor_id is not distinct from wanted."exhibitorId"
  where accepted_at is null and revoked_at is null and expires_at > now()`;

// Locks the same rows in the same order as an operation that revokes a role or disables the account.
const LOCK_INVITER = `
  with inviter as materialized (select id from account where id = $1 for share)
  select from role_grant held join inviter on inviter.id = held.account_id
  where held.event_id is null or held.event_id = $2 for key share of held`;

function throwEnded(): never {
  throw userError(
    'NOT_FOUND',
    message`The invitation has ended, was accepted or does not exist; request a new one.`,
    ['token'],
  );
}
