import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { hasFocus } from '../focus.js';
import { SLUG } from '../site-fair.js';

describeInChromium('the kiosk screen of the console', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
  });
  afterAll(() => console.close());

  const post = async (path: string, body: object, token?: string) => {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(`${console.server.url}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const device = async () =>
    (await post('/kiosks/pair', { appVersion: '9.9.1', screen: { width: 1080, height: 1920 } })).body as {
      userCode: string;
      deviceCode: string;
    };

  itDeep([
    [
      'zh',
      '北门',
      {
        approve: '批准设备',
        cancel: '取消',
        code: '屏幕上的代码',
        unknown: '没有设备显示这个代码',
        name: '名称',
        hall: '展馆',
        confirm: '批准',
        grid: '终端',
        heading: '访客面向的方向（度）',
        save: '保存',
        saved: '已保存',
        reload: '重启',
        waits: '等待执行的命令：重启',
        revoke: '停用',
        revoked: '已停用',
      },
    ],
    [
      'en',
      'North door',
      {
        approve: 'Approve a device',
        cancel: 'Cancel',
        code: 'Code on the screen',
        unknown: 'No device shows this code',
        name: 'Name',
        hall: 'Hall',
        confirm: 'Approve',
        grid: 'Kiosks',
        heading: 'Direction the visitor faces',
        save: 'Save',
        saved: 'Saved',
        reload: 'Reload',
        waits: 'Commands that wait: Reload',
        revoke: 'Revoke',
        revoked: 'Revoked',
      },
    ],
  ] as const)(
    'approves a device by its code, places it on the plan, reloads and revokes it: %s',
    async (language, name, words) => {
      const { userCode, deviceCode } = await device();
      const page = await console.open('/kiosks', { language });
      const open = page.getByRole('button', { name: words.approve });
      await open.click();
      const dialog = page.getByRole('dialog', { name: words.approve });
      await dialog.getByRole('button', { name: words.cancel }).click();
      await dialog.waitFor({ state: 'detached' });
      await hasFocus(open);
      await open.click();
      await dialog.getByRole('textbox', { name: words.code }).fill('AAAA-AAAA');
      await page.keyboard.press('Enter');
      await dialog.getByText(words.unknown).waitFor();
      await dialog.getByRole('textbox', { name: words.code }).fill(userCode.toLowerCase());
      await page.keyboard.press('Enter');
      await dialog.getByText('9.9.1').waitFor();
      await dialog.getByRole('textbox', { name: words.name }).fill(name);
      await dialog.getByRole('button', { name: words.hall }).click();
      await page.getByRole('option', { name: 'H1' }).first().click();
      expect(await console.violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: words.confirm, exact: true }).click();

      const panel = page.getByRole('region', { name });
      await panel.waitFor();
      const token = (await post('/kiosks/token', { deviceCode })).body.token as string;
      await post('/kiosks/heartbeat', { appVersion: '9.9.1', uptime: 60 }, token);
      await page.getByRole('grid', { name: words.grid }).getByRole('row', { name }).waitFor();
      const plan = panel.locator('.kiosk-plan');
      await plan.click({ position: { x: 120, y: 90 } });
      await panel.getByRole('textbox', { name: words.heading }).fill('90');
      await panel.getByRole('button', { name: words.save }).click();
      await panel.getByText(words.saved).waitFor();
      await panel.getByRole('button', { name: words.reload }).click();
      await panel.getByText(words.waits).waitFor();
      const answer = await post('/kiosks/heartbeat', { appVersion: '9.9.1', uptime: 90 }, token);
      expect(answer.body).toMatchObject({
        configuration: { name, heading: 90, position: { x: expect.any(Number) } },
        commands: [{ kind: 'RELOAD' }],
      });
      expect(await console.violations(page)).toEqual([]);

      await panel.getByRole('button', { name: words.revoke }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: words.revoke }).click();
      await page.getByRole('row', { name }).getByText(words.revoked).waitFor();
      expect((await post('/kiosks/heartbeat', {}, token)).status).toBe(401);
      await page.context().close();
    },
  );

  /** Pairs a device as a new kiosk, which reports once; returns the token of the device. */
  async function pairedKiosk(name: string, report: object = {}): Promise<string> {
    const { userCode, deviceCode } = await device();
    const organizer = await console.server.accounts.signedIn({
      role: 'ORGANIZER',
      event: console.fair.event,
    });
    const { approveKiosk } = await console.server.api.data(
      'mutation ($input: ApproveKioskInput!) { approveKiosk(input: $input) { kiosk { id } errors { message } } }',
      { input: { eventId: await console.server.api.ofEvent(SLUG, 'id'), userCode, name } },
      organizer,
    );
    expect(approveKiosk.errors).toEqual([]);
    const token = (await post('/kiosks/token', { deviceCode })).body.token as string;
    await post('/kiosks/heartbeat', { appVersion: '9.9.1', uptime: 60, ...report }, token);
    return token;
  }

  async function newestRevision(): Promise<{ epoch: string; revision: number }> {
    const { rows } = await console.server.sql.query<{ epoch: string; revision: number }>(
      'select epoch::text, revision from catalog_revision where event_id = $1',
      [console.fair.event],
    );
    return rows[0]!;
  }

  describe('with kiosks that need attention', () => {
    beforeAll(async () => {
      for (const [name, heard] of [
        ['Behind', 'now()'],
        ['Lost', "now() - interval '1 day'"],
      ] as const) {
        await pairedKiosk(name);
        await console.server.sql.query(
          `with paired as (update kiosk set paired_at = ${heard} where name = $1 returning id)
           update kiosk_report set reported_at = ${heard} where kiosk_id = (select id from paired)`,
          [name],
        );
      }
    });

    itDeep([
      ['zh', '终端', /^Lost.*离线/, '需要注意 2', /重启|停用|批准设备|保存/],
      ['en', 'Kiosks', /^Lost.*Offline/, 'Needs attention 2', /Reload|Revoke|Approve a device|Save/],
    ] as const)(
      'lists them first, and shows a reviewer no commands: %s',
      async (language, grid, lost, attention, commands) => {
        const page = await console.open('/kiosks', { as: 'REVIEWER', language });
        const rows = page.getByRole('grid', { name: grid }).getByRole('row');
        await rows.nth(2).waitFor();
        expect(await rows.nth(1).textContent()).toMatch(lost);
        await page.getByRole('button', { name: attention }).click();
        await page.waitForURL(/attention=true/);
        await rows.nth(1).getByRole('button').click();
        await page.getByRole('region', { name: 'Lost' }).waitFor();
        expect(await page.getByRole('button', { name: commands }).count()).toBe(0);
        expect(await console.violations(page)).toEqual([]);
        await page.context().close();
      },
    );
  });

  it('sets the playlist and the PIN of all kiosks, for organizers only', async () => {
    const page = await console.open('/kiosks');
    await page.getByRole('button', { name: 'Settings of all kiosks' }).click();
    const dialog = page.getByRole('dialog', { name: 'Settings of all kiosks' });
    await dialog.getByText('Nothing is chosen').waitFor();
    const search = dialog.getByRole('searchbox', { name: 'Add an exhibitor, product or session' });
    await search.fill('acme');
    await dialog.getByRole('button', { name: 'Acme Robots Co., Ltd.' }).click();
    await search.fill('arms');
    await dialog.getByRole('button', { name: 'The future of arms' }).click();
    const items = dialog.getByRole('list', { name: 'Playlist without visitors' }).getByRole('listitem');
    await items.nth(1).getByLabel('Until', { exact: true }).fill('2026-11-27');
    await items.nth(1).getByRole('button', { name: 'Move The future of arms up' }).click();
    await dialog.getByRole('textbox', { name: 'PIN of the diagnostics' }).fill('12');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').getByText('The PIN has 4 to 8 digits').waitFor();
    await dialog.getByRole('textbox', { name: 'PIN of the diagnostics' }).fill('7391');
    expect(await console.violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(/^Saved/).waitFor();

    const organizer = await console.server.accounts.signedIn({
      role: 'ORGANIZER',
      event: console.fair.event,
    });
    const { diagnosticsPin, playlist } = await console.server.api.ofEvent(
      SLUG,
      'kioskSettings { diagnosticsPin playlist { id from until } }',
      organizer,
    );
    expect([diagnosticsPin, playlist]).toEqual([
      '7391',
      [
        { id: expect.stringMatching(/^S/), from: null, until: '2026-11-27T10:00:00.000Z' },
        { id: expect.stringMatching(/^X/), from: null, until: null },
      ],
    ]);
    await page.context().close();
    const reviewer = await console.open('/kiosks', { as: 'REVIEWER' });
    await reviewer.getByRole('group', { name: 'Show' }).waitFor();
    expect(await reviewer.getByRole('button', { name: 'Settings of all kiosks' }).count()).toBe(0);
    await reviewer.context().close();
  });

  it('shows a new enrolment key once', async () => {
    const page = await console.open('/kiosks/keys', { language: 'zh' });
    await page.getByRole('button', { name: '新建密钥' }).click();
    await page.getByRole('textbox', { name: '这批设备的名称' }).fill('二层');
    expect(await console.violations(page)).toEqual([]);
    await page.getByRole('button', { name: '新建', exact: true }).click();
    const secret = await page.getByRole('alertdialog').locator('code').textContent();
    const enrolled = await post('/kiosks/enrol', { enrolmentKey: secret, name: '二层 1' });
    expect(enrolled.status).toBe(200);
    await page.getByRole('alertdialog').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('row', { name: /二层/ }).waitFor();
    expect(await console.violations(page)).toEqual([]);
    await page.context().close();
  });

  itDeep([
    ['zh', '批准设备', '批准', { code: '屏幕上的代码', use: '用途', replaces: '替换“%”的设备' }],
    [
      'en',
      'Approve a device',
      'Approve',
      { code: 'Code on the screen', use: 'Use it as', replaces: 'New device of "%"' },
    ],
  ] as const)('gives a kiosk a new device: %s', async (language, open, approve, { code, use, replaces }) => {
    const name = `Swapped ${language}`;
    const before = await pairedKiosk(name);
    const { userCode, deviceCode } = await device();
    const page = await console.open('/kiosks', { language });
    await page.getByRole('button', { name: open }).click();
    const dialog = page.getByRole('dialog', { name: open });
    await dialog.getByRole('textbox', { name: code }).fill(userCode);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: use }).click();
    await page.getByRole('option', { name: replaces.replace('%', name) }).click();
    await dialog.getByRole('button', { name: approve, exact: true }).click();
    await page.getByRole('region', { name }).waitFor();
    expect(await page.getByRole('row', { name }).count()).toBe(1);
    const { token, configuration } = (await post('/kiosks/token', { deviceCode })).body;
    expect(configuration.name).toBe(name);
    const report = { appVersion: '9.9.2', uptime: 1 };
    const answers = [before, token as string].map((each) => post('/kiosks/heartbeat', report, each));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 200]);
    await page.context().close();
  });

  itDeep([
    ['zh', '终端', '滞后 zh', '落后 2 次更改', '最新'],
    ['en', 'Kiosks', 'Lag en', '2 changes behind', 'Current'],
  ] as const)('shows how far a kiosk is behind: %s', async (language, grid, name, behind, current) => {
    const before = await newestRevision();
    for (const text of ['first', 'second']) {
      const change = `update exhibitor set website = 'https://acme.example/${text}' where id = $1`;
      await console.server.sql.query(change, [console.fair.acme]);
      await console.server.settle();
    }
    const newest = await newestRevision();
    expect(newest.revision).toBe(before.revision + 2);
    const token = await pairedKiosk(name, before);
    const page = await console.open('/kiosks', { language });
    const row = page.getByRole('grid', { name: grid }).getByRole('row', { name });
    await row.getByText(behind, { exact: true }).waitFor();
    await post('/kiosks/heartbeat', { appVersion: '9.9.1', uptime: 90, ...newest }, token);
    await page.reload();
    await row.getByText(current, { exact: true }).waitFor();
    await page.context().close();
  });
});
