import { Injectable } from '@nestjs/common';
import { accessId } from '../../../identity/account/model/account-id.js';
import type { PageArguments } from '../../../catalog/queries/connection/page.js';
import { readRows, type RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../../catalog/queries/connection/keyed-list.js';
import { Database } from '../../../platform/database/database.js';
import type { InvitationSource } from './invitation.type.js';
import { RowLoader } from '../../../platform/graphql/request/row-loader.js';

interface InvitationRow extends KeyedRow, Omit<InvitationSource, '__typename' | 'id' | 'createdAt'> {}

/** The filter of a list of invitations; an absent condition does not restrict it. */
export interface InvitationFilter {
  ids?: readonly string[];
  eventId?: string;
  exhibitorId?: string;
  states?: readonly string[] | null;
}

const INVITATIONS = `
  select * from (
    select id, iso_instant(created_at) as key, email, name, locale, role, event_id as "eventId",
      exhibitor_id as "exhibitorId", member_role as "memberRole", invited_by as "inviterId", iso_instant(expires_at) as "expiresAt",
      iso_instant(accepted_at) as "acceptedAt", iso_instant(revoked_at) as "revokedAt",
      (select iso_instant(max(sent_at)) from mail_outbox where subject_id = invitation.id) as "mailedAt",
      case when accepted_at is not null then 'ACCEPTED' when revoked_at is not null then 'REVOKED'
        when expires_at <= now() then 'EXPIRED' else 'PENDING' end as state
    from invitation) invitation
  where ($1::uuid[] is null or id = any($1)) and ($2::uuid is null or "eventId" = $2)
    and ($3::uuid is null or "exhibitorId" = $3) and ($4::text[] is null or state = any($4))`;

/** Lists invitations, latest first. The resolvers check who may read them. */
@Injectable()
export class InvitationLists {
  readonly #rows = new RowLoader<InvitationRow>(
    (ids) => this.database.query({ text: INVITATIONS, values: valuesOf({ ids }) }),
    ({ id }) => id,
  );

  constructor(private readonly database: Database) {}

  /** A page of the invitations. */
  read(filter: InvitationFilter, args: PageArguments): RowConnection<InvitationSource> {
    const list = { name: 'invitations', text: INVITATIONS, values: valuesOf(filter), descending: true };
    return readRows(this.database, list, args, toNode);
  }

  /** The invitation with this id, or null. One statement reads all invitations of a request. */
  async byId(context: object, id: string): Promise<InvitationSource | null> {
    const row = await this.#rows.load(context, id);
    return row ? toNode(row) : null;
  }
}

function valuesOf({ ids, eventId, exhibitorId, states }: InvitationFilter): unknown[] {
  return [ids ?? null, eventId ?? null, exhibitorId ?? null, states ?? null];
}

function toNode({ id, key, ...row }: InvitationRow): InvitationSource {
  return { ...row, __typename: 'Invitation', id: accessId('J', id), createdAt: key };
}
