import { randomBytes } from 'node:crypto';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import { inHours } from './times.js';
import type { TestCatalog } from '../setup/catalog.js';
import type { Headers } from '../setup/graphql.js';
import { tokenOf } from '../setup/mailbox.js';
import type { Grant } from '../setup/accounts.js';
import { Devices, send } from './devices.js';
import { mutation } from './managed-event.js';

/** An account with roles in an event, which creates credentials. */
export interface Holder {
  readonly id: string;
  readonly email: string;
  readonly headers: Headers;
  readonly grant: Grant;
}

/** The event and exhibitor in which a credential is created. */
export interface Place {
  readonly test: TestCatalog;
  readonly event: string;
  readonly exhibitor: string;
}

/** Uses a created credential; resolves with true if the use succeeds. */
export type Use = () => Promise<boolean>;

/** A kind of credential: a role creates it, and a later request uses it. */
export interface CredentialKind {
  /** The roles that can create it. */
  readonly roles: readonly Grant['role'][];
  readonly make: (place: Place, holder: Holder) => Promise<Use>;
}

const PASSWORD = 'a horse and a battery';
const newAddress = () => `${randomBytes(6).toString('hex')}@example.org`;

/** All kinds of credentials that roles create for later requests. */
export const CREDENTIALS: Readonly<Record<string, CredentialKind>> = {
  'an invitation of an organizer': {
    roles: ['ADMINISTRATOR', 'ORGANIZER'],
    make: (place, holder) =>
      invitation(place, holder, { role: 'ORGANIZER', eventId: encodeCatalogId('EVENT', place.event) }),
  },
  'an invitation of an exhibitor': {
    roles: ['ADMINISTRATOR', 'ORGANIZER', 'EXHIBITOR'],
    make: (place, holder) =>
      invitation(place, holder, {
        role: 'EXHIBITOR',
        exhibitorId: encodeCatalogId('EXHIBITOR', place.exhibitor),
      }),
  },
  'an invitation of an administrator': {
    roles: ['ADMINISTRATOR'],
    make: (place, holder) => invitation(place, holder, { role: 'ADMINISTRATOR' }),
  },
  'an API key': { roles: ['ADMINISTRATOR', 'ORGANIZER'], make: apiKey },
  'an enrolment key': { roles: ['ADMINISTRATOR', 'ORGANIZER'], make: enrolmentKey },
  'an approved pairing': { roles: ['ADMINISTRATOR', 'ORGANIZER'], make: approvedPairing },
  'a link for the password of another account': { roles: ['ADMINISTRATOR'], make: passwordLink },
};

async function payload({ test }: Place, holder: Holder, name: string, input: object, fields: string) {
  const answer = (await test.api.data(mutation(name, fields), { input }, holder.headers))[name];
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

async function invitation(place: Place, holder: Holder, scope: object): Promise<Use> {
  const { link } = await payload(
    place,
    holder,
    'inviteAccount',
    { email: newAddress(), ...scope },
    'sent link',
  );
  const input = { token: tokenOf(link), name: 'Wang Fang', password: PASSWORD };
  return async () => {
    const { acceptInvitation } = await place.test.api.data(mutation('acceptInvitation', 'token'), { input });
    return acceptInvitation.token !== null;
  };
}

async function apiKey(place: Place, holder: Holder): Promise<Use> {
  const input = { eventId: encodeCatalogId('EVENT', place.event), scope: 'IMPORT', name: 'Importer' };
  const { token } = await payload(place, holder, 'createApiKey', input, 'token');
  return async () => {
    const { errors } = await place.test.api.ask(
      '{ viewer { id } }',
      {},
      { authorization: `Bearer ${token}` },
    );
    return errors === undefined;
  };
}

async function enrolmentKey(place: Place, holder: Holder): Promise<Use> {
  const eventId = encodeCatalogId('EVENT', place.event);
  const input = { eventId, name: 'Hall', devices: 3, expiresAt: inHours(1) };
  const { key } = await payload(place, holder, 'createKioskEnrolmentKey', input, 'key');
  return async () =>
    (await send(place.test.url, '/kiosks/enrol', { enrolmentKey: key as string })).status === 200;
}

async function approvedPairing(place: Place, holder: Holder): Promise<Use> {
  const devices = new Devices(place.test, place.event, holder.headers);
  const { deviceCode, userCode } = await devices.pair();
  await devices.approve(userCode);
  return async () => (await devices.token(deviceCode)).status === 200;
}

async function passwordLink(place: Place, holder: Holder): Promise<Use> {
  const { email } = await place.test.accounts.withPassword(PASSWORD, { role: 'ADMINISTRATOR' });
  const { link } = await payload(place, holder, 'requestPasswordReset', { email }, 'link');
  return async () => {
    const input = { token: tokenOf(link), password: PASSWORD };
    const { resetPassword } = await place.test.api.data(mutation('resetPassword'), { input });
    return resetPassword.errors.length === 0;
  };
}
