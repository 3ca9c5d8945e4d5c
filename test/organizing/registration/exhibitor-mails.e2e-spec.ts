import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const RESULTS = 'results { exhibitor { name(locale: "en") } errors { code path } } nextAfter remaining';
const SUBJECT = [
  { locale: 'en', text: 'Before {event}' },
  { locale: 'zh-Hans', text: '{event}之前' },
];
const BODY = [
  { locale: 'en', text: 'Dear {exhibitor},\n\nYour booth: {booths}\n\nSee {link}' },
  { locale: 'zh-Hans', text: '{exhibitor}：\n\n请查看 {link}' },
];
const MAIL = { subject: SUBJECT, body: BODY };

describe('a mail of organizers to many exhibitors', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  /** One exhibitor with two members and a contact, and one without any address. */
  let acme: string;
  let silent: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const contact = { contact_email: 'Office@Acme.example' };
    acme = await test.rows.exhibitor(fair.event, { name: { en: 'Acme', 'zh-Hans': '艾克米' }, ...contact });
    silent = await test.rows.exhibitor(fair.event, { name: { en: 'Silent' } });
    for (const locale of ['en', 'zh-CN']) {
      const { id } = await test.accounts.account({ role: 'EXHIBITOR', event: fair.event, exhibitor: acme });
      await test.sql.query('update account set locale = $2, email = $3 where id = $1', [
        id,
        locale,
        `${locale.toLowerCase()}-${id}@acme.example`,
      ]);
    }
    await test.settle();
  });

  const idOf = (exhibitor: string): string => encodeCatalogId('EXHIBITOR', exhibitor);
  const send = (input: object, headers = fair.organizer): Promise<Data> =>
    fair.change('mailExhibitors', { eventId: fair.id, ...MAIL, ...input }, RESULTS, headers);
  const stored = async (): Promise<{ kind: string; recipient: string; subject: string; text: string }[]> => {
    const { rows } = await test.sql.query(
      `select kind, split_part(recipient, '-', 1) as recipient, subject, text from mail_outbox
        where event_id = $1 order by recipient`,
      [fair.event],
    );
    return rows as Awaited<ReturnType<typeof stored>>;
  };

  it('is sent once to each address in its language and reports exhibitors without an address', async () => {
    const { results, errors } = await send({ exhibitorIds: [idOf(acme), idOf(silent)] });
    expect([errors, results]).toEqual([
      [],
      [
        { exhibitor: { name: 'Acme' }, errors: [] },
        { exhibitor: { name: 'Silent' }, errors: [{ code: 'INVALID', path: ['exhibitorId'] }] },
      ],
    ]);
    const link = expect.stringContaining(`/portal/entries/${idOf(acme)}`);
    expect(await stored()).toEqual([
      { kind: 'ORGANIZER', recipient: 'en', subject: expect.stringMatching(/^Before /), text: link },
      { kind: 'ORGANIZER', recipient: 'office@acme.example', subject: expect.any(String), text: link },
      { kind: 'ORGANIZER', recipient: 'zh', subject: expect.stringMatching(/之前$/), text: link },
    ]);
    // The line about booths is omitted because the exhibitor has none.
    expect((await stored())[0]?.text).toMatch(/^Dear Acme,\n\nSee /);
  });

  it('appears in the list of notices and in the audit', async () => {
    await send({ exhibitorIds: [idOf(acme)] });
    const read = (field: string): Promise<Data> => test.api.ofEvent(fair.slug, field, fair.reviewer);
    const { totalCount, nodes } = await read(
      'notices { totalCount nodes { state exhibitor { name(locale: "en") } } }',
    );
    expect([totalCount, nodes[0]]).toEqual([3, { state: 'NOT_SENT', exhibitor: { name: 'Acme' } }]);
    expect(await read('auditEntries(first: 1) { nodes { action } }')).toEqual({
      nodes: [{ action: 'mailExhibitors' }],
    });
  });

  it('has a preview with counts and one sample per language, which sends nothing', async () => {
    const query = `query ($slug: String!, $subject: [TextInput!]!, $body: [TextInput!]!) {
      event(slug: $slug) { exhibitorMailPreview(filter: {}, subject: $subject, body: $body) {
        mails unreachable samples { locale mails subject text } errors { code } } } }`;
    const { event } = await test.api.data(query, { slug: fair.slug, ...MAIL }, fair.organizer);
    const { samples, ...counts } = event.exhibitorMailPreview;
    expect(counts).toEqual({ mails: 3, unreachable: 1, errors: [] });
    expect(samples.map(({ locale, mails }: Data) => [locale, mails]).sort()).toEqual([
      ['en', expect.any(Number)],
      ['zh-Hans', expect.any(Number)],
    ]);
    expect(await stored()).toEqual([]);
  });

  it.each([
    [{ body: [{ locale: 'en', text: 'Hello {name}' }], subject: [{ locale: 'en', text: 'Hi' }] }, ['body']],
    [{ body: [{ locale: 'en', text: 'Hello {note}' }], subject: [{ locale: 'en', text: 'Hi' }] }, ['body']],
    [{ body: [{ locale: 'en', text: 'Hello' }] }, ['body']],
    [{ subject: [{ locale: 'fr', text: 'Bonjour' }] }, ['subject', '0', 'locale']],
    [{ subject: [{ locale: 'en', text: 'x'.repeat(201) }] }, ['subject', '0', 'text']],
  ])('is rejected as a whole for an invalid text: %j', async (input, path) => {
    const { errors } = await send({ exhibitorIds: [idOf(acme)], ...input });
    expect(errors).toEqual([{ code: 'INVALID', path }]);
    expect(await stored()).toEqual([]);
  });
});
