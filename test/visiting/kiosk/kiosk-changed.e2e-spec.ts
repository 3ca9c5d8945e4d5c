import { setTimeout as delay } from 'node:timers/promises';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Devices, pairedKiosk, send } from '../../build/devices.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { bySocket, byStream, type Subscribed } from '../../setup/live.js';
import { endServer, type SpawnedServer, spawnReplica } from '../../setup/server.js';
import { until } from '../../setup/until.js';

const CHANGED = `subscription ($event: ID!) {
  kioskChanged(eventId: $event) { kind kiosk { id name status silent lagging hall { code } } } }`;
const REVOKE = 'mutation ($input: KioskIdInput!) { revokeKiosk(input: $input) { errors { code } } }';

describe.each([
  ['a WebSocket', bySocket],
  ['server-sent events', byStream],
])('staff who follow their kiosks by %s', (_way, subscribe) => {
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

  function follow(url: string, headers: Headers, event = fair.id): Subscribed {
    const one = subscribe(url, CHANGED, { event }, headers);
    open.push(one);
    return one;
  }

  /** What was told, but for the markers that show that a subscription has begun. */
  const changesOf = ({ received }: Subscribed) =>
    received.filter(({ data }) => data?.kioskChanged?.kiosk.name !== 'Marker');
  const kindsOf = (one: Subscribed): string[] =>
    changesOf(one).map(
      ({ data, errors }) => (errors?.[0].extensions.code ?? data.kioskChanged.kind) as string,
    );

  /** Follows on both servers; resolves when both have told of something, and so have begun. */
  async function followers(headers: Headers = fair.organizer): Promise<Subscribed[]> {
    const both = [follow(test.url, headers), follow(other.url, headers)];
    await until(async () => {
      await test.rows.insert('kiosk', { event_id: fair.event, name: 'Marker' });
      await delay(200);
      return both.every(({ received }) => received.length > 0);
    });
    return both;
  }

  async function received(both: readonly Subscribed[], kind: string): Promise<void> {
    await until(() => both.every((one) => kindsOf(one).at(-1) === kind));
  }

  /** Sends a heartbeat of a device that holds all there is. */
  async function catchUp(token: string): Promise<void> {
    const { rows } = await test.sql.query<{ epoch: string; revision: number }>(
      'select epoch::text, revision from catalog_revision where event_id = $1',
      [fair.event],
    );
    await send(test.url, '/kiosks/heartbeat', rows[0]!, token);
  }

  it('are told on every server what becomes of one, from its approval to its end', async () => {
    const both = await followers();
    const { deviceCode, userCode } = await devices.pair();
    const { kiosk } = await devices.approve(userCode, { name: 'Gate' });
    await received(both, 'ADDED');
    const { token } = (await devices.token(deviceCode)).body;
    await received(both, 'PAIRED');
    await catchUp(token);
    await received(both, 'ONLINE');
    // As long ago as if another device had come in then, so that it can fall silent.
    await test.sql.query(`update kiosk set paired_at = now() - interval '2 hours' where name = 'Gate'`);
    await received(both, 'PAIRED');
    await test.rows.exhibitor(fair.event);
    await received(both, 'LAGGING');
    await catchUp(token);
    await received(both, 'ONLINE');
    await fair.change('updateKiosk', { kioskId: kiosk.id, name: 'West gate' });
    await received(both, 'UPDATED');
    await test.sql.query(`update kiosk_report set reported_at = now() - interval '1 hour'`);
    await received(both, 'SILENT');
    await test.api.data(REVOKE, { input: { kioskId: kiosk.id } }, fair.organizer);
    await received(both, 'REVOKED');
    expect(both.map((one) => changesOf(one).at(-1)?.data.kioskChanged.kiosk)).toEqual(
      both.map(() => expect.objectContaining({ id: kiosk.id, name: 'West gate', status: 'REVOKED' })),
    );
  });

  it('are not told of heartbeats that change nothing', async () => {
    const { id, token } = await pairedKiosk(test.sql, fair.event);
    await catchUp(token);
    const both = await followers();
    for (let count = 0; count < 3; count += 1) await catchUp(token);
    // So that another look falls between them and the end.
    await delay(1500);
    await test.sql.query('update kiosk set revoked_at = now() where id = $1', [id]);
    await received(both, 'REVOKED');
    expect(kindsOf(both[0]!)).toEqual(['REVOKED']);
  });

  it('are told of their own event only', async () => {
    const both = await followers();
    const { rows } = await test.sql.query<{ id: string }>('select id from event where id <> $1 limit 1', [
      fair.event,
    ]);
    await pairedKiosk(test.sql, rows[0]!.id);
    const { id } = await pairedKiosk(test.sql, fair.event);
    await received(both, 'PAIRED');
    expect(changesOf(both[0]!)[0]!.data.kioskChanged.kiosk.id).toBe(
      `D${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`,
    );
    expect(kindsOf(both[0]!)).toEqual(['PAIRED']);
  });

  it.each<[string, () => Promise<Headers>]>([
    ['organizers', () => Promise.resolve(fair.organizer)],
    ['reviewers', () => Promise.resolve(fair.reviewer)],
    ['administrators', () => test.accounts.signedIn({ role: 'ADMINISTRATOR' })],
    ['programs with a key', () => test.accounts.apiKey(fair.event, 'READ')],
  ])('may be %s', async (_who, headers) => {
    const both = await followers(await headers());
    expect(both.map(({ received: [first] }) => first!.data.kioskChanged.kind)).toEqual(['ADDED', 'ADDED']);
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
  ])('are not %s', async (_who, code, headers) => {
    const refused = follow(test.url, await headers());
    expect(await codeOf(refused)).toBe(code);
  });

  it('learn that there is no such event, where they may know of every event', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const nowhere = encodeCatalogId('EVENT', '00000000-0000-7000-8000-000000000000');
    expect(await codeOf(follow(test.url, administrator, nowhere))).toBe('NOT_FOUND');
    expect(await codeOf(follow(test.url, fair.organizer, nowhere))).toBe('FORBIDDEN');
  });

  it('are told no more when they lose the role, also while nothing happens', async () => {
    const both = await followers();
    await test.sql.query('delete from role_grant where event_id = $1', [fair.event]);
    await Promise.all(both.map(({ ended }) => ended));
    expect(both.map((one) => kindsOf(one).at(-1))).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('are told no more when they have signed out', async () => {
    const both = await followers();
    await test.api.data('mutation { signOut { errors { code } } }', {}, fair.organizer);
    await Promise.all(both.map(({ ended }) => ended));
    expect(both.map((one) => kindsOf(one).at(-1))).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });

  /** The code in which a subscription ends at once. */
  async function codeOf(one: Subscribed): Promise<string | undefined> {
    const ended = (await one.ended) as { extensions?: { code: string } }[] | undefined;
    return ended?.[0]?.extensions?.code ?? kindsOf(one).at(-1);
  }
});
