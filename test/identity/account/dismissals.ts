import { createHash, randomBytes } from 'node:crypto';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { vitrineProcess } from '../../setup/cli.js';
import type { Headers } from '../../setup/graphql.js';
import type { Holder, Place } from '../../build/credentials.js';
import { mutation } from '../../build/managed-event.js';

/** Ends a role or the credentials of an account. */
export type Dismissal = (place: Place, holder: Holder) => Promise<void>;

/** All ways to end a role or the credentials of an account: mutations, commands and SQL. */
export const DISMISSALS: Readonly<Record<string, Dismissal>> = {
  'revokeRole by an administrator': async (place, holder) =>
    revoke(place, holder, await place.test.accounts.signedIn({ role: 'ADMINISTRATOR' })),
  'revokeRole by themselves': (place, holder) => revoke(place, holder, holder.headers),
  'vitrine account revoke': async ({ test, event, exhibitor }, { email, grant }) => {
    const slug = async (table: string, id: string) =>
      (await test.sql.query<{ slug: string }>(`select slug from ${table} where id = $1`, [id])).rows[0]!.slug;
    const words = [`account revoke --email ${email} --role ${grant.role}`];
    if (grant.event) words.push(`--event ${await slug('event', event)}`);
    if (grant.exhibitor) words.push(`--exhibitor ${await slug('exhibitor', exhibitor)}`);
    const { code, stderr } = await vitrineProcess(words.join(' '), { DATABASE_URL: test.databaseUrl });
    if (code !== 0) throw new Error(stderr);
  },
  'a role removed by SQL': async ({ test }, { id }) => {
    await test.sql.query('delete from role_grant where account_id = $1', [id]);
  },
  'a role changed by SQL': async ({ test, event }, { id }) => {
    await test.sql.query(
      `update role_grant set role = 'REVIEWER', event_id = $2, exhibitor_id = null where account_id = $1`,
      [id, event],
    );
  },
  'a disabled account': async ({ test }, { id }) => {
    await test.sql.query('update account set disabled_at = now() where id = $1', [id]);
  },
  'a deleted account': async ({ test }, { id }) => {
    await test.sql.query('delete from account where id = $1', [id]);
  },
  'a password reset by a link': async ({ test }, { id }) => {
    const token = randomBytes(32).toString('base64url');
    await test.sql.query(
      `insert into password_token (token_hash, account_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
      [createHash('sha256').update(token).digest(), id],
    );
    const input = { token, password: 'another horse entirely' };
    const { resetPassword } = await test.api.data(mutation('resetPassword'), { input });
    if (resetPassword.errors.length > 0) throw new Error(JSON.stringify(resetPassword.errors));
  },
  'vitrine account reset-password': async ({ test }, { email }) => {
    const words = `account reset-password --email ${email}`;
    const { code, stderr } = await vitrineProcess(words, { DATABASE_URL: test.databaseUrl });
    if (code !== 0) throw new Error(stderr);
  },
};

async function revoke({ test }: Place, { email, grant }: Holder, headers: Headers): Promise<void> {
  const { role, event, exhibitor } = grant;
  const scope =
    role === 'EXHIBITOR'
      ? { exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor!) }
      : event && { eventId: encodeCatalogId('EVENT', event) };
  const query = `mutation ($input: RoleInput!) { revokeRole(input: $input) { errors { code } } }`;
  const { revokeRole } = await test.api.data(query, { input: { email, role, ...scope } }, headers);
  if (revokeRole.errors.length > 0) throw new Error(JSON.stringify(revokeRole.errors));
}
