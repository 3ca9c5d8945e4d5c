import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Devices, pairedKiosk, send } from '../../build/devices.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { untilWaitedFor } from '../../setup/locks.js';
import { type Replica, startReplica } from '../../setup/replica.js';

const DENY = 'mutation ($input: DenyKioskInput!) { denyKiosk(input: $input) { errors { code path } } }';
const PAIRING = (code: string) =>
  `kioskPairing(userCode: "${code}") { userCode appVersion screenWidth secureContext address }`;

describe('the pairing of a kiosk', () => {
  let test: TestCatalog;
  let replica: Replica;
  let event: string;
  let organizer: Headers;
  let devices: Devices;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { PUBLIC_URL: 'https://fair.example' } });
    replica = await startReplica(test.databaseUrl);
    event = await test.rows.event({ slug: 'spring' });
    await test.rows.event({ slug: 'autumn' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    devices = new Devices(test, event, organizer);
    await test.settle();
  });

  beforeEach(() => test.sql.query('delete from attempt_limit'));

  afterAll(async () => {
    await replica.close();
    await test.close();
  });

  it('starts with a secret for the device and a user code for staff', async () => {
    const { status, body } = await send(test.url, '/kiosks/pair', {});
    expect(status).toBe(200);
    expect(body).toEqual({
      deviceCode: expect.stringMatching(/^[\w-]{43}$/),
      userCode: expect.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/),
      verificationUri: 'https://fair.example/kiosks/pair',
      verificationUriComplete: `https://fair.example/kiosks/pair?code=${body.userCode as string}`,
      expiresIn: 900,
      interval: 5,
    });
  });

  it('stores no secret in plain text', async () => {
    const { deviceCode, userCode } = await devices.pair();
    await devices.approve(userCode);
    const { rows: before } = await test.sql.query<{ text: string }>(
      'select p::text as text from kiosk_pairing p',
    );
    const { token } = (await devices.token(deviceCode)).body;
    const { rows: after } = await test.sql.query<{ text: string }>(
      'select t::text as text from kiosk_token t union all select a::text from audit_entry a',
    );
    const kept = [...before, ...after].map(({ text }) => text).join();
    expect([kept.includes(deviceCode), kept.includes(token.slice(11))]).toEqual([false, false]);
  });

  it('issues the token once, on any replica, after staff have approved the device', async () => {
    const { deviceCode, userCode } = await devices.pair();
    const before = await devices.token(deviceCode);
    expect([before.status, before.body.error]).toEqual([400, 'authorization_pending']);
    expect(await devices.approve(userCode.toLowerCase())).toMatchObject({
      kiosk: { name: 'Entrance', status: 'WAITING' },
      errors: [],
    });
    await test.sql.query('update kiosk_pairing set polled_at = null');
    const answers = await Promise.all(
      [test.url, replica.url, test.url].map((url) => send(url, '/kiosks/token', { deviceCode })),
    );
    const tokens = answers.flatMap(({ body }) => body.token ?? []);
    expect(tokens).toEqual([expect.stringMatching(/^kiosk_live_[\w-]{43}$/)]);
    const after = await devices.token(deviceCode);
    expect([after.status, after.body.error]).toEqual([400, 'expired_token']);
  });

  it('never issues a token for the user code on the screen', async () => {
    const { userCode } = await devices.pair();
    await devices.approve(userCode);
    const codes = [userCode, userCode.replace('-', '')];
    const answers = await Promise.all(
      codes.map((deviceCode) => send(test.url, '/kiosks/token', { deviceCode })),
    );
    expect(answers.map(({ status, body }) => [status, body.error])).toEqual([
      [400, 'expired_token'],
      [400, 'expired_token'],
    ]);
  });

  it('slows down a device that polls too often', async () => {
    const { deviceCode } = await devices.pair();
    const errors = [];
    for (let count = 0; count < 3; count += 1) {
      errors.push((await send(test.url, '/kiosks/token', { deviceCode })).body.error);
    }
    expect(errors).toEqual(['authorization_pending', 'slow_down', 'slow_down']);
    const { rows } = await test.sql.query(
      'select poll_interval from kiosk_pairing order by created_at desc, id desc limit 1',
    );
    expect(rows).toEqual([{ poll_interval: 15 }]);
  });

  it('ends when staff deny it', async () => {
    const { deviceCode, userCode } = await devices.pair();
    const input = { eventId: encodeCatalogId('EVENT', event), userCode };
    expect((await test.api.data(DENY, { input }, organizer)).denyKiosk).toEqual({ errors: [] });
    expect((await devices.token(deviceCode)).body.error).toBe('access_denied');
    expect(await devices.approve(userCode)).toMatchObject({
      kiosk: null,
      errors: [{ code: 'NOT_FOUND', path: ['userCode'] }],
    });
  });

  it('expires, approved or not, and is deleted when another pairing starts', async () => {
    const pairings = [await devices.pair(), await devices.pair()];
    await devices.approve(pairings[0]!.userCode);
    await test.sql.query(`update kiosk_pairing set expires_at = now() - interval '1 second'`);
    const answers = [];
    for (const { deviceCode } of pairings) answers.push((await devices.token(deviceCode)).body.error);
    expect(answers).toEqual(['expired_token', 'expired_token']);
    expect((await devices.approve(pairings[1]!.userCode)).errors[0].code).toBe('NOT_FOUND');
    await devices.pair();
    expect((await test.sql.query('select from kiosk_pairing')).rowCount).toBe(1);
  });

  it('shows the report of the device to organizers only', async () => {
    const { userCode } = await devices.pair({
      appVersion: '1.2.3',
      screen: { width: 1080, height: 1920 },
      secureContext: true,
    });
    const others: Headers[] = [
      {},
      await test.accounts.signedIn(),
      await test.accounts.signedIn({ role: 'REVIEWER', event }),
    ];
    const shown = await test.api.ofEvent('spring', PAIRING(userCode), organizer);
    expect(shown).toEqual({
      userCode,
      appVersion: '1.2.3',
      screenWidth: 1080,
      secureContext: true,
      address: '127.0.0.1',
    });
    const answers = await Promise.all(
      others.map((headers) => test.api.ofEvent('spring', PAIRING(userCode), headers)),
    );
    expect(answers).toEqual([null, null, null]);
  });

  it('has a rate limit for wrong user codes, but not for correct ones', async () => {
    const { userCode } = await devices.pair();
    for (let count = 0; count < 25; count += 1) {
      expect(await test.api.ofEvent('spring', PAIRING(userCode), organizer)).not.toBeNull();
    }
    for (let count = 0; count < 20; count += 1) {
      await test.api.ofEvent('spring', PAIRING('BBBB-BBBB'), organizer);
    }
    const query = `{ event(slug: "spring") { ${PAIRING('BBBB-BBBB')} } }`;
    expect(await test.api.refusal(query, {}, organizer)).toContain('RATE_LIMITED');
    const input = { eventId: encodeCatalogId('EVENT', event), userCode };
    expect(await test.api.refusal(DENY, { input }, organizer)).toContain('RATE_LIMITED');
  });

  it('has a rate limit per network, shared by all replicas', async () => {
    const statuses = new Map<number, number>();
    let refused;
    for (let count = 0; count < 102; count += 1) {
      const answer = await send([test.url, replica.url][count % 2]!, '/kiosks/pair', {});
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      refused = answer;
    }
    expect(statuses.get(200)).toBeLessThan(102);
    expect([refused?.status, refused?.body.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each([
    ['too large a body', { appVersion: 'x'.repeat(2000) }],
    ['an invalid number', { screen: { width: 'wide', height: 1 } }],
    ['a list', []],
  ])('is rejected with %s', async (_what, body) => {
    const answer = await send(test.url, '/kiosks/pair', body);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([422, 'INVALID']);
  });

  it('rejects a body that a form of a foreign page can send', async () => {
    const response = await fetch(`${test.url}/kiosks/pair`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(415);
  });

  it.each([
    ['JSON that is cut off', 400, '{"appVersion":'],
    ['a body above the limit', 413, JSON.stringify({ userAgent: 'x'.repeat(20_000) })],
  ])('rejects %s in the format of all errors', async (_what, status, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${test.url}/kiosks/pair`, { method: 'POST', headers, body });
    const { errors } = await response.json();
    expect([response.status, errors]).toEqual([
      status,
      [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }],
    ]);
  });

  it('needs no body, also with a content type', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${test.url}/kiosks/pair`, { method: 'POST', headers, body: '' });
    expect(response.status).toBe(200);
  });

  it('applies all settings of staff, and rejects values that are invalid or of another event', async () => {
    const hall = await test.rows.hall(event, await test.rows.venue(event), { code: 'H1' });
    const foreign = await test.rows.event();
    const elsewhere = await test.rows.hall(foreign, await test.rows.venue(foreign));
    const settings = {
      name: 'West gate',
      hallId: encodeCatalogId('HALL', hall),
      position: { x: 12.5, y: 3 },
      heading: 270,
      panelWidth: 700,
      locale: 'en',
      persistedQueriesOnly: true,
    };
    const { deviceCode, userCode } = await devices.pair();
    const wrong = {
      hallId: encodeCatalogId('HALL', elsewhere),
      heading: 360,
      panelWidth: 1,
      locale: 'fr',
      position: { x: -1, y: 0 },
      name: ' ',
    };
    const refused = [];
    for (const [field, value] of Object.entries(wrong)) {
      const { errors } = await devices.approve(userCode, { ...settings, [field]: value });
      refused.push([errors[0].path[0], errors[0].code]);
    }
    expect(refused).toEqual([
      ['hallId', 'NOT_FOUND'],
      ['heading', 'INVALID'],
      ['panelWidth', 'INVALID'],
      ['locale', 'INVALID'],
      ['position', 'INVALID'],
      ['name', 'INVALID'],
    ]);
    await devices.approve(userCode, settings);
    expect((await devices.token(deviceCode)).body.configuration).toMatchObject({
      event: { slug: 'spring' },
      name: 'West gate',
      hall: { code: 'H1' },
      position: { x: 12.5, y: 3 },
      heading: 270,
      panelWidth: 700,
      locale: 'en',
      persistedQueriesOnly: true,
      heartbeatSeconds: 45,
    });
  });

  it('ends with the revocation of the kiosk, even during a concurrent token rotation', async () => {
    const { id, token } = await pairedKiosk(test.sql, event);
    await test.sql.query('begin');
    await test.sql.query('select from kiosk where id = $1 for update', [id]);
    const answer = send(test.url, '/kiosks/rotate', {}, token);
    await untilWaitedFor(test.sql);
    await test.sql.query('update kiosk_token set revoked_at = now() where kiosk_id = $1', [id]);
    await test.sql.query('commit');
    const { status, body } = await answer;
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'KIOSK_REVOKED']);
  });
});
