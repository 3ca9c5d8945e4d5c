import type { Actor } from '../../audit/actor.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { RoleGrant } from '../model/role.js';
import { ApiKeyCaller, Viewer } from '../model/viewer.js';

/** The event and exhibitor of a right. */
interface Scope {
  eventId?: string | undefined;
  exhibitorId?: string | undefined;
}

/**
 * The caller with its current rights in these scopes, locked until the transaction ends. A viewer whose session has
 * ended has no rights. Null for a revoked key.
 */
export async function lockRights(
  sql: Sql,
  actor: Actor | null,
  scopes: readonly Scope[],
): Promise<Actor | null> {
  if (actor instanceof ApiKeyCaller) return lockKey(sql, actor);
  if (!(actor instanceof Viewer)) return actor;
  const { accountId, tokenHash, email, displayName } = actor;
  const events = scopes.flatMap(({ eventId }) => eventId ?? []);
  const exhibitors = scopes.flatMap(({ exhibitorId }) => exhibitorId ?? []);
  const values = [accountId, tokenHash, events, exhibitors];
  const grants = await sql.query<RoleGrant>({ name: 'lock-rights', text: RIGHTS, values });
  return new Viewer(accountId, email, displayName, grants, tokenHash);
}

/** Whether the event or exhibitor of a right does not exist any more. */
export async function isGone(sql: Sql, { eventId, exhibitorId }: Scope): Promise<boolean> {
  const id = exhibitorId ?? eventId;
  if (id === undefined) return false;
  const table = exhibitorId === undefined ? 'event' : 'exhibitor';
  return (await sql.query({ text: `select from ${table} where id = $1`, values: [id] })).length === 0;
}

async function lockKey(sql: Sql, key: ApiKeyCaller): Promise<ApiKeyCaller | null> {
  const rows = await sql.query({
    name: 'lock-api-key',
    text: 'select from api_key where id = $1 and revoked_at is null for share',
    values: [key.keyId],
  });
  return rows.length > 0 ? key : null;
}

// A weaker lock on the account would not conflict with the update of `disabled_at`.
const RIGHTS = `
  with signed as materialized (
    select account.id from login_session session join account on account.id = session.account_id
    where account.id = $1 and session.token_hash = $2 and account.disabled_at is null
    for share of account for key share of session)
  select held.role, held.event_id as "eventId", held.exhibitor_id as "exhibitorId",
    held.member_role as "memberRole"
  from role_grant held join signed on signed.id = held.account_id
  where held.event_id is null or held.event_id = any($3) or held.exhibitor_id = any($4)
  for key share of held`;
