import { buffer } from 'node:stream/consumers';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Registrations } from '../../build/registrations.js';
import { type MailingReplica, startMailingReplica } from '../../setup/mailing.js';
import { describeInChromium } from '../chromium.js';
import { ConsoleApp } from '../console-app.js';
import { SLUG } from '../site-fair.js';

const NAMES = ['Beta Batteries', '=Gamma', 'Delta Drones'];

describeInChromium('mails that were written without a mail server in the console', () => {
  let console: ConsoleApp;
  let mailing: MailingReplica | undefined;

  beforeAll(async () => {
    console = await ConsoleApp.start();
    const { fair, server } = console;
    const organizer = await server.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
    for (const [index, name] of NAMES.entries()) {
      const values = { name: { en: name }, contact_email: `info@company${index}.example` };
      const id = await server.rows.exhibitor(fair.event, {
        ...values,
        status: 'SUBMITTED',
        published: false,
      });
      await server.settle();
      const input = { exhibitorId: encodeCatalogId('EXHIBITOR', id), decision: 'APPROVE' };
      await new Registrations(server).step('reviewExhibitor', input, organizer);
    }
  });
  afterAll(async () => {
    await mailing?.close();
    await console.close();
  });

  it('have a state of their own, can be saved as a list, and be copied or opened one by one', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await console.open('/mails', { acceptDownloads: true, permissions });
    await page.getByText('3 mails are not sent: they were written without a mail server').waitFor();
    await page.getByRole('button', { name: 'Not sent: no mail server 3' }).click();
    await page.getByRole('row').nth(3).waitFor();
    expect(await page.getByRole('button', { name: 'Send all' }).count()).toBe(0);
    expect(await console.violations(page)).toEqual([]);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the mails (CSV)' }).click(),
    ]);
    const list = (await buffer(await saved.createReadStream())).toString();
    expect(list).toMatch(/^\uFEFFTo,Exhibitor,Subject,Text\r\n/);
    expect(list).toMatch(/^info@company1\.example,'=Gamma,/m);
    await page.getByRole('button', { name: /^Read ".*Beta Batteries/ }).click();
    const dialog = page.getByRole('dialog');
    const link = await dialog.getByRole('link', { name: 'Open in a mail program' }).getAttribute('href');
    expect(link).toMatch(/^mailto:info@company0\.example\?subject=.*Beta%20Batteries/);
    await dialog.getByRole('button', { name: 'Copy the text' }).click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await console.violations(page)).toEqual([]);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim()).toBe((await dialog.locator('pre').textContent())?.trim());
    await page.context().close();
  });

  it('are sent after a confirmation once there is a mail server', async () => {
    mailing = await startMailingReplica(console.server.databaseUrl);
    const page = await console.open('/mails');
    await page.goto(`${mailing.url}/console/${SLUG}/mails`);
    await page.getByRole('button', { name: 'Send all' }).click();
    await page
      .getByRole('alertdialog', { name: 'Send 3 mails?' })
      .getByRole('button', { name: 'Cancel' })
      .click();
    expect(mailing.mailbox.letters).toEqual([]);
    await page.getByRole('button', { name: 'Send all' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send all' }).click();
    await page.getByText('3 queued').waitFor();
    for (const index of NAMES.keys()) await mailing.mailbox.letterTo(`info@company${index}.example`);
    await page.context().close();
  });

  it('are discarded after a confirmation, in Chinese', async () => {
    await console.server.sql.query(
      'update mail_outbox set sent_at = null, due_at = null, released_at = null, leased_until = null',
    );
    const page = await console.open('/mails', { language: 'zh' });
    await page.getByText('3 封邮件未发送：写成时没有邮件服务器').waitFor();
    expect(await console.latinWords(page)).toEqual([]);
    await page.getByRole('button', { name: '全部放弃' }).click();
    await page
      .getByRole('alertdialog', { name: '放弃 3 封邮件？' })
      .getByRole('button', { name: '全部放弃' })
      .click();
    await page.getByText('已放弃 3 封').waitFor();
    await page.context().close();
  });
});
