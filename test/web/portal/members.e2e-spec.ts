import type { Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { itDeep, withDeep } from '../../setup/deep.js';
import type { Headers } from '../../setup/graphql.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { SLUG } from '../site-fair.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const UPDATE = `mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { message } } }`;
const REVIEW = `mutation ($input: ReviewExhibitorInput!) { reviewExhibitor(input: $input) { errors { message } } }`;
const INVITE = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { link errors { message } } }`;
const ADD = `mutation ($input: AddProductInput!) { addProduct(input: $input) { errors { message } } }`;
const REJECT = `mutation ($input: RejectPendingChangeInput!) { rejectPendingChange(input: $input) { errors { message } } }`;
/** One mutation for each permission of a member. */
const CHANGES = {
  edit: UPDATE,
  manage: `mutation ($input: ExhibitorIdInput!) { submitExhibitor(input: $input) { errors { message } } }`,
};

const WORDS = {
  zh: {
    ...{ overview: '概览', entry: '资料', products: '展品', members: '成员' },
    ...{ next: '下一步', own: '(您)', none: '还没有展品。', submit: '提交审核', withdraw: '退展' },
    ...{ save: '保存', add: '添加展品', invite: '发送邀请' },
    ...{ decisions: '决定和说明', pending: '等待主办方确认的更改', website: '网址', mine: '我的参展' },
    ...{ name: '您的姓名', password: '密码', toPortal: '进入参展门户', saved: /已保存/, inReview: '审核中' },
    noEntry: '没有这份参展资料，或者您不是它的成员。',
    refused: '主办方没有接受您上次的',
  },
  en: {
    ...{ overview: 'Overview', entry: 'Entry', products: 'Products', members: 'Members' },
    ...{
      next: 'Next step',
      own: '(you)',
      none: 'No product yet.',
      submit: 'Submit for review',
      withdraw: 'Withdraw',
    },
    ...{ save: 'Save', add: 'Add a product' },
    ...{ invite: 'Send the invitation', decisions: 'Decisions and notes', website: 'Website' },
    ...{ pending: 'Changes that wait for the organizers', mine: 'Your entries' },
    ...{
      name: 'Your name',
      password: 'Password',
      toPortal: 'To the exhibitor portal',
      saved: /^Saved$|are saved/,
    },
    inReview: 'In review',
    noEntry: 'There is no such entry, or you are not a member of it.',
    refused: 'The organizers did not accept your last',
  },
} as const;
type Language = keyof typeof WORDS;

/** The pages of an entry, a text that all members see there, a control, and its permission. */
const CONTROLS = [
  ['overview', 'next', 'submit', 'manage'],
  ['overview', 'next', 'withdraw', 'manage'],
  ['entry', 'website', 'save', 'edit'],
  ['products', 'none', 'add', 'edit'],
  ['members', 'own', 'invite', 'manage'],
] as const;

/** The permissions of members by their role. */
const ROLES = {
  MANAGER: ['edit', 'manage'],
  EDITOR: ['edit'],
  STAFF: [],
} as const satisfies Record<string, readonly (keyof typeof CHANGES)[]>;
type Role = keyof typeof ROLES;

describeInChromium('the members of an exhibitor, in the portal on a phone', () => {
  let app: ConsoleApp;

  beforeAll(async () => {
    app = await ConsoleApp.start();
    await app.openCall();
  });
  afterAll(() => app.close());

  /** A new exhibitor with a manager and a member of the given role. */
  async function newMember(status: string, role: Role) {
    const { rows, accounts, sql, settle } = app.server;
    const { event } = app.fair;
    const name = { 'zh-Hans': '西格玛仪器', en: 'Sigma Instruments' };
    const exhibitor = await rows.exhibitor(event, { name, status, published: status === 'APPROVED' });
    await settle();
    const grant = { role: 'EXHIBITOR', event, exhibitor } as const;
    await accounts.account(grant);
    const { id, headers } = await accounts.account(grant);
    await sql.query('update role_grant set member_role = $2 where account_id = $1', [id, role]);
    return { exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor), headers };
  }

  /** A page of the portal with the session of a member. */
  function open(path: string, headers: Headers, language: Language): Promise<Page> {
    return app.openAt(`/portal${path}`, { ...PHONE, as: headers, language });
  }

  /** The accessibility violations, and the width that the page needs. */
  async function examine(page: Page): Promise<[string[], number]> {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    return [await app.violations(page), width];
  }

  itDeep(['zh', 'en'] as const)('start at pages without accessibility violations: %s', async (language) => {
    const page = await app.openAt('/portal', { ...PHONE, as: 'NOBODY', language });
    for (const path of ['/portal', `/portal/calls/${SLUG}`]) {
      await page.goto(`${app.server.url}${path}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect(await examine(page)).toEqual([[], 390]);
      if (language === 'zh') expect(await app.latinWords(page)).toEqual([]);
    }
    await page.context().close();
  });

  it.each([
    ...withDeep([['MANAGER', 'en'] as const, ['MANAGER', 'zh'] as const]),
    ['EDITOR', 'zh'],
    ['STAFF', 'en'],
  ] as const)('have the controls of their role, and no other permission: %s, %s', async (role, language) => {
    const words = WORDS[language];
    const granted: readonly string[] = ROLES[role];
    const { exhibitorId, headers } = await newMember('DRAFT', role);
    const page = await open(`/entries/${exhibitorId}`, headers, language);
    const main = page.getByRole('main');
    for (const [part, text, control, permission] of CONTROLS) {
      await page.getByRole('link', { name: words[part], exact: true }).click();
      await main.getByText(words[text]).first().waitFor();
      const button = main.getByRole('button', { name: words[control], exact: true });
      expect([control, await button.count()]).toEqual([control, granted.includes(permission) ? 1 : 0]);
    }
    for (const [permission, query] of Object.entries(CHANGES).filter(([each]) => !granted.includes(each))) {
      const input = { exhibitorId, ...(permission === 'edit' && { website: 'https://a.example/' }) };
      const answer = await page.request.post(`${app.server.url}/graphql`, {
        data: { query, variables: { input } },
      });
      expect(await answer.text()).toContain('FORBIDDEN');
    }
    await page.context().close();
  });

  itDeep(['zh', 'en'] as const)(
    'sign in by the link of an invitation, see only their entry, edit and submit it, and see notes and pending changes: %s',
    async (language) => {
      const words = WORDS[language];
      const { exhibitorId } = await newMember('SUBMITTED', 'MANAGER');
      const { api, accounts } = app.server;
      const organizer = await accounts.signedIn({ role: 'ORGANIZER', event: app.fair.event });
      const decide = (decision: string, note: string) =>
        api.data(REVIEW, { input: { exhibitorId, decision, note, internalNote: 'Pays late.' } }, organizer);
      await decide('REQUEST_CHANGES', 'A website, please.');
      const scope = { role: 'EXHIBITOR', exhibitorId, memberRole: 'MANAGER' };
      const { inviteAccount } = await api.data(
        INVITE,
        { input: { email: `sigma-${language}@example.org`, ...scope } },
        organizer,
      );
      const { pathname, hash } = new URL(inviteAccount.link as string);
      const locale = language === 'zh' ? 'zh-CN' : 'en';
      const page = await app.openAt(`${pathname}${hash}`, { ...PHONE, as: 'NOBODY', language, locale });
      await page.getByLabel(words.name).fill('Chen Xi');
      await page.getByLabel(words.password, { exact: true }).fill('a horse and a battery');
      await page.getByRole('button').click();
      await page.getByRole('link', { name: words.toPortal }).click();
      const entries = page.getByRole('region', { name: words.mine }).getByRole('listitem');
      await entries.first().waitFor();
      expect(await entries.count()).toBe(1);
      expect(await examine(page)).toEqual([[], 390]);
      await entries.getByRole('link').click();
      const decisions = page.getByRole('region', { name: words.decisions });
      await decisions.getByText('A website, please.').waitFor();

      const save = async (website: string) => {
        await page.getByRole('link', { name: words.entry, exact: true }).click();
        await page.getByRole('textbox', { name: words.website }).fill(website);
        await page.getByRole('button', { name: words.save }).click();
        await page.getByRole('status').getByText(words.saved).waitFor();
        await page.getByRole('link', { name: words.overview }).click();
      };
      await save('https://first.example/');
      await page.getByRole('button', { name: words.submit }).click();
      await page.getByText(words.inReview).waitFor();
      await decide('APPROVE', 'Come at eight.');
      await page.reload();
      await decisions.getByText('Come at eight.').waitFor();
      await save('https://second.example/');
      const pending = page.getByRole('table', { name: words.pending }).getByRole('row');
      await pending.nth(1).waitFor();
      expect(await pending.nth(1).locator('th, td').allTextContents()).toEqual([
        words.website,
        'https://first.example/',
        'https://second.example/',
      ]);
      expect(await page.getByText('Pays late.').count()).toBe(0);
      expect(await examine(page)).toEqual([[], 390]);

      await page.goto(
        `${app.server.url}/portal/entries/${encodeCatalogId('EXHIBITOR', app.fair.acme)}/entry`,
      );
      await page.getByRole('heading', { level: 1, name: words.noEntry }).waitFor();
      expect(await page.getByRole('textbox').count()).toBe(0);
      expect(await app.violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  itDeep([
    ['zh', '展会目前不接受报名'],
    ['en', 'The event does not take registrations now'],
  ] as const)('see why a draft can no longer be submitted: %s', async (language, closed) => {
    const { exhibitorId, headers } = await newMember('DRAFT', 'MANAGER');
    const close = (at: string): Promise<unknown> =>
      app.server.sql.query(`update event set registration_closes_at = ${at} where id = $1`, [app.fair.event]);
    await close(`now() - interval '1 hour'`);
    const page = await open(`/entries/${exhibitorId}`, headers, language);
    await page.getByText(closed).waitFor();
    const submit = page.getByRole('button', { name: WORDS[language].submit });
    expect(await submit.count()).toBe(0);
    expect(await examine(page)).toEqual([[], 390]);
    await close('null');
    await page.reload();
    await submit.waitFor();
    expect(await page.getByText(closed).count()).toBe(0);
    await page.context().close();
  });

  itDeep([
    ['zh', '现在不能报名。', '新参展商', '已有账号'],
    ['en', 'Registration is not possible now.', 'New exhibitor', 'Existing account'],
  ] as const)(
    'sign in at a closed call, where nobody can sign up: %s',
    async (language, closed, signUp, signIn) => {
      const close = (at: string): Promise<unknown> =>
        app.server.sql.query(`update event set registration_closes_at = ${at} where id = $1`, [
          app.fair.event,
        ]);
      await close(`now() - interval '1 hour'`);
      const page = await app.openAt(`/portal/calls/${SLUG}`, { as: 'NOBODY', language });
      await page.getByText(closed).waitFor();
      await page.getByRole('region', { name: signIn }).waitFor();
      expect(await page.getByRole('region', { name: signUp }).count()).toBe(0);
      await close('null');
      await page.reload();
      await page.getByRole('region', { name: signUp }).waitFor();
      await page.context().close();
    },
  );

  itDeep(['zh', 'en'] as const)('see at a product why it was rejected: %s', async (language) => {
    const { exhibitorId, headers } = await newMember('APPROVED', 'MANAGER');
    const input = { exhibitorId, name: [{ locale: 'en', text: 'Lens' }] };
    await app.server.api.data(ADD, { input }, headers);
    const staff = await app.open(`/exhibitors/${exhibitorId}/products`);
    await staff.getByRole('button', { name: 'Reject: Lens' }).click();
    const dialog = staff.getByRole('dialog', { name: 'Reject the proposal for Lens?' });
    await dialog.getByRole('textbox', { name: 'Note to the exhibitor' }).fill('A picture, please.');
    expect(await app.violations(staff)).toEqual([]);
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await dialog.waitFor({ state: 'detached' });
    await staff.context().close();

    const page = await open(`/entries/${exhibitorId}/products`, headers, language);
    const product = page.getByRole('listitem').filter({ hasText: 'Lens' });
    await product.getByText('A picture, please.').waitFor();
    await product.getByText(WORDS[language].refused).waitFor();
    expect(await app.violations(page)).toEqual([]);
    await page.context().close();
  });

  itDeep(['zh', 'en'] as const)('see on the overview why a change was rejected: %s', async (language) => {
    const { exhibitorId, headers } = await newMember('APPROVED', 'MANAGER');
    const { api, accounts } = app.server;
    const reviewer = await accounts.signedIn({ role: 'REVIEWER', event: app.fair.event });
    await api.data(UPDATE, { input: { exhibitorId, website: 'https://a.example/' } }, headers);
    await api.data(REJECT, { input: { exhibitorId, note: 'The old page.' } }, reviewer);
    const page = await open(`/entries/${exhibitorId}`, headers, language);
    await page.getByText('The old page.').waitFor();
    await page.getByText(WORDS[language].refused).waitFor();
    await page.context().close();
  });
});
