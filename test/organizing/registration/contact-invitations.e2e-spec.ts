import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent, mutation } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { decoded, tokenOf } from '../../setup/mailbox.js';
import { type MailingReplica, startMailingReplica } from '../../setup/mailing.js';

const RESULTS =
  'results { exhibitor { name(locale: "en") } email link errors { code path } } nextAfter remaining';
const PASSWORD = 'a horse and a battery';

describe('invitations of the contacts of exhibitors', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let acme: string;
  let silent: string;
  let settled: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const contact = { contact_email: 'Office@Acme.example', contact_name: 'Li Wei' };
    acme = await test.rows.exhibitor(fair.event, { name: { en: 'Acme' }, ...contact });
    silent = await test.rows.exhibitor(fair.event, { name: { en: 'Silent' } });
    const second = { contact_email: 'office@settled.example' };
    settled = await test.rows.exhibitor(fair.event, { name: { en: 'Settled' }, ...second });
    await test.accounts.account({ role: 'EXHIBITOR', event: fair.event, exhibitor: settled });
    await test.settle();
  });

  const idOf = (exhibitor: string): string => encodeCatalogId('EXHIBITOR', exhibitor);
  const all = (): string[] => [acme, silent, settled].map(idOf);
  const invite = (input: object = { exhibitorIds: all() }, headers?: Headers): Promise<Data> =>
    fair.change('inviteContacts', { eventId: fair.id, ...input }, RESULTS, headers);
  const codesOf = ({ results }: Data): string[] =>
    results.map(({ errors }: Data) => errors.map(({ code }: Data) => code).join());
  const accept = async (token: string): Promise<string[]> => {
    const input = { token, name: 'Li Wei', password: PASSWORD };
    const { acceptInvitation } = await test.api.data(mutation('acceptInvitation'), { input });
    return acceptInvitation.errors.map(({ code }: Data) => code);
  };
  const namesOf = async (filter: object): Promise<string[]> => {
    const query = `query ($slug: String!, $filter: ExhibitorFilter) { event(slug: $slug) {
      exhibitors(filter: $filter) { totalCount nodes { name(locale: "en") } } } }`;
    const { event } = await test.api.data(query, { slug: fair.slug, filter }, fair.organizer);
    expect(event.exhibitors.totalCount).toBe(event.exhibitors.nodes.length);
    return event.exhibitors.nodes.map(({ name }: Data) => name).sort();
  };

  it('go to exhibitors without a member, and name the reason for each other exhibitor', async () => {
    const { errors, results } = await invite();
    const path = ['exhibitorId'];
    expect(errors).toEqual([]);
    expect(results).toEqual([
      {
        exhibitor: { name: 'Acme' },
        email: 'office@acme.example',
        link: expect.stringContaining('/invitation#token='),
        errors: [],
      },
      { exhibitor: { name: 'Silent' }, email: null, link: null, errors: [{ code: 'INVALID', path }] },
      { exhibitor: { name: 'Settled' }, email: null, link: null, errors: [{ code: 'WRONG_STATUS', path }] },
    ]);
  });

  it('make the contact a manager, whereupon the filter no longer contains the exhibitor', async () => {
    const { results } = await invite();
    expect(await namesOf({ hasMember: false })).toEqual(['Acme', 'Silent']);
    expect(await accept(tokenOf(results[0].link))).toEqual([]);
    const { rows } = await test.sql.query(
      `select account.email, account.name, member.member_role from role_grant member
        join account on account.id = member.account_id where member.exhibitor_id = $1`,
      [acme],
    );
    expect(rows).toEqual([{ email: 'office@acme.example', name: 'Li Wei', member_role: 'MANAGER' }]);
    expect(await namesOf({ hasMember: false })).toEqual(['Silent']);
    expect(await namesOf({ hasMember: true })).toEqual(['Acme', 'Settled']);
  });

  it('are not repeated while their link is valid, also of two requests at once', async () => {
    const [first, second] = await Promise.all([invite(), invite()]);
    expect([codesOf(first)[0], codesOf(second)[0]].sort()).toEqual(['', 'TAKEN']);
    await test.sql.query('update invitation set expires_at = now() where exhibitor_id = $1', [acme]);
    expect(codesOf(await invite())).toEqual(['', 'INVALID', 'WRONG_STATUS']);
  });

  it('get a new link on request, which ends the previous one', async () => {
    const [first] = (await invite()).results;
    const [renewed] = (await invite({ exhibitorIds: all(), renew: true })).results;
    expect(renewed).toMatchObject({ email: 'office@acme.example', errors: [] });
    expect(await accept(tokenOf(first.link))).toEqual(['NOT_FOUND']);
    expect(await accept(tokenOf(renewed.link))).toEqual([]);
  });

  it('follow a filter step by step', async () => {
    const step = await invite({ filter: { hasMember: false }, after: null, expectedCount: 2 });
    expect([codesOf(step).sort(), step.nextAfter, step.remaining]).toEqual([['', 'INVALID'], null, 0]);
    const { errors } = await invite({ filter: { hasMember: false }, expectedCount: 3 });
    expect(errors).toEqual([{ code: 'STALE', path: ['expectedCount'] }]);
  });

  it('leave no exhibitor of another event a result', async () => {
    const other = await test.rows.exhibitor(await test.rows.event(), { contact_email: 'a@other.example' });
    expect(codesOf(await invite({ exhibitorIds: [idOf(other)] }))).toEqual(['NOT_FOUND']);
  });

  it('are in the audit without their links', async () => {
    const { results } = await invite();
    const { rows } = await test.sql.query<{ action: string; text: string }>(
      'select action, entry::text as text from audit_entry entry where event_id = $1',
      [fair.event],
    );
    expect(rows.map(({ action }) => action)).toEqual(['inviteContacts']);
    expect(rows[0]?.text).toContain('office@acme.example');
    expect(rows[0]?.text).not.toContain(tokenOf(results[0].link));
  });
});

describe('mailed invitations of contacts', () => {
  let test: TestCatalog;
  let mailing: MailingReplica;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
    mailing = await startMailingReplica(test.databaseUrl, { MAILS_PER_MINUTE: '6000' });
    fair = await ManagedEvent.make(test);
  });
  afterAll(async () => {
    await mailing.close();
    await test.close();
  });

  it('are in the language of the only name of the exhibitor, else of the event', async () => {
    const names = [{ en: 'Acme' }, { 'zh-Hans': '艾克米' }, { en: 'Acme', 'zh-Hans': '艾克米' }];
    const exhibitorIds: string[] = [];
    for (const [index, name] of names.entries()) {
      const contact_email = `office-${String(index)}@acme.example`;
      exhibitorIds.push(
        encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(fair.event, { name, contact_email })),
      );
    }
    await test.settle();
    const input = { eventId: fair.id, exhibitorIds };
    const query = mutation('inviteContacts', 'results { link }');
    const { inviteContacts } = await mailing.api.data(query, { input }, fair.organizer);
    expect(inviteContacts.results).toEqual([{ link: null }, { link: null }, { link: null }]);
    const letters = await Promise.all(
      names.map((_, index) => mailing.mailbox.letterTo(`office-${String(index)}@acme.example`)),
    );
    const texts = letters.map((letter) => decoded(letter));
    expect(texts.map((text) => [text.includes('invites you'), text.includes('邀请')])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });
});
