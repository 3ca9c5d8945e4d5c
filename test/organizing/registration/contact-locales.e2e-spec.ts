import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { decoded } from '../../setup/mailbox.js';
import { startMailingReplica } from '../../setup/mailing.js';

const NAME = { 'zh-Hans': 'Nord Robotik GmbH', en: 'Nord Robotik GmbH' };

describe('the language of mails to the contact of an exhibitor', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
  });

  const applicant = async (email: string, values: object = {}): Promise<string> => {
    const applied = { status: 'SUBMITTED', published: false, name: { en: 'Nord Robotik GmbH' } };
    const id = await test.rows.exhibitor(fair.event, { ...applied, contact_email: email, ...values });
    await test.settle();
    return encodeCatalogId('EXHIBITOR', id);
  };
  const decide = (exhibitorId: string) =>
    new Registrations(test).step('reviewExhibitor', { exhibitorId, decision: 'APPROVE' }, fair.organizer);
  const subjects = async (): Promise<Record<string, string>> => {
    const { nodes } = await test.api.ofEvent(
      fair.slug,
      'notices(first: 50) { nodes { to subject } }',
      fair.organizer,
    );
    return Object.fromEntries(nodes.map(({ to, subject }: Data) => [to, subject]));
  };
  const setLocale = async (exhibitorId: string, contactLocale: string | null): Promise<Data> =>
    (
      await test.api.data(
        `mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) {
        exhibitor { contactLocale } errors { code path } } }`,
        { input: { exhibitorId, contactLocale } },
        fair.organizer,
      )
    ).updateExhibitor;

  it('is guessed from its name and its country', async () => {
    await decide(await applicant('a@nord.example'));
    await decide(await applicant('b@nord.example', { name: NAME, country: 'DE' }));
    await decide(
      await applicant('c@nord.example', { name: { 'zh-Hans': '北方机器人', en: 'Nord' }, country: 'CN' }),
    );
    expect(await subjects()).toEqual({
      'a@nord.example': expect.stringMatching(/^Approved/),
      'b@nord.example': expect.stringMatching(/^Approved/),
      'c@nord.example': expect.stringMatching(/^审核通过/),
    });
  });

  it('is the one that staff set, also for a contact whose account has another', async () => {
    const id = await applicant('a@nord.example');
    await test.accounts.account();
    const account = await test.accounts.account();
    await test.sql.query(`update account set email = 'a@nord.example', locale = 'en' where id = $1`, [
      account.id,
    ]);
    expect(await setLocale(id, 'zh-Hans')).toEqual({ exhibitor: { contactLocale: 'zh-Hans' }, errors: [] });
    await decide(id);
    expect(await subjects()).toEqual({ 'a@nord.example': expect.stringMatching(/^审核通过/) });
  });

  it('can only be one of the event', async () => {
    const id = await applicant('a@nord.example');
    expect(await setLocale(id, 'fr')).toEqual({
      exhibitor: null,
      errors: [{ code: 'INVALID', path: ['contactLocale'] }],
    });
    await setLocale(id, 'en');
    expect(await setLocale(id, null)).toEqual({ exhibitor: { contactLocale: null }, errors: [] });
  });

  it('is imported by its name or tag, and exported', async () => {
    const importRows = async (rows: string): Promise<unknown> => {
      const response = await fetch(`${test.url}/import/exhibitors?event=${fair.slug}`, {
        method: 'POST',
        headers: { ...fair.organizer, 'content-type': 'text/csv' },
        body: `展商名称,Name (English),通信语言\n${rows}`,
      });
      return response.json();
    };
    expect(await importRows('西方,West,French\n')).toMatchObject({
      problems: [{ row: 2 }],
    });
    expect(await importRows('北方,Nord,英语\n南方,Sued,zh-CN\n')).toMatchObject({ problems: [], created: 2 });
    const { rows } = await test.sql.query(
      'select name, contact_locale from exhibitor where event_id = $1 order by contact_locale',
      [fair.event],
    );
    expect(rows).toEqual([
      { name: { 'zh-Hans': '北方', en: 'Nord' }, contact_locale: 'en' },
      { name: { 'zh-Hans': '南方', en: 'Sued' }, contact_locale: 'zh-Hans' },
    ]);
    const address = `${test.url}/export/exhibitors.csv?event=${fair.slug}`;
    const exported = await (await fetch(address, { headers: fair.organizer })).text();
    expect(exported).toMatch(/^.*,contactLocale,.*\r?\n.*,en,/m);
  });

  it('is the one of previewed and written mails', async () => {
    const ids = [
      await applicant('a@nord.example'),
      await applicant('b@nord.example', { contact_locale: 'zh-Hans' }),
    ];
    const texts = (zh: string, en: string) => [
      { locale: 'zh-Hans', text: zh },
      { locale: 'en', text: en },
    ];
    const mail = { subject: texts('参展', 'Exhibit'), body: texts('你好', 'Hello') };
    const query = `query ($slug: String!, $ids: [ID!], $subject: [TextInput!]!, $body: [TextInput!]!) {
      event(slug: $slug) { exhibitorMailPreview(exhibitorIds: $ids, subject: $subject, body: $body) {
        mails samples { locale mails to } } } }`;
    const { event } = await test.api.data(query, { slug: fair.slug, ids, ...mail }, fair.organizer);
    expect(event.exhibitorMailPreview.mails).toBe(2);
    expect(new Set(event.exhibitorMailPreview.samples)).toEqual(
      new Set([
        { locale: 'en', mails: 1, to: 'a@nord.example' },
        { locale: 'zh-Hans', mails: 1, to: 'b@nord.example' },
      ]),
    );
    await fair.change(
      'mailExhibitors',
      { eventId: fair.id, exhibitorIds: ids, ...mail },
      'results { errors { code } }',
    );
    expect(await subjects()).toEqual({ 'a@nord.example': 'Exhibit', 'b@nord.example': '参展' });
  });

  it('is the one of invitations', async () => {
    const mailing = await startMailingReplica(test.databaseUrl, { MAILS_PER_MINUTE: '6000' });
    const values = { name: NAME, country: 'DE', status: 'APPROVED' };
    const exhibitorIds = [
      await applicant('guessed@nord.example', values),
      await applicant('set@nord.example', { ...values, contact_locale: 'zh-Hans' }),
    ];
    const query = `mutation ($input: InviteContactsInput!) { inviteContacts(input: $input) { errors { code } } }`;
    await mailing.api.data(query, { input: { eventId: fair.id, exhibitorIds } }, fair.organizer);
    const guessed = decoded(await mailing.mailbox.letterTo('guessed@nord.example'));
    const set = decoded(await mailing.mailbox.letterTo('set@nord.example'));
    await mailing.close();
    expect([guessed, set].map((text) => /\p{Script=Han}{4}/u.test(text))).toEqual([false, true]);
  });
});
