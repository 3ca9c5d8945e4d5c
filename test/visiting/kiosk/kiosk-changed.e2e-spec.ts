import { setTimeout as delay } from 'node:timers/promises';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { accessId } from '../../../src/identity/account/model/account-id.js';
import { Devices, pairedKiosk, send } from '../../build/devices.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { bySocket, byStream, type Subscribe, type Subscribed, untilReceived } from '../../setup/live.js';
import { endServer, type SpawnedServer, spawnReplica } from '../../setup/server.js';
import { until } from '../../setup/until.js';

const CHANGED = `subscription ($event: ID!) {
  kioskChanged(eventId: $event) { kind kiosk { id name status silent lagging hall { code } } } }`;
const REVOKE = 'mutation ($input: KioskIdInput!) { revokeKiosk(input: $input) { errors { code } } }';

/** Every test subscribes by both transports. */
const WAYS: readonly Subscribe[] = [bySocket, byStream];

describe('subscriptions of staff to kiosk changes, by WebSocket and by server-sent events', () => {
  let test: TestCatalog;
  let other: SpawnedServer;
  let fair: ManagedEvent;
  let devices: Devices;
  const open: Subscribed[] = [];

  beforeAll(async () => {
    test = await startTestCatalog({ background: true });
    other = await spawnReplica(test.databaseUrl);
  });

  afterAll(async () => {
    await endServer(other);
    await test.close();
  });

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    devices = new Devices(test, fair.event, fair.organizer);
  });

  afterEach(() => {
    for (const one of open.splice(0)) one.stop();
  });

  /** Subscribes at one server by each transport. */
  function follow(url: string, headers: Headers, event = fair.id): Subscribed[] {
    const each = WAYS.map((subscribe) => subscribe(url, CHANGED, { event }, headers));
    open.push(...each);
    return each;
  }

  /** The received changes, without the markers that show that a subscription has started. */
  const changesOf = ({ received }: Subscribed) =>
    received.filter(({ data }) => data?.kioskChanged?.kiosk.name !== 'Marker');
  const kindsOf = (one: Subscribed): string[] =>
    changesOf(one).map(
      ({ data, errors }) => (errors?.[0].extensions.code ?? data.kioskChanged.kind) as string,
    );

  /** Subscribes at both servers; resolves when each subscription has received a message, and so has started. */
  async function followers(callers: readonly Headers[] = [fair.organizer]): Promise<Subscribed[]> {
    const all = [test.url, other.url].flatMap((url) => callers.flatMap((headers) => follow(url, headers)));
    await until(async () => {
      await test.rows.insert('kiosk', { event_id: fair.event, name: 'Marker' });
      await delay(200);
      return all.every(({ received }) => received.length > 0);
    });
    return all;
  }

  async function received(all: readonly Subscribed[], kind: string): Promise<void> {
    await Promise.all(all.map((one) => untilReceived(one, () => kindsOf(one).at(-1) === kind)));
  }

  /** Sends a heartbeat of a device whose copy is current. */
  async function catchUp(token: string): Promise<void> {
    const { rows } = await test.sql.query<{ epoch: string; revision: number }>(
      'select epoch::text, revision from catalog_revision where event_id = $1',
      [fair.event],
    );
    await send(test.url, '/kiosks/heartbeat', rows[0]!, token);
  }

  it('deliver each change of a kiosk on every server, from its approval to its revocation', async () => {
    const all = await followers();
    const { deviceCode, userCode } = await devices.pair();
    const { kiosk } = await devices.approve(userCode, { name: 'Gate' });
    await received(all, 'ADDED');
    const { token } = (await devices.token(deviceCode)).body;
    await received(all, 'PAIRED');
    await catchUp(token);
    await received(all, 'ONLINE');
    // Older than the maximum silence after a pairing, so that the kiosk can become silent.
    await test.sql.query(`update kiosk set paired_at = now() - interval '2 hours' where name = 'Gate'`);
    await received(all, 'PAIRED');
    await test.rows.exhibitor(fair.event);
    await received(all, 'LAGGING');
    await catchUp(token);
    await received(all, 'ONLINE');
    await fair.change('updateKiosk', { kioskId: kiosk.id, name: 'West gate' });
    await received(all, 'UPDATED');
    await test.sql.query(`update kiosk_report set reported_at = now() - interval '1 hour'`);
    await received(all, 'SILENT');
    await test.api.data(REVOKE, { input: { kioskId: kiosk.id } }, fair.organizer);
    await received(all, 'REVOKED');
    expect(all.map((one) => changesOf(one).at(-1)?.data.kioskChanged.kiosk)).toEqual(
      all.map(() => expect.objectContaining({ id: kiosk.id, name: 'West gate', status: 'REVOKED' })),
    );
  });

  it('deliver nothing for heartbeats that change nothing', async () => {
    const { id, token } = await pairedKiosk(test.sql, fair.event);
    await catchUp(token);
    const all = await followers();
    for (let count = 0; count < 3; count += 1) await catchUp(token);
    // So that the server polls once between the heartbeats and the revocation.
    await delay(1500);
    await test.sql.query('update kiosk set revoked_at = now() where id = $1', [id]);
    await received(all, 'REVOKED');
    expect(all.map(kindsOf)).toEqual(all.map(() => ['REVOKED']));
  });

  it('deliver changes of their own event only', async () => {
    const all = await followers();
    const { rows } = await test.sql.query<{ id: string }>('select id from event where id <> $1 limit 1', [
      fair.event,
    ]);
    await pairedKiosk(test.sql, rows[0]!.id);
    const { id } = await pairedKiosk(test.sql, fair.event);
    await received(all, 'PAIRED');
    const kiosk = accessId('D', id);
    expect(all.map((one) => changesOf(one)[0]!.data.kioskChanged.kiosk.id)).toEqual(all.map(() => kiosk));
    expect(all.map(kindsOf)).toEqual(all.map(() => ['PAIRED']));
  });

  it('are open to organizers, reviewers, administrators and API keys', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const program = await test.accounts.apiKey(fair.event, 'READ');
    const all = await followers([fair.organizer, fair.reviewer, administrator, program]);
    expect(all.map(({ received: [first] }) => first!.data?.kioskChanged.kind)).toEqual(
      all.map(() => 'ADDED'),
    );
  });

  it.each<[string, string, () => Promise<Headers>]>([
    ['visitors', 'UNAUTHENTICATED', () => Promise.resolve({})],
    ['accounts without a role', 'FORBIDDEN', () => test.accounts.signedIn()],
    ['staff of another event', 'FORBIDDEN', () => Promise.resolve(fair.stranger)],
    [
      'exhibitors',
      'FORBIDDEN',
      async () => {
        const exhibitor = await test.rows.exhibitor(fair.event);
        return test.accounts.signedIn({ role: 'EXHIBITOR', event: fair.event, exhibitor });
      },
    ],
    [
      'kiosks',
      'FORBIDDEN',
      async () => ({ authorization: `Bearer ${(await pairedKiosk(test.sql, fair.event)).token}` }),
    ],
  ])('are refused for %s', async (_who, code, headers) => {
    const refused = follow(test.url, await headers());
    expect(await codesOf(refused)).toEqual(refused.map(() => code));
  });

  it('end with NOT_FOUND for an unknown event if the caller can read every event, else with FORBIDDEN', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const nowhere = encodeCatalogId('EVENT', '00000000-0000-7000-8000-000000000000');
    expect(new Set(await codesOf(follow(test.url, administrator, nowhere)))).toEqual(new Set(['NOT_FOUND']));
    expect(new Set(await codesOf(follow(test.url, fair.organizer, nowhere)))).toEqual(new Set(['FORBIDDEN']));
  });

  it('end when the caller loses the role, even if no kiosk changes', async () => {
    const all = await followers();
    await test.sql.query('delete from role_grant where event_id = $1', [fair.event]);
    await Promise.all(all.map(({ ended }) => ended));
    expect(all.map((one) => kindsOf(one).at(-1))).toEqual(all.map(() => 'FORBIDDEN'));
  });

  it('end when the caller signs out', async () => {
    const all = await followers();
    await test.api.data('mutation { signOut { errors { code } } }', {}, fair.organizer);
    await Promise.all(all.map(({ ended }) => ended));
    expect(all.map((one) => kindsOf(one).at(-1))).toEqual(all.map(() => 'UNAUTHENTICATED'));
  });

  /** The error codes with which the subscriptions end. */
  async function codesOf(all: readonly Subscribed[]): Promise<(string | undefined)[]> {
    return Promise.all(
      all.map(async (one) => {
        const ended = (await one.ended) as { extensions?: { code: string } }[] | undefined;
        return ended?.[0]?.extensions?.code ?? kindsOf(one).at(-1);
      }),
    );
  }
});
