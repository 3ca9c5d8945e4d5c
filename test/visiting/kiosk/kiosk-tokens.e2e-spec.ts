import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Devices, send } from '../../build/devices.js';
import { inDays } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask, read } from '../../setup/graphql-request.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { type Replica, startReplica } from '../../setup/replica.js';

const REVOKE = `mutation ($input: KioskIdInput!) {
  revokeKiosk(input: $input) { kiosk { status revokedAt commands { id } } errors { code } }
}`;
const ROTATE = `mutation ($input: KioskIdInput!) {
  rotateKioskToken(input: $input) { kiosk { commands { kind } } errors { code } }
}`;

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

describe('the token of a kiosk', () => {
  let test: TestCatalog;
  let replica: Replica;
  let event: string;
  let organizer: Headers;
  let devices: Devices;

  beforeAll(async () => {
    test = await startTestCatalog();
    replica = await startReplica(test.databaseUrl);
    event = await test.rows.event({ slug: 'spring' });
    await test.rows.exhibitor(event, { slug: 'shown' });
    await test.rows.exhibitor(event, { slug: 'hidden', published: false, status: 'SUBMITTED' });
    await test.rows.event({ slug: 'draft', status: 'DRAFT' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    devices = new Devices(test, event, organizer);
    await test.settle();
  });

  beforeEach(() => test.sql.query('delete from attempt_limit'));

  afterAll(async () => {
    await replica.close();
    await test.close();
  });

  const answerOf = async (token: string, url = test.url) => {
    const { status, body } = await ask(url, { query: '{ event(slug: "spring") { slug } }' }, bearer(token));
    return [status, body.errors?.[0]?.extensions?.code];
  };
  const revoke = async (kioskId: string) =>
    (await test.api.data(REVOKE, { input: { kioskId } }, organizer)).revokeKiosk;

  it('reads exactly the data that a visitor can read', async () => {
    const { token } = await devices.paired();
    const question = `{ events { nodes { slug } } event(slug: "spring") {
      exhibitors { totalCount nodes { id slug status } } boothReport { freeBooths { count } } } }`;
    const [visitor, kiosk] = [{}, bearer(token)].map((headers) => test.api.ask(question, {}, headers));
    const seen = (await kiosk)!.data;
    expect(seen).toEqual((await visitor)!.data);
    expect(seen.event.exhibitors.nodes).toEqual([expect.objectContaining({ slug: 'shown' })]);
  });

  it('cannot execute a mutation', async () => {
    const { token } = await devices.paired();
    const query = 'mutation { signOut { errors { code } } }';
    const { status, body } = await ask(test.url, { query }, bearer(token));
    expect([status, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('cannot import or export', async () => {
    const { token } = await devices.paired();
    const exported = await read(
      await fetch(`${test.url}/export/exhibitors.csv?event=spring`, { headers: bearer(token) }),
    );
    const imported = await read(
      await fetch(`${test.url}/import/exhibitors?event=spring`, {
        method: 'POST',
        headers: { ...bearer(token), 'content-type': 'text/csv' },
        body: 'slug\nx',
      }),
    );
    expect([exported.status, imported.status]).toEqual([403, 403]);
  });

  it('cannot read data of staff', async () => {
    const { token } = await devices.paired();
    const fields = ['kiosks { totalCount }', 'kioskUsage { days { count } }', 'auditEntries { totalCount }'];
    const answers = await Promise.all(
      fields.map((field) => test.api.refusal(`{ event(slug: "spring") { ${field} } }`, {}, bearer(token))),
    );
    expect(answers.map((answer) => answer.split(':')[0])).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('is rejected as KIOSK_REVOKED on every replica after the revocation, so that the device deletes its data', async () => {
    const { id, token } = await devices.paired();
    expect(await answerOf(token, replica.url)).toEqual([200, undefined]);
    expect(await revoke(id)).toMatchObject({ kiosk: { status: 'REVOKED' }, errors: [] });
    expect([await answerOf(token), await answerOf(token, replica.url)]).toEqual([
      [401, 'KIOSK_REVOKED'],
      [401, 'KIOSK_REVOKED'],
    ]);
    const { status, body } = await send(test.url, '/kiosks/heartbeat', {}, token);
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'KIOSK_REVOKED']);
  });

  it.each([
    ['never existed', `kiosk_live_${'x'.repeat(43)}`],
    ['is malformed', 'kiosk_live_short'],
    ['is of another kind', 'x'.repeat(43)],
  ])('that %s is rejected as UNAUTHENTICATED, not as KIOSK_REVOKED', async (_what, token) => {
    expect(await answerOf(token)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is not issued after the revocation of the kiosk, even if the device was approved', async () => {
    const { deviceCode, userCode } = await devices.pair();
    const { kiosk } = await devices.approve(userCode);
    await revoke(kiosk.id);
    expect((await devices.token(deviceCode)).body.error).toBe('access_denied');
  });

  it('is replaced by a new pairing, which keeps the kiosk and its settings', async () => {
    const { id, token } = await devices.paired({ name: 'Gate', heading: 90 });
    await revoke(id);
    const { deviceCode, userCode } = await devices.pair();
    expect(await devices.approve(userCode, { kioskId: id, panelWidth: 500 })).toMatchObject({
      kiosk: { id, name: 'Gate' },
      errors: [],
    });
    const { body } = await devices.token(deviceCode);
    expect(body.configuration).toMatchObject({ kioskId: id, name: 'Gate', heading: 90, panelWidth: 500 });
    expect([await answerOf(body.token), await answerOf(token)]).toEqual([
      [200, undefined],
      [401, 'KIOSK_REVOKED'],
    ]);
  });

  it('is not issued for a kiosk of another event', async () => {
    const other = await test.rows.event();
    const both = await test.accounts.signedIn(
      { role: 'ORGANIZER', event },
      { role: 'ORGANIZER', event: other },
    );
    const { id } = await devices.paired();
    const foreign = new Devices(test, other, both);
    const { userCode } = await foreign.pair();
    expect(await foreign.approve(userCode, { kioskId: id })).toMatchObject({
      kiosk: null,
      errors: [{ code: 'NOT_FOUND', path: ['kioskId'] }],
    });
  });

  it('is rotated by the device, and expires when the new token is first used', async () => {
    const { id, token } = await devices.paired();
    const results = await test.api.data(ROTATE, { input: { kioskId: id } }, organizer);
    expect(results.rotateKioskToken).toEqual({ kiosk: { commands: [{ kind: 'ROTATE' }] }, errors: [] });
    const lost = (await send(test.url, '/kiosks/rotate', {}, token)).body.token;
    const { body } = await send(replica.url, '/kiosks/rotate', {}, token);
    expect(body.token).toMatch(/^kiosk_live_[\w-]{43}$/);
    expect([await answerOf(token), await answerOf(lost)]).toEqual([
      [200, undefined],
      [401, 'UNAUTHENTICATED'],
    ]);
    expect([await answerOf(body.token), await answerOf(token), await answerOf(body.token)]).toEqual([
      [200, undefined],
      [401, 'UNAUTHENTICATED'],
      [200, undefined],
    ]);
  });

  it('leaves an audit entry when it is issued, rotated and revoked', async () => {
    const { id, token } = await devices.paired();
    await send(test.url, '/kiosks/rotate', {}, token);
    await revoke(id);
    const { nodes } = await test.api.ofEvent(
      'spring',
      'auditEntries(first: 4) { nodes { action actor changes { before } } }',
      organizer,
    );
    const kiosk = expect.stringMatching(/^kiosk Entrance \(D[\w-]{22}\)$/);
    const isNew = ({ changes }: Data): boolean => changes.some(({ before }: Data) => before === null);
    expect(nodes.map((node: Data) => [node.action, node.actor, isNew(node)])).toEqual([
      ['revokeKiosk', expect.stringContaining('@'), false],
      ['rotateKioskToken', kiosk, false],
      ['pairKiosk', kiosk, false],
      ['approveKiosk', expect.stringContaining('@'), true],
    ]);
  });

  it('is required for heartbeats, usage reports and rotation', async () => {
    const account = organizer.authorization!.split(' ')[1]!;
    const answers = await Promise.all(
      ['/kiosks/heartbeat', '/kiosks/usage', '/kiosks/rotate'].flatMap((path) => [
        send(test.url, path, {}),
        send(test.url, path, {}, account),
      ]),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 401, 403, 401, 403]);
  });
});

describe('an enrolment key', () => {
  const CREATE = `mutation ($input: CreateKioskEnrolmentKeyInput!) { createKioskEnrolmentKey(input: $input) {
    key enrolmentKey { id name devices enrolled revokedAt } errors { code path } } }`;
  const END = `mutation ($input: KioskEnrolmentKeyIdInput!) { revokeKioskEnrolmentKey(input: $input) {
    enrolmentKey { enrolled revokedAt } errors { code path } } }`;
  let test: TestCatalog;
  let event: string;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'spring' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
  });

  beforeEach(() => test.sql.query('delete from attempt_limit'));

  afterAll(() => test.close());

  const create = async (changes: object = {}) => {
    const input = {
      eventId: encodeCatalogId('EVENT', event),
      name: 'Hall 3',
      devices: 2,
      expiresAt: inDays(1),
      ...changes,
    };
    return (await test.api.data(CREATE, { input }, organizer)).createKioskEnrolmentKey;
  };
  const enrol = async (enrolmentKey: string, name?: string) =>
    send(test.url, '/kiosks/enrol', { enrolmentKey, name });

  it('enrols at most as many devices as it allows, even concurrently', async () => {
    const { key } = await create();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => enrol(key)));
    const results = answers.map(({ status, body }) => [status, body.configuration?.name]);
    expect(results.toSorted((one, other) => String(one).localeCompare(String(other)))).toEqual([
      [200, 'Hall 3 1'],
      [200, 'Hall 3 2'],
      [404, undefined],
      [404, undefined],
      [404, undefined],
    ]);
    expect(new Set(answers.flatMap(({ body }) => body.token ?? [])).size).toBe(2);
  });

  it('gives no kiosk an invisible name or one that reverses the text after it', async () => {
    const { key } = await create();
    const answers = [await enrol(key, '\u200B'), await enrol(key, 'East\u202E 7')];
    expect(answers.map(({ body }) => body.configuration?.name)).toEqual(['Hall 3 1', 'East  7']);
  });

  it('issues a token that reads the event, and adds a kiosk that staff can see', async () => {
    const { key } = await create();
    const { token } = (await enrol(key, 'East 7')).body;
    expect(await test.api.ofEvent('spring', 'slug', bearer(token))).toBe('spring');
    const { nodes } = await test.api.ofEvent('spring', 'kiosks { nodes { name status } }', organizer);
    expect(nodes).toContainEqual({ name: 'East 7', status: 'PAIRED' });
  });

  it('is refused after it has expired or was revoked', async () => {
    const [over, revoked] = [await create(), await create()];
    await test.sql.query(
      `update kiosk_enrolment_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'
        where id in (select id from kiosk_enrolment_key order by id desc limit 2 offset 1)`,
    );
    const input = { enrolmentKeyId: revoked.enrolmentKey.id };
    const ended = (await test.api.data(END, { input }, organizer)).revokeKioskEnrolmentKey;
    expect(ended).toMatchObject({ enrolmentKey: { enrolled: 0, revokedAt: expect.any(String) }, errors: [] });
    const answers = [await enrol(over.key), await enrol(revoked.key), await enrol('kiosk_enrol_nonsense')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('is stored as a hash, and listed for organizers of the event only', async () => {
    const { key } = await create();
    const { rows } = await test.sql.query<{ text: string }>(
      'select k::text as text from kiosk_enrolment_key k union all select a::text from audit_entry a',
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(key.slice(12));
    const field = 'kioskEnrolmentKeys { name devices enrolled }';
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const [own, other, none] = await Promise.all(
      [organizer, reviewer, {}].map((headers) => test.api.ofEvent('spring', field, headers)),
    );
    expect([own[0], other, none]).toEqual([{ name: 'Hall 3', devices: 2, enrolled: 0 }, null, null]);
  });

  it.each([
    ['devices', 0],
    ['devices', 1001],
    ['expiresAt', '2020-01-01T00:00:00Z'],
    ['expiresAt', '2099-01-01T00:00:00Z'],
    ['name', ' '],
  ])('is not created with %s %j', async (field, value) => {
    expect(await create({ [field]: value })).toMatchObject({
      key: null,
      errors: [{ code: 'INVALID', path: [field] }],
    });
  });
});
