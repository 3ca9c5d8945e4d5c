import { itDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { SLUG } from '../site-fair.js';

const PASSWORD = 'a horse and a battery';
const OFFICE = 'office@fair.example';
const CALL = `/portal/calls/${SLUG}`;

describeInChromium('a sign-up without a mail server', () => {
  let console: ConsoleApp;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    await console.server.sql.query(
      `update event set contact_name = '{"en": "Fair office", "zh-Hans": "组委会"}', contact_email = $2,
        contact_phone = '+861062552233' where id = $1`,
      [console.fair.event, OFFICE],
    );
    await console.openCall();
  });
  afterAll(() => console.close());

  itDeep([
    {
      language: 'en',
      email: 'first@robots.example',
      form: 'New exhibitor',
      get: 'Get the link',
      waits: 'ask the organizers',
      line: '1 applicant waits for a link to an account',
      create: 'Create a link for',
      card: 'Accounts to be confirmed',
    },
    {
      language: 'zh',
      email: 'second@robots.example',
      form: '新参展商',
      get: '获取链接',
      waits: '请联系主办方',
      line: '1 位参展申请人等待账号链接',
      create: '为',
      card: '等待开通的账号',
    },
  ] as const)(
    'tells the applicant whom to ask, and stands before the organizer, who creates the link: $language',
    async ({ language, email, form, get, waits, line, create, card }) => {
      const call = await console.openAt(CALL, { as: 'NOBODY', language });
      const region = call.getByRole('region', { name: form });
      await region.getByRole('textbox').fill(email);
      await region.getByRole('button', { name: get }).click();
      await region.getByText(waits).waitFor();
      expect(await call.getByRole('link', { name: OFFICE }).getAttribute('href')).toBe(`mailto:${OFFICE}`);
      expect(await console.violations(call)).toEqual([]);
      await call.context().close();
      const page = await console.open('', { language });
      await page.getByRole('link', { name: line }).click();
      const block = page.locator('section', { has: page.getByRole('heading', { name: card }) });
      await block.getByRole('button', { name: create }).click();
      const link = new URL(await page.getByRole('alertdialog').locator('code').innerText());
      const invited = await console.openAt(`${link.pathname}${link.hash}`, { as: 'NOBODY', locale: 'en' });
      await invited.getByLabel('Your name').fill('Li Wei');
      await invited.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await invited.getByRole('button', { name: 'Create the account' }).click();
      await invited.getByText('Welcome').waitFor();
      await invited.context().close();
      const overview = await console.open('', { language });
      await overview.getByRole('heading', { level: 1 }).waitFor();
      await overview.locator('#attention').waitFor();
      expect(await overview.getByRole('link', { name: line }).count()).toBe(0);
      await overview.context().close();
      await page.context().close();
    },
  );
});
