import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { OutboxService } from '../../../src/platform/mail/outbox.service.js';
import { OutboxWorker } from '../../../src/platform/mail/outbox.worker.js';
import { Registrations } from '../../build/registrations.js';
import type { Values } from '../../setup/rows.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { decoded, htmlOf, type Mailbox, startMailbox } from '../../setup/mailbox.js';

const CONTACT = {
  contact_name: { en: 'Exhibitor Office', 'zh-Hans': '招展部' },
  contact_email: 'office@fair.example',
  contact_phone: '+862088881234',
};

describe('the mail about a decision', () => {
  let mailbox: Mailbox;
  let test: TestCatalog;
  let registrations: Registrations;
  let slug: string;
  let event: string;
  let exhibitor: string;
  let reviewer: Headers;
  let count = 0;

  beforeAll(async () => {
    mailbox = await startMailbox();
    const environment = {
      SMTP_URL: mailbox.url,
      PUBLIC_URL: 'https://fair.example/',
      MAILS_PER_MINUTE: '6000',
    };
    test = await startTestCatalog({ environment });
    await test.app.get(OutboxWorker).onApplicationShutdown();
    registrations = new Registrations(test);
  });

  afterAll(async () => {
    await test.close();
    await mailbox.close();
  });

  beforeEach(async () => {
    count += 1;
    slug = `fair-${count}`;
    await make();
  });

  const make = async (eventValues: Values = {}, values: Values = {}): Promise<void> => {
    const names = { en: 'Innovation Week', 'zh-Hans': '双创周' };
    event = await test.rows.event({ slug, name: names, ...CONTACT, ...eventValues });
    const name = { en: 'Robots Inc.', 'zh-Hans': '机器人公司' };
    exhibitor = await test.rows.exhibitor(event, { status: 'SUBMITTED', published: false, name, ...values });
    reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    await test.settle();
  };
  const remake = async (...values: Parameters<typeof make>): Promise<void> => {
    slug = `${slug}-again`;
    await make(...values);
  };
  const member = async (locale: string | null): Promise<void> => {
    const { id } = await test.accounts.account({ role: 'EXHIBITOR', event, exhibitor });
    await test.sql.query('update account set locale = $2 where id = $1', [id, locale]);
  };
  const decide = (decision = 'APPROVE', more: object = {}): Promise<string> => {
    const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
    return registrations.step('reviewExhibitor', { exhibitorId, decision, ...more }, reviewer);
  };
  /** The only mail in the outbox. */
  const mail = async (): Promise<{ subject: string; text: string }> => {
    const query = 'notices { nodes { subject text } }';
    const { nodes }: Data = await test.api.ofEvent(slug, query, reviewer);
    expect(nodes).toHaveLength(1);
    return nodes[0];
  };
  /** The last delivered mail. */
  const sent = async (): Promise<string> => {
    await test.app.get(OutboxService).deliver();
    return mailbox.letters.at(-1) ?? '';
  };
  const booths = async (): Promise<void> => {
    const main = await test.rows.venue(event, { slug: 'main' });
    const branch = await test.rows.venue(event, { slug: 'branch' });
    const halls = [
      await test.rows.hall(event, main, { code: 'H1' }),
      await test.rows.hall(event, branch, { code: 'H1' }),
      await test.rows.hall(event, branch, { code: 'H2' }),
    ];
    for (const [hall, code, kind] of [
      [2, 'A10', 'ASSIGNED'],
      [2, 'A9', 'ASSIGNED'],
      [0, 'B1', 'ASSIGNED'],
      [1, 'B1', 'ASSIGNED'],
      [0, 'C1', 'HELD'],
    ] as const) {
      const booth = await test.rows.booth(event, halls[hall]!, { code });
      const held = { kind, held_until: kind === 'HELD' ? '2999-01-01' : null };
      await test.rows.allocation(event, booth, exhibitor, held);
    }
  };

  it('contains the event, its days, the note, the link and the contact in English', async () => {
    await member('en');
    await decide('APPROVE', { note: 'Bring a robot.\n\nAnd a cable.', internalNote: 'Too loud.' });
    expect(await mail()).toEqual({
      subject: 'Approved: Robots Inc. · Innovation Week',
      text: `Robots Inc.

Your registration for Innovation Week, September 15 – 21, 2017, is approved. We look forward to seeing you.

Bring a robot.

And a cable.

Your registration: https://fair.example/portal/entries/${encodeCatalogId('EXHIBITOR', exhibitor)}

Questions? Exhibitor Office · office@fair.example · +862088881234
`,
    });
  });

  it('contains the same facts in Chinese', async () => {
    await member('zh-CN');
    await decide('WAITLIST');
    expect(await mail()).toEqual({
      subject: '已列入候补名单：机器人公司 · 双创周',
      text: `机器人公司：

您参加双创周（2017年9月15日至21日）的申请已列入候补名单，一有名额即通知您。

查看您的申请：https://fair.example/portal/entries/${encodeCatalogId('EXHIBITOR', exhibitor)}

如有疑问，请联系：招展部 · office@fair.example · +862088881234
`,
    });
  });

  it('lists the assigned booths with their halls in natural order and omits held ones', async () => {
    await remake({}, { status: 'APPROVED' });
    await booths();
    await test.rows.update('exhibitor', exhibitor, { status: 'APPROVED' });
    await member('en');
    // The mail contains the booths at the time of the release.
    await test.sql.query(
      `insert into exhibitor_review (event_id, exhibitor_id, decision, actor) values ($1, $2, 'APPROVE', 'x')`,
      [event, exhibitor],
    );
    await test.sql.query(`update exhibitor set announced_status = 'SUBMITTED' where id = $1`, [exhibitor]);
    await test.api.data(
      'mutation ($input: ReleaseDecisionsInput!) { releaseDecisions(input: $input) { errors { code } } }',
      { input: { eventId: encodeCatalogId('EVENT', event) } },
      reviewer,
    );
    expect((await mail()).text).toContain('\n\nBooths: branch.H1-B1, H2-A9, H2-A10, main.H1-B1\n\n');
  });

  it('names a held booth that the approval assigns', async () => {
    const hall = await test.rows.hall(event, await test.rows.venue(event), { code: 'H5' });
    const booth = await test.rows.booth(event, hall, { code: 'A1' });
    await test.rows.allocation(event, booth, exhibitor, { kind: 'HELD', held_until: '2999-01-01' });
    await member('en');
    await decide();
    expect((await mail()).text).toContain('\n\nBooths: H5-A1\n\n');
  });

  it.each([
    { reader: 'a language with texts of its own', locale: 'en-GB', begins: 'Approved' },
    { reader: 'Chinese in another script', locale: 'zh-Hant-TW', begins: '审核通过' },
    { reader: 'a language without texts', locale: 'fr', begins: 'Approved' },
    { reader: 'no known language: the first one of the event', locale: null, begins: '审核通过' },
  ])('is in the right language for a reader of $reader', async ({ locale, begins }) => {
    await member(locale);
    await decide();
    expect((await mail()).subject).toMatch(new RegExp(`^${begins}`));
  });

  it('is in English if the language of the name has no texts', async () => {
    await remake({ locales: ['de', 'zh-Hans'] }, { name: { de: 'Robotik GmbH' } });
    await member(null);
    await decide();
    expect((await mail()).subject).toMatch(/^Approved/);
  });

  it('is in the language of the account that has the address of the contact', async () => {
    const { id, email } = await test.accounts.account();
    await test.sql.query(`update account set locale = 'en' where id = $1`, [id]);
    await remake({}, { contact_email: email });
    await decide();
    expect((await mail()).subject).toMatch(/^Approved/);
  });

  it('omits the line of each missing fact', async () => {
    await remake({ contact_name: null, contact_email: null, contact_phone: null });
    await member('en');
    await decide('REJECT');
    const link = `https://fair.example/portal/entries/${encodeCatalogId('EXHIBITOR', exhibitor)}`;
    expect((await mail()).text).toBe(`Robots Inc.

We are sorry that we cannot accept your registration for Innovation Week, September 15 – 21, 2017.

Your registration: ${link}
`);
  });

  it('does not replace placeholders in names and notes', async () => {
    await remake({}, { name: { en: '{note}' } });
    await member('en');
    await decide('APPROVE', { note: '{link}' });
    const { subject, text } = await mail();
    expect([subject, text.split('\n').slice(0, 1), text.includes('\n{link}\n')]).toEqual([
      'Approved: {note} · Innovation Week',
      ['{note}'],
      true,
    ]);
  });

  it('has one subject and no further header if a name contains line breaks', async () => {
    await remake({}, { name: { en: 'Robots\r\nBcc: all@fair.example\r\n\r\nHello' } });
    await member('en');
    await decide();
    const [head = ''] = (await sent()).split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc:/im);
    expect((await mail()).subject).toBe('Approved: Robots Bcc: all@fair.example Hello · Innovation Week');
  });

  it('is delivered with the text of the outbox, also as HTML', async () => {
    await member('zh-Hans');
    await decide('APPROVE', { note: '请带<机器人>。' });
    const { text } = await mail();
    const letter = await sent();
    expect(decoded(letter).replaceAll('\r\n', '\n').trim()).toBe(text.trim());
    const html = htmlOf(letter);
    expect(html).toContain('<p lang="zh-Hans">请带&lt;机器人&gt;。</p>');
    const link = `https://fair.example/portal/entries/${encodeCatalogId('EXHIBITOR', exhibitor)}`;
    expect(html).toContain(`<a href="${link}">${link}</a>`);
    expect(textOf(html)).toBe(text.replace(/\s+/g, ' ').trim());
  });
});

/** The visible text of the HTML. */
function textOf(html: string): string {
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
  const words = body.replace(/<\/?a\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ');
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replace(/\s+/g, ' ').trim();
}
