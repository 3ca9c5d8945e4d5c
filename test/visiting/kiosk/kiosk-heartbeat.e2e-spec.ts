import { accessId } from '../../../src/identity/account/model/account-id.js';
import { randomUUID } from 'node:crypto';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { pairedKiosk, send } from '../../build/devices.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const COMMAND = `mutation ($input: SendKioskCommandInput!) {
  sendKioskCommand(input: $input) { kiosk { commands { kind message deliveredAt } } errors { code path } }
}`;
const UPDATE = `mutation ($input: UpdateKioskInput!) {
  updateKiosk(input: $input) { kiosk { name version heading } errors { code path } }
}`;
const REPORT = `name silent lagging behind report {
  at appVersion epoch revision lastSyncAt storageUsage storageQuota storagePersisted secureContext
  screenWidth screenHeight locale uptime errors { at message } }`;

interface Configuration {
  readonly revision: number;
}

describe('the heartbeat of a kiosk', () => {
  let test: TestCatalog;
  let event: string;
  let organizer: Headers;
  let kiosk: { id: string; token: string };

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'spring' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
  });

  beforeEach(async () => {
    await test.sql.query('delete from kiosk');
    await test.sql.query('delete from attempt_limit');
    kiosk = await pairedKiosk(test.sql, event);
  });

  afterAll(() => test.close());

  const beat = async (body: object = {}) => send(test.url, '/kiosks/heartbeat', body, kiosk.token);
  const shown = async (fields = REPORT) => {
    const { nodes } = await test.api.ofEvent('spring', `kiosks { nodes { ${fields} } }`, organizer);
    return nodes[0];
  };
  const command = async (kind: string, message?: string) => {
    const input = { kioskId: accessId('D', kiosk.id), kind, message };
    return (await test.api.data(COMMAND, { input }, organizer)).sendKioskCommand;
  };
  const catalog = async () => {
    const { rows } = await test.sql.query<{ revision: number; epoch: string }>(
      'select revision, epoch from catalog_revision where event_id = $1',
      [event],
    );
    return rows[0]!;
  };
  const names = async (filter: string) => {
    const { nodes } = await test.api.ofEvent(
      'spring',
      `kiosks(filter: ${filter}) { nodes { name } }`,
      organizer,
    );
    return nodes.map(({ name }: { name: string }) => name);
  };

  it('stores all that the device reports, for staff', async () => {
    const { revision, epoch } = await catalog();
    await beat({
      appVersion: '2.0.1',
      epoch,
      revision,
      lastSyncAt: '2017-09-15T09:00:00+08:00',
      storage: { usage: 123456789, quota: 2e9, persisted: false },
      secureContext: true,
      screen: { width: 1080, height: 1920, pixelRatio: 1 },
      locale: 'zh-Hans',
      uptime: 3600.5,
      errors: ['TypeError: x is not a function\n at y\u0000'],
      somethingNew: { of: 'later versions' },
    });
    expect(await shown()).toEqual({
      name: 'Kiosk',
      silent: false,
      lagging: false,
      behind: 0,
      report: {
        at: expect.any(String),
        appVersion: '2.0.1',
        epoch,
        revision,
        lastSyncAt: '2017-09-15T01:00:00.000Z',
        storageUsage: 123456789,
        storageQuota: 2e9,
        storagePersisted: false,
        secureContext: true,
        screenWidth: 1080,
        screenHeight: 1920,
        locale: 'zh-Hans',
        uptime: 3600.5,
        errors: [{ at: expect.any(String), message: 'TypeError: x is not a function  at y ' }],
      },
    });
  });

  it('accepts an empty body', async () => {
    const { status, body } = await beat();
    expect([status, Object.keys(body).sort()]).toEqual([200, ['commands', 'configuration', 'now']]);
    expect(await shown('behind lagging report { revision errors { at } }')).toEqual({
      behind: null,
      lagging: true,
      report: { revision: null, errors: [] },
    });
  });

  it('keeps the latest twenty errors of the device', async () => {
    for (const round of ['a', 'b', 'c']) {
      await beat({ errors: Array.from({ length: 9 }, (_, index) => `${round}${index}`) });
    }
    const { errors } = (await shown()).report;
    const messages = errors.map(({ message }: { message: string }) => message);
    expect([messages.length, messages[0], messages[9], messages[19]]).toEqual([20, 'c0', 'b0', 'a1']);
  });

  it.each([
    ['errors', Array.from({ length: 21 }, () => 'x')],
    ['revision', -1],
    ['acknowledged', ['nonsense']],
    ['lastSyncAt', 'yesterday'],
    ['storage', { usage: 'much' }],
  ])('is rejected with a wrong value in %s', async (field, value) => {
    const { status, body } = await beat({ [field]: value });
    expect([status, body.errors[0].extensions.code]).toEqual([422, 'INVALID']);
    expect(await shown('report { at }')).toEqual({ report: null });
  });

  it('has a rate limit, against a faulty device', async () => {
    const startedAt = performance.now();
    const statuses = (await Promise.all(Array.from({ length: 60 }, () => beat()))).map(
      ({ status }) => status,
    );
    // 30 at once, and one more each five seconds that a slow machine needs for them.
    const most = 30 + (performance.now() - startedAt) / 5000;
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(most);
  });

  it('returns the configuration, whose revision rises only when the configuration changes', async () => {
    const first: Configuration = (await beat()).body.configuration;
    const second = (await beat({ revision: 7 })).body.configuration;
    const input = { kioskId: accessId('D', kiosk.id), heading: 180, name: 'West', version: first.revision };
    const changed = (await test.api.data(UPDATE, { input }, organizer)).updateKiosk;
    const third = (await beat()).body.configuration;
    expect(second).toEqual(first);
    expect(changed).toEqual({
      kiosk: { name: 'West', heading: 180, version: first.revision + 1 },
      errors: [],
    });
    expect(third).toEqual({ ...first, name: 'West', heading: 180, revision: first.revision + 1 });
    const stale = (await test.api.data(UPDATE, { input }, organizer)).updateKiosk;
    expect(stale).toMatchObject({ kiosk: { name: 'West' }, errors: [{ code: 'STALE' }] });
  });

  it('contains no deleted hall', async () => {
    const hall = await test.rows.hall(event, await test.rows.venue(event), { code: 'H9' });
    const input = {
      kioskId: accessId('D', kiosk.id),
      hallId: encodeCatalogId('HALL', hall),
      position: { x: 1, y: 2 },
    };
    await test.api.data(UPDATE, { input }, organizer);
    const before = (await beat()).body.configuration;
    await test.rows.remove('hall', hall);
    const after = (await beat()).body.configuration;
    expect([before.hall.code, before.position, after.hall, after.position]).toEqual([
      'H9',
      { x: 1, y: 2 },
      null,
      null,
    ]);
  });

  it('returns each command until it is acknowledged, in the order of sending', async () => {
    expect((await command('RELOAD')).errors).toEqual([]);
    await command('MESSAGE', 'Lunch break');
    const [first, second] = [(await beat()).body.commands, (await beat()).body.commands];
    expect(first).toEqual([
      { id: expect.any(String), kind: 'RELOAD', message: null },
      { id: expect.any(String), kind: 'MESSAGE', message: 'Lunch break' },
    ]);
    expect(second).toEqual(first);
    expect((await shown('commands { deliveredAt }')).commands[0].deliveredAt).not.toBeNull();
    const third = (await beat({ acknowledged: [first[0].id, randomUUID()] })).body.commands;
    expect(third).toEqual([first[1]]);
    expect((await beat({ acknowledged: [first[1].id] })).body.commands).toEqual([]);
    expect((await shown('commands { id }')).commands).toEqual([]);
  });

  it('returns ROTATE until the new token is used, because the response with it may be lost', async () => {
    await beat();
    await command('ROTATE');
    const { token } = (await send(test.url, '/kiosks/rotate', {}, kiosk.token)).body;
    const old = await beat();
    kiosk.token = token;
    expect([old.body.commands, (await beat()).body.commands]).toMatchObject([[{ kind: 'ROTATE' }], []]);
  });

  it('cannot acknowledge the commands of another kiosk', async () => {
    await command('IDENTIFY');
    const [{ id }] = (await beat()).body.commands;
    const other = await pairedKiosk(test.sql, event);
    await send(test.url, '/kiosks/heartbeat', { acknowledged: [id] }, other.token);
    expect((await beat()).body.commands).toHaveLength(1);
  });

  it('deletes commands that were acknowledged more than a week ago', async () => {
    await command('RELOAD');
    await command('RESYNC');
    const [old, next] = (await beat()).body.commands;
    await beat({ acknowledged: [old.id] });
    await test.sql.query(
      `update kiosk_command set acknowledged_at = now() - interval '8 days' where id = $1`,
      [old.id],
    );
    await beat({ acknowledged: [next.id] });
    const { rows } = await test.sql.query('select kind from kiosk_command');
    expect(rows).toEqual([{ kind: 'RESYNC' }]);
  });

  it.each([
    ['a message without a text', 'MESSAGE', undefined],
    ['a text without a message', 'RELOAD', 'now'],
    ['too long a text', 'MESSAGE', 'x'.repeat(501)],
  ])('never returns %s, since staff cannot send it', async (_what, kind, message) => {
    expect((await command(kind, message)).errors).toEqual([
      expect.objectContaining({ code: 'INVALID', path: ['message'] }),
    ]);
  });

  it('has at most twenty pending commands, and none for a kiosk without a device', async () => {
    const codes = [];
    for (let count = 0; count < 21; count += 1) codes.push((await command('IDENTIFY')).errors[0]?.code);
    expect([codes[19], codes[20]]).toEqual([undefined, 'WRONG_STATUS']);
    await test.sql.query('delete from kiosk_command');
    await test.sql.query('update kiosk set paired_at = null');
    expect((await command('IDENTIFY')).errors[0].code).toBe('WRONG_STATUS');
  });

  it('is missing three times before the kiosk counts as silent, by the clock of the database', async () => {
    await beat();
    await test.sql.query(`update kiosk set paired_at = now() - interval '1 day'`);
    const since = (seconds: number) =>
      test.sql.query('update kiosk_report set reported_at = now() - make_interval(secs => $1)', [seconds]);
    await since(120);
    expect([await names('{ silent: true }'), await names('{ silent: false }')]).toEqual([[], ['Kiosk']]);
    await since(136);
    expect([await names('{ silent: true }'), await names('{ silent: false }')]).toEqual([['Kiosk'], []]);
    await beat();
    expect(await shown('silent')).toEqual({ silent: false });
  });

  it('makes a kiosk silent after the same time if it never arrives', async () => {
    expect(await names('{ silent: true }')).toEqual([]);
    await test.sql.query(`update kiosk set paired_at = now() - interval '136 seconds'`);
    expect(await names('{ silent: true }')).toEqual(['Kiosk']);
    await test.sql.query('update kiosk set revoked_at = now()');
    expect(await names('{ silent: true }')).toEqual([]);
  });

  it('shows by how many revisions the kiosk is behind the catalog', async () => {
    const { revision, epoch } = await catalog();
    await beat({ revision, epoch });
    expect(await names('{ lagging: true }')).toEqual([]);
    await test.rows.exhibitor(event);
    await test.settle();
    expect(await names('{ lagging: true }')).toEqual(['Kiosk']);
    expect((await shown('behind')).behind).toBe((await catalog()).revision - revision);
    await beat({ revision: 1_000_000, epoch: 'of another database' });
    expect(await shown('behind lagging')).toEqual({ behind: null, lagging: true });
  });
});
