import { createHash, randomBytes } from 'node:crypto';
import { accessId } from '../../src/identity/account/model/account-id.js';
import type { Accounts } from '../setup/accounts.js';
import { CATALOG_OPERATIONS } from './catalog-operations.js';
import { KIOSK_OPERATIONS } from './kiosk-operations.js';
import { ofEvent, ofExhibitor, type OperationRule, unique, type World } from './operation-rule.js';

const newAddress = () => `${unique()}@example.org`;
const PASSWORD = 'a horse and a battery';

/**
 * Each mutation of the schema by name. A word after the name marks a further row with another input.
 * The test fails for a mutation without a row.
 */
export const OPERATIONS: Readonly<Record<string, OperationRule>> = {
  // Accounts
  signIn: { may: 'ANYBODY', input: () => ({ email: newAddress(), password: PASSWORD }) },
  signOut: { may: 'ANYBODY' },
  signOutEverywhere: { may: 'ACCOUNTS' },
  changePassword: { may: 'ACCOUNTS', input: () => ({ currentPassword: 'wrong', newPassword: PASSWORD }) },
  updateAccount: { may: 'ACCOUNTS', input: () => ({ locale: 'en' }) },
  requestPasswordReset: { may: 'ANYBODY', input: () => ({ email: newAddress() }) },
  resetPassword: {
    may: 'ANYBODY',
    input: async (world) => ({ token: await passwordToken(world), password: PASSWORD }),
  },
  requestSignUp: { may: 'ANYBODY', input: () => ({ email: newAddress() }) },
  createSignUpLink: {
    may: ['ORGANIZER'],
    input: async (world) => ({ ...ofEvent(world), email: await waitingAddress(world) }),
  },
  completeSignUp: {
    may: 'ANYBODY',
    input: async (world) => ({ token: await signUpToken(world), name: 'Wang Fang', password: PASSWORD }),
  },
  acceptInvitation: {
    may: 'ANYBODY',
    input: async (world) => ({ token: await invitation(world), name: 'Wang Fang', password: PASSWORD }),
  },

  // Roles and keys
  'inviteAccount as reviewer': {
    may: ['ORGANIZER'],
    input: (world) => ({ email: newAddress(), role: 'REVIEWER', ...ofEvent(world) }),
  },
  'inviteAccount as exhibitor': {
    may: ['ORGANIZER', 'EXHIBITOR'],
    input: (world) => ({ email: newAddress(), role: 'EXHIBITOR', ...ofExhibitor(world) }),
  },
  'inviteAccount as administrator': {
    may: [],
    input: () => ({ email: newAddress(), role: 'ADMINISTRATOR' }),
  },
  inviteAccounts: {
    may: ['ORGANIZER'],
    input: (world) => ({ invitations: [{ email: newAddress(), role: 'REVIEWER', ...ofEvent(world) }] }),
  },
  resendInvitation: {
    may: ['ORGANIZER'],
    input: async (world) => ({ invitationId: await invitationId(world, 'REVIEWER') }),
  },
  'grantRole organizer': {
    may: ['ORGANIZER'],
    input: async (world) => ({ ...(await somebody(world)), role: 'ORGANIZER', ...ofEvent(world) }),
  },
  'grantRole administrator': {
    may: [],
    input: async (world) => ({ ...(await somebody(world)), role: 'ADMINISTRATOR' }),
  },
  'revokeRole reviewer': {
    may: ['ORGANIZER'],
    input: async (world) => ({
      ...(await somebody(world, { role: 'REVIEWER', event: world.event })),
      role: 'REVIEWER',
      ...ofEvent(world),
    }),
  },
  'revokeRole exhibitor': {
    may: ['ORGANIZER', 'EXHIBITOR'],
    input: async (world) => ({
      ...(await somebody(world, {
        role: 'EXHIBITOR',
        event: world.event,
        exhibitor: world.exhibitor,
      })),
      role: 'EXHIBITOR',
      ...ofExhibitor(world),
    }),
  },
  createApiKey: {
    may: ['ORGANIZER'],
    input: (world) => ({ ...ofEvent(world), scope: 'READ', name: 'Kiosk' }),
  },
  revokeApiKey: { may: ['ORGANIZER'], input: async (world) => ({ apiKeyId: await apiKey(world) }) },
  takeOverApiKey: { may: ['ORGANIZER'], input: async (world) => ({ apiKeyId: await apiKey(world) }) },
  'revokeInvitation of a reviewer': {
    may: ['ORGANIZER'],
    input: async (world) => ({ invitationId: await invitationId(world, 'REVIEWER') }),
  },
  'revokeInvitation of an exhibitor': {
    may: ['ORGANIZER', 'EXHIBITOR'],
    input: async (world) => ({ invitationId: await invitationId(world, 'EXHIBITOR') }),
  },

  // Events
  createEvent: {
    may: [],
    input: () => ({
      slug: `event-${unique()}`,
      name: [{ locale: 'en', text: 'Fair' }],
      startsOn: '2027-03-01',
      endsOn: '2027-03-04',
      timeZone: 'Asia/Shanghai',
      locales: ['en'],
    }),
  },
  updateEvent: { may: ['ORGANIZER'], input: ofEvent },
  setEventImages: { may: ['ORGANIZER'], input: ofEvent },
  removePictures: {
    may: ['ORGANIZER'],
    input: (world) => ({ ...ofEvent(world), pictureIds: ['0'.repeat(64)] }),
  },
  publishEvent: { may: ['ORGANIZER'], input: ofEvent },
  setMailTemplate: {
    may: ['ORGANIZER'],
    input: (world) => ({
      ...ofEvent(world),
      decision: 'APPROVE',
      locale: 'en',
      subject: 'Yes',
      body: '{note}',
    }),
  },
  resetMailTemplate: {
    may: ['ORGANIZER'],
    input: (world) => ({ ...ofEvent(world), decision: 'APPROVE', locale: 'en' }),
  },
  deleteEvent: { may: [], input: (world) => ({ ...ofEvent(world), slug: 'another' }) },
  archiveEvent: { may: ['ORGANIZER'], input: ofEvent },

  ...CATALOG_OPERATIONS,
  ...KIOSK_OPERATIONS,
};

async function somebody(
  { accounts }: World,
  ...grants: Parameters<Accounts['account']>
): Promise<{ email: string }> {
  return { email: (await accounts.account(...grants)).email };
}

async function waitingAddress({ sql, event }: World): Promise<string> {
  const email = newAddress();
  await sql.query(
    `insert into sign_up (token_hash, email, event_id, expires_at)
      values (sha256(convert_to($1, 'UTF8')), $1, $2, now() + interval '1 hour')`,
    [email, event],
  );
  return email;
}

async function signUpToken({ sql }: World): Promise<string> {
  return withToken((hash) =>
    sql.query(
      `insert into sign_up (token_hash, email, expires_at) values ($1, $2, now() + interval '1 hour')`,
      [hash, newAddress()],
    ),
  );
}

async function passwordToken({ sql, accounts }: World): Promise<string> {
  const { id } = await accounts.account();
  return withToken((hash) =>
    sql.query(`insert into password_token values ($1, $2, now() + interval '1 hour')`, [hash, id]),
  );
}

async function invitation({ sql, event }: World): Promise<string> {
  return withToken((hash) =>
    sql.query(
      `insert into invitation (token_hash, email, role, event_id, expires_at)
        values ($1, $2, 'REVIEWER', $3, now() + interval '1 hour')`,
      [hash, newAddress(), event],
    ),
  );
}

async function withToken(insert: (hash: Buffer) => Promise<unknown>): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insert(createHash('sha256').update(token).digest());
  return token;
}

async function apiKey({ sql, event }: World): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into api_key (event_id, scope, name, token_hash) values ($1, 'READ', 'Kiosk', $2) returning id`,
    [event, randomBytes(32)],
  );
  return accessId('K', rows[0]!.id);
}

async function invitationId(
  { sql, event, exhibitor }: World,
  role: 'REVIEWER' | 'EXHIBITOR',
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into invitation (token_hash, email, role, event_id, exhibitor_id, expires_at)
      values ($1, $2, $3, $4, $5, now() + interval '1 hour') returning id`,
    [randomBytes(32), newAddress(), role, event, role === 'EXHIBITOR' ? exhibitor : null],
  );
  return accessId('J', rows[0]!.id);
}
