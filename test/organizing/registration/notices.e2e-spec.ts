import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { OutboxService } from '../../../src/platform/mail/outbox.service.js';
import { OutboxWorker } from '../../../src/platform/mail/outbox.worker.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { decoded, startMailbox } from '../../setup/mailbox.js';
import { until } from '../../setup/until.js';

const NOTICES = `query ($slug: String!, $sent: Boolean) { event(slug: $slug) {
  notices(sent: $sent) { totalCount nodes { to subject text sentAt attempts dueAt exhibitor { id } } } } }`;
const DELETE = `mutation ($input: ExhibitorIdInput!) {
  deleteExhibitor(input: $input) { errors { code message } } }`;

describe('the notice of a decision', () => {
  let test: TestCatalog;
  let registrations: Registrations;
  let slug: string;
  let event: string;
  let reviewer: Headers;
  let count = 0;

  beforeEach(() => {
    count += 1;
    slug = `noticed-${count}`;
  });

  afterEach(() => test.close());

  const open = async (environment: Record<string, string> = {}): Promise<void> => {
    test = await startTestCatalog({ environment });
    registrations = new Registrations(test);
    event = await test.rows.event({ slug, name: { en: slug } });
    reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    await test.settle();
  };
  const applicant = async (contact_email: string): Promise<string> => {
    const values = { status: 'SUBMITTED', published: false, contact_email, name: { en: 'Robots Inc.' } };
    const id = await test.rows.exhibitor(event, values);
    await test.settle();
    return encodeCatalogId('EXHIBITOR', id);
  };
  const decide = (exhibitorId: string, more: object = {}) =>
    registrations.step('reviewExhibitor', { exhibitorId, decision: 'APPROVE', ...more }, reviewer);
  const notices = async (sent?: boolean): Promise<Data> =>
    (await test.api.data(NOTICES, { slug, sent }, reviewer)).event.notices;
  const release = () =>
    test.api.data(
      'mutation ($input: ReleaseDecisionsInput!) { releaseDecisions(input: $input) { results { exhibitor { id } } } }',
      { input: { eventId: encodeCatalogId('EVENT', event) } },
      reviewer,
    );

  it('is readable by staff only, also without a mail server', async () => {
    await open();
    const exhibitorId = await applicant('Info@Robots.example');
    await decide(exhibitorId, { note: 'Bring a robot.', internalNote: 'Too loud.' });
    const { nodes } = await notices();
    expect(nodes).toEqual([
      {
        to: 'info@robots.example',
        subject: `Approved: Robots Inc. · ${slug}`,
        text: expect.stringContaining('Bring a robot.'),
        sentAt: null,
        attempts: 0,
        dueAt: null,
        exhibitor: { id: exhibitorId },
      },
    ]);
    expect(JSON.stringify(nodes)).not.toContain('Too loud.');
    const member = await test.accounts.signedIn();
    expect(await test.api.refusal(NOTICES, { slug }, member)).toMatch(/^FORBIDDEN/);
    expect(await test.api.refusal(NOTICES, { slug })).toMatch(/^UNAUTHENTICATED/);
  });

  it('is sent to every member and to the contact, once per address', async () => {
    await open();
    const exhibitorId = await applicant('both@robots.example');
    const { rows } = await test.sql.query<{ id: string }>('select id from exhibitor where event_id = $1', [
      event,
    ]);
    const grant = { role: 'EXHIBITOR', event, exhibitor: rows[0]!.id } as const;
    const members = [await test.accounts.account(grant), await test.accounts.account(grant)];
    await test.sql.query(`update account set email = 'both@robots.example' where id = $1`, [members[0]!.id]);
    await decide(exhibitorId);
    const to = (await notices()).nodes.map((notice: { to: string }) => notice.to);
    expect(to.toSorted()).toEqual(['both@robots.example', members[1]!.email].toSorted());
  });

  it('is not revealed to members before its release by the errors of their mutations', async () => {
    await open();
    const member = await test.accounts.signedIn();
    const { exhibitor } = await registrations.register(event, member);
    const input = { exhibitorId: exhibitor.id };
    await registrations.step('submitExhibitor', input, member);
    const rejection = { decision: 'REJECT', deferNotification: true };
    expect(await decide(exhibitor.id, rejection)).toBe('REJECTED');
    const name = [{ locale: 'en', text: 'Again' }];
    const steps: Data[] = [
      await registrations.change('updateExhibitor', { ...input, name }, member),
      await registrations.change('submitExhibitor', input, member),
      (await test.api.data(DELETE, { input }, member)).deleteExhibitor,
      await registrations.change('withdrawExhibitor', input, member),
    ];
    expect(JSON.stringify(steps)).not.toContain('REJECTED');
    expect(steps.map(({ errors }) => errors.map(({ code }: { code: string }) => code))).toEqual([
      [],
      ['WRONG_STATUS'],
      ['WRONG_STATUS'],
      [],
    ]);
    expect(steps.at(-1)?.exhibitor.status).toBe('WITHDRAWN');
  });

  it('is created once by releaseDecisions if the notification is deferred', async () => {
    await open();
    const ids = [await applicant('a@robots.example'), await applicant('b@robots.example')];
    for (const id of ids) await decide(id, { deferNotification: true });
    expect(await notices()).toMatchObject({ totalCount: 0 });
    await release();
    expect(await notices(false)).toMatchObject({ totalCount: 2 });
    await release();
    expect(await notices()).toMatchObject({ totalCount: 2 });
  });

  it('is not created if the decision is rejected', async () => {
    await open();
    const exhibitorId = await applicant('a@robots.example');
    await decide(exhibitorId, { decision: 'REJECT' });
    expect(await decide(exhibitorId)).toBe('WRONG_STATUS');
    expect(await notices()).toMatchObject({ totalCount: 1 });
  });

  it('is mailed in the background', async () => {
    const mailbox = await startMailbox();
    await open({ SMTP_URL: mailbox.url });
    await decide(await applicant('a@robots.example'), { note: 'Bring a robot.' });
    await until(() => mailbox.letters.length > 0);
    expect(decoded(mailbox.letters[0]!)).toContain('Bring a robot.');
    await mailbox.close();
  });

  it('is mailed once, even if several workers deliver simultaneously', async () => {
    const mailbox = await startMailbox();
    await open({ SMTP_URL: mailbox.url, MAILS_PER_MINUTE: '6000' });
    await test.app.get(OutboxWorker).onApplicationShutdown();
    for (let index = 0; index < 30; index += 1) await decide(await applicant(`a${index}@robots.example`));
    const outbox = test.app.get(OutboxService);
    await Promise.all([outbox.deliver(), outbox.deliver(), outbox.deliver()]);
    await outbox.deliver();
    expect(mailbox.letters).toHaveLength(30);
    expect([await notices(false), await notices(true)]).toMatchObject([
      { totalCount: 0 },
      { totalCount: 30 },
    ]);
    await mailbox.close();
  });

  it('is retried with the same message id after a failed delivery', async () => {
    const closed = await startMailbox();
    await closed.close();
    await open({ SMTP_URL: closed.url, LOG_LEVEL: 'silent', MAILS_PER_MINUTE: '6000' });
    await test.app.get(OutboxWorker).onApplicationShutdown();
    await decide(await applicant('a@robots.example'));
    const outbox = test.app.get(OutboxService);
    await outbox.deliver();
    const [failed] = (await notices()).nodes;
    expect(failed).toMatchObject({ sentAt: null, attempts: 1 });
    expect(Date.parse(failed.dueAt)).toBeGreaterThan(Date.now() + 30_000);
    const mailbox = await startMailbox(Number(new URL(closed.url).port));
    await outbox.deliver();
    expect(mailbox.letters).toHaveLength(0);
    const { rows } = await test.sql.query<{ id: string }>(
      'update mail_outbox set due_at = now() returning id',
    );
    await outbox.deliver();
    expect(mailbox.letters).toHaveLength(1);
    expect(mailbox.letters[0]).toContain(`Message-ID: <${rows[0]!.id}@vitrine>`);
    expect((await notices()).nodes).toMatchObject([{ sentAt: expect.any(String), attempts: 2, dueAt: null }]);
    await mailbox.close();
  });
});
