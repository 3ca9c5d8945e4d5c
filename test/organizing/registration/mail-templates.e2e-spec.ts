import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent, nowhere } from '../../build/managed-event.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const SHOWN = 'mailTemplate { decision locale subject body changed version }';
const LINK = 'https://fair.example/portal/entries/';

describe('the templates of mails about decisions', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let exhibitor: string;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { PUBLIC_URL: 'https://fair.example' } });
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    const names = { name: { en: 'Week', 'zh-Hans': '双创周' }, contact_email: 'office@fair.example' };
    fair = await ManagedEvent.make(test, names);
    const values = { status: 'SUBMITTED', published: false, name: { en: 'Robots Inc.' } };
    exhibitor = await test.rows.exhibitor(fair.event, values);
    await test.settle();
  });

  const input = (more: object = {}) => ({
    eventId: fair.id,
    decision: 'APPROVE',
    locale: 'en',
    subject: 'Welcome, {exhibitor}',
    body: 'See you at {event}.\n\nBooths: {booths}\n\n{note}',
    ...more,
  });
  const set = (more: object = {}): Promise<Data> => fair.change('setMailTemplate', input(more), SHOWN);
  const problems = (more: object) => fair.problems('setMailTemplate', input(more));
  const reset = (more: object = {}): Promise<Data> => {
    const { eventId, decision, locale } = input();
    return fair.change('resetMailTemplate', { eventId, decision, locale, ...more }, SHOWN);
  };
  const list = (): Promise<Data[]> =>
    test.api.ofEvent(fair.slug, 'mailTemplates { decision locale subject changed version }', fair.organizer);
  const preview = (args: string): Promise<Data> => {
    const field = `mailPreview(decision: APPROVE, ${args}) { subject text errors { code path } }`;
    return test.api.ofEvent(fair.slug, field, fair.organizer);
  };
  const mailTo = async (locale: string): Promise<Data> => {
    const { id, email } = await test.accounts.account({ role: 'EXHIBITOR', event: fair.event, exhibitor });
    await test.sql.query('update account set locale = $2 where id = $1', [id, locale]);
    const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
    const decision = { exhibitorId, decision: 'APPROVE', note: 'Bring a robot.' };
    await new Registrations(test).step('reviewExhibitor', decision, fair.reviewer);
    const { nodes } = await test.api.ofEvent(
      fair.slug,
      'notices { nodes { to subject text } }',
      fair.reviewer,
    );
    return nodes.find(({ to }: Data) => to === email);
  };

  it('contain the default texts of each decision in each language at first', async () => {
    const templates = await list();
    expect(templates.map(({ decision, locale }) => `${decision} ${locale}`)).toEqual(
      ['APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES', 'REOPEN'].flatMap((decision) => [
        `${decision} zh-Hans`,
        `${decision} en`,
      ]),
    );
    expect(templates[1]).toMatchObject({
      subject: 'Approved: {exhibitor} · {event}',
      changed: false,
      version: 0,
    });
  });

  it('are available in English and Chinese for an event with neither language', async () => {
    await test.sql.query(`update event set locales = '{de}' where id = $1`, [fair.event]);
    expect((await list()).slice(0, 3).map(({ locale }) => locale)).toEqual(['de', 'en', 'zh-Hans']);
  });

  it('are used in the mails after an organizer has set them', async () => {
    const { mailTemplate, errors } = await set();
    expect([mailTemplate, errors]).toEqual([
      {
        decision: 'APPROVE',
        locale: 'en',
        subject: input().subject,
        body: input().body,
        changed: true,
        version: 1,
      },
      [],
    ]);
    expect(await mailTo('en-GB')).toMatchObject({
      subject: 'Welcome, Robots Inc.',
      text: 'See you at Week.\n\nBring a robot.\n',
    });
  });

  it('are used in the language of the recipient', async () => {
    await set();
    await set({ locale: 'zh-Hans', subject: '欢迎{exhibitor}', body: '{event}见。' });
    expect(await mailTo('zh-Hans')).toMatchObject({ subject: '欢迎Robots Inc.', text: '双创周见。\n' });
  });

  it('of another language do not affect the mail', async () => {
    await set({ locale: 'zh-Hans', subject: '欢迎' });
    expect((await mailTo('en')).subject).toBe('Approved: Robots Inc. · Week');
  });

  it('of another decision do not affect the mail', async () => {
    await set({ decision: 'REJECT' });
    expect((await mailTo('en')).subject).toBe('Approved: Robots Inc. · Week');
  });

  it('of another event do not affect the mail', async () => {
    const other = await ManagedEvent.make(test);
    await other.change('setMailTemplate', { ...input(), eventId: other.id });
    expect((await mailTo('en')).subject).toBe('Approved: Robots Inc. · Week');
  });

  it('contain the default texts after a reset, with a higher version', async () => {
    await set();
    expect((await reset()).mailTemplate).toMatchObject({ changed: false, version: 2 });
    expect((await mailTo('en')).subject).toBe('Approved: Robots Inc. · Week');
    expect((await set()).mailTemplate.version).toBe(3);
  });

  it('can be reset without an error before they are set', async () => {
    expect(await reset()).toMatchObject({ mailTemplate: { changed: false, version: 0 }, errors: [] });
  });

  it('keep their texts if the given version is stale, and the error comes with the current template', async () => {
    await set();
    const { mailTemplate, errors } = await set({ version: 0, subject: 'Late' });
    expect([errors, mailTemplate.subject, mailTemplate.version]).toEqual([
      [{ code: 'STALE', path: ['version'] }],
      input().subject,
      1,
    ]);
    expect((await reset({ version: 0 })).errors).toEqual([{ code: 'STALE', path: ['version'] }]);
    expect((await set({ version: 1, subject: 'Right' })).errors).toEqual([]);
  });

  it.each([
    { field: { body: '' }, problem: 'INVALID body' },
    { field: { body: 'x'.repeat(5001) }, problem: 'INVALID body' },
    { field: { body: 'Hello {name}' }, problem: 'INVALID body' },
    { field: { body: 'Hello {event' }, problem: 'INVALID body' },
    { field: { body: '{note}{note}{note}' }, problem: 'INVALID body' },
    { field: { subject: 'x'.repeat(201) }, problem: 'INVALID subject' },
    { field: { subject: 'Hello {note}' }, problem: 'INVALID subject' },
    { field: { subject: 'Hello\nBcc: all@fair.example' }, problem: 'INVALID subject' },
    { field: { subject: 'Hello ｛exhibitor｝' }, problem: 'INVALID subject' },
    { field: { locale: 'fr' }, problem: 'INVALID locale' },
  ])('are rejected as $problem: $field', async ({ field, problem }) => {
    expect(await problems(field)).toEqual([problem]);
  });

  it('are rejected for an unknown placeholder with a list of the valid ones', async () => {
    const query =
      'mutation ($input: SetMailTemplateInput!) { setMailTemplate(input: $input) { errors { message } } }';
    const variables = { input: input({ body: 'Hello {name}', subject: '{link}' }) };
    const { errors } = (await test.api.data(query, variables, fair.organizer)).setMailTemplate;
    expect(errors.map(({ message }: Data) => message)).toEqual([
      '{link} is not a placeholder. Valid placeholders: {event}, {dates}, {exhibitor}.',
      '{name} is not a placeholder. Valid placeholders: {event}, {dates}, {exhibitor}, {booths}, {contact}, {link}, {note}.',
    ]);
  });

  it('appear in the audit of the event with their texts before and after', async () => {
    await set();
    const field = 'auditEntries { nodes { changes { kind objectId before after } } }';
    const { nodes } = await test.api.ofEvent(fair.slug, field, fair.organizer);
    const key = { decision: 'APPROVE', locale: 'en' };
    const { subject, body } = input();
    expect(nodes).toEqual([
      {
        changes: [
          {
            kind: 'EVENT',
            objectId: fair.id,
            before: { mailTemplate: { ...key, subject: null, body: null, version: 0 } },
            after: { mailTemplate: { ...key, subject, body, version: 1 } },
          },
        ],
      },
    ]);
  });

  it('are copied with the event', async () => {
    await set();
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const next = {
      eventId: fair.id,
      slug: `${fair.slug}-next`,
      startsOn: '2018-10-09',
      endsOn: '2018-10-15',
    };
    const fields = 'event { mailTemplates { subject changed } }';
    const { event } = await fair.change('copyEvent', next, fields, administrator);
    expect(event.mailTemplates.filter(({ changed }: Data) => changed)).toEqual([
      { subject: input().subject, changed: true },
    ]);
  });

  it('have a preview with an invented exhibitor', async () => {
    await set();
    expect(await preview('locale: "en"')).toEqual({
      subject: 'Welcome, Example Ltd.',
      text: 'See you at Week.\n\nBooths: H1-A12, H1-A13\n\nThis is the note of the decision.\n',
      errors: [],
    });
  });

  it('have a preview with an exhibitor of the event and unsaved texts', async () => {
    const id = encodeCatalogId('EXHIBITOR', exhibitor);
    const args = `locale: "zh-Hans", exhibitorId: "${id}", note: "好", body: "{exhibitor} {dates} {contact} {link} {note}"`;
    expect(await preview(args)).toEqual({
      subject: '审核通过：Robots Inc. · 双创周',
      text: `Robots Inc. 2017年9月15日至21日 office@fair.example ${LINK}${id} 好\n`,
      errors: [],
    });
    expect((await list()).some(({ changed }) => changed)).toBe(false);
  });

  it.each([
    { args: 'locale: "en", body: "{name}"', error: { code: 'INVALID', path: ['body'] } },
    { args: 'locale: "fr", body: "Bonjour"', error: { code: 'INVALID', path: ['locale'] } },
    {
      args: `locale: "en", exhibitorId: "${nowhere('EXHIBITOR')}"`,
      error: { code: 'NOT_FOUND', path: ['exhibitorId'] },
    },
    { args: 'locale: "en", exhibitorId: "x"', error: { code: 'NOT_FOUND', path: ['exhibitorId'] } },
  ])('have no preview for invalid arguments: $args', async ({ args, error }) => {
    expect(await preview(args)).toEqual({ subject: null, text: null, errors: [error] });
  });

  it('have no preview with an exhibitor of another event', async () => {
    const foreign = await test.rows.exhibitor(await test.rows.event(), { name: { en: 'Secret' } });
    const { errors } = await preview(`locale: "en", exhibitorId: "${encodeCatalogId('EXHIBITOR', foreign)}"`);
    expect(errors).toEqual([{ code: 'NOT_FOUND', path: ['exhibitorId'] }]);
  });

  it('have an English preview for a language without texts', async () => {
    await set();
    expect((await preview('locale: "fr"')).subject).toBe('Welcome, Example Ltd.');
  });
});
