import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { mutation } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { decoded, tokenOf } from '../../setup/mailbox.js';
import { type MailingReplica, startMailingReplica } from '../../setup/mailing.js';
import { until } from '../../setup/until.js';

const PASSWORD = 'a horse and a battery';

describe('bulk invitations', () => {
  let test: TestCatalog;
  let mailing: MailingReplica;
  let eventId: string;
  let exhibitorId: string;
  let organizer: Headers;
  let folder: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    mailing = await startMailingReplica(test.databaseUrl, { MAILS_PER_MINUTE: '6000' });
    const name = { en: 'Innovation Week', 'zh-Hans': '双创周' };
    const event = await test.rows.event({ slug: 'spring', name });
    eventId = encodeCatalogId('EVENT', event);
    exhibitorId = encodeCatalogId(
      'EXHIBITOR',
      await test.rows.exhibitor(event, { slug: 'acme', name: { en: 'Acme', 'zh-Hans': '艾克米' } }),
    );
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
    folder = await mkdtemp(path.join(tmpdir(), 'invitations-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await mailing.close();
    await test.close();
  });

  const inviteAll = async (invitations: object[], api = test.api): Promise<Data> => {
    const query = mutation(
      'inviteAccounts',
      'results { email sent link invitation { state } errors { code path } }',
    );
    return (await api.data(query, { input: { invitations } }, organizer)).inviteAccounts;
  };
  const reviewer = (email: string) => ({ email, role: 'REVIEWER', eventId });
  const accept = async (token: string, api = test.api): Promise<string[]> => {
    const input = { token, name: 'Wang Fang', password: PASSWORD };
    const { acceptInvitation } = await api.data(mutation('acceptInvitation'), { input });
    return acceptInvitation.errors.map(({ code }: { code: string }) => code);
  };

  it('contain up to a thousand invitations, each with its own link', async () => {
    const invitations = Array.from({ length: 1000 }, (_, index) =>
      reviewer(`many-${String(index)}@example.org`),
    );
    const { results, errors } = await inviteAll(invitations);
    expect(errors).toEqual([]);
    expect(results).toHaveLength(1000);
    expect(results.every(({ link, errors: wrong }: Data) => link !== null && wrong.length === 0)).toBe(true);
    expect(await accept(tokenOf(results[999].link))).toEqual([]);
  });

  it('return one result per invitation, with its own errors', async () => {
    await inviteAll([reviewer('there@example.org')]);
    const { results } = await inviteAll([
      reviewer('fresh@example.org'),
      reviewer('There@example.org'),
      reviewer('fresh@example.org'),
      { email: 'nobody@example.org', role: 'EXHIBITOR' },
      { ...reviewer('lost@example.org'), locale: 'no language' },
      { email: 'member@example.org', role: 'EXHIBITOR', exhibitorId },
    ]);
    const codes = results.map(({ errors }: Data) =>
      errors.map(({ code, path: at }: Data) => [code, ...at].join(' ')),
    );
    expect(codes).toEqual([
      [],
      ['TAKEN email'],
      ['TAKEN email'],
      ['INVALID exhibitorId'],
      ['INVALID locale'],
      [],
    ]);
  });

  it('are rejected if they contain no invitation or more than a thousand', async () => {
    const invitations = Array.from({ length: 1001 }, () => reviewer('a@example.org'));
    for (const wrong of [[], invitations]) {
      expect((await inviteAll(wrong)).errors).toEqual([{ code: 'INVALID', path: ['invitations'] }]);
    }
  });

  it('are mailed with the event, inviter, role and exhibitor, in the language of the recipient', async () => {
    const { results } = await inviteAll(
      [
        { email: 'english@example.org', role: 'EXHIBITOR', exhibitorId, name: 'Li Wei', locale: 'en-GB' },
        { email: 'chinese@example.org', role: 'EXHIBITOR', exhibitorId, name: '李伟', locale: 'zh-CN' },
        { email: 'both@example.org', role: 'REVIEWER', eventId },
      ],
      mailing.api,
    );
    expect(results.map(({ sent, link }: Data) => [sent, link])).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ]);
    const english = decoded(await mailing.mailbox.letterTo('english@example.org'));
    expect(english).toContain('Dear Li Wei');
    expect(english).toContain('Test invites you to Acme, Innovation Week as exhibitor member.');
    expect(english).not.toContain('邀请');
    expect(decoded(await mailing.mailbox.letterTo('chinese@example.org'))).toContain(
      'Test邀请您参与双创周 · 艾克米',
    );
    const both = decoded(await mailing.mailbox.letterTo('both@example.org'));
    expect(both).toContain('as reviewer');
    expect(both).toContain('审核员');
    expect(await accept(tokenOf(await mailing.mailbox.letterTo('both@example.org')))).toEqual([]);
  });

  it('leave no link in the database after delivery', async () => {
    const token = tokenOf(await mailing.mailbox.letterTo('english@example.org'));
    const stored = async () => {
      const { rows } = await test.sql.query<{ text: string }>(
        `select mail::text as text from mail_outbox mail union all select i::text from invitation i
          union all select a::text from audit_entry a`,
      );
      return rows.map(({ text }) => text).join();
    };
    // The delivery is stored after the mail has arrived.
    await until(async () => !(await stored()).includes(token));
    expect(await stored()).toContain('english@example.org');
  });

  it('can be resent with a new link by an account that may grant the role, which becomes the inviter', async () => {
    const [first] = (await inviteAll([reviewer('again@example.org')])).results;
    const { invitations } = (
      await test.api.data(
        '{ event(slug: "spring") { invitations(first: 1) { nodes { id email } } } }',
        {},
        organizer,
      )
    ).event;
    await test.sql.query(`update invitation set expires_at = now() where email = 'again@example.org'`);
    const successor = await test.accounts.account({ role: 'ADMINISTRATOR' });
    const query = `mutation ($input: InvitationIdInput!) { resendInvitation(input: $input) {
      sent link invitation { state inviter { email } } errors { code } } }`;
    const input = { invitationId: invitations.nodes[0].id };
    const { resendInvitation: sent } = await test.api.data(query, { input }, successor.headers);
    expect(sent).toMatchObject({
      sent: false,
      invitation: { state: 'PENDING', inviter: { email: successor.email } },
      errors: [],
    });
    expect(await accept(tokenOf(first.link))).toEqual(['NOT_FOUND']);
    expect(await accept(tokenOf(sent.link))).toEqual([]);
    const { resendInvitation: late } = await test.api.data(query, { input }, organizer);
    expect(late.errors).toEqual([{ code: 'WRONG_STATUS' }]);
  });

  const invite = async (content: string, rest = '') => {
    const file = path.join(folder, 'people.csv');
    await writeFile(file, content);
    return vitrine(`account invite --from ${file} --event spring ${rest}`, {
      DATABASE_URL: test.databaseUrl,
    });
  };

  it('can be read from a file', async () => {
    const content =
      'email,name,role,exhibitor,memberRole,locale\nfile@example.org,Fang,EXHIBITOR,acme,,zh-Hans\nthere@example.org,,REVIEWER,,,\nhelp@example.org,,EXHIBITOR,acme,STAFF,\n';
    const { code, output } = await invite(content);
    expect([code, output.split('\n')[1]]).toEqual([0, 'there@example.org\tinvited already']);
    expect(await accept(tokenOf(output))).toEqual([]);
    const { rows } = await test.sql.query(`select locale from account where email = 'file@example.org'`);
    expect(rows).toEqual([{ locale: 'zh-Hans' }]);
    const { rows: invited } = await test.sql.query(
      `select member_role from invitation where email = 'help@example.org'`,
    );
    expect(invited).toEqual([{ member_role: 'STAFF' }]);
  });

  it('from a file with errors create nothing and report each error with its line and column', async () => {
    const content =
      'email,role,exhibitor,locale\nok@example.org,REVIEWER,,\nnobody,BOSS,,x_y\ngone@example.org,EXHIBITOR,nowhere,\n';
    const { code, stderr } = await invite(content);
    expect([code, stderr.trim().split('\n')]).toEqual([
      1,
      [
        'line 3, email: email must be an e-mail address.',
        'line 3, role: role must be one of ADMINISTRATOR, ORGANIZER, REVIEWER, EXHIBITOR.',
        'line 3, locale: locale must be a language tag, such as zh-Hans.',
        'line 4, exhibitor: No exhibitor has the slug nowhere.',
        'No invitation was created.',
      ],
    ]);
    expect((await test.sql.query(`select from invitation where email = 'ok@example.org'`)).rowCount).toBe(0);
  });

  it('create nothing in a dry run', async () => {
    const { code, output } = await invite('email,role\ndry@example.org,REVIEWER\n', '--dry-run');
    expect([code, output.trim().split('\n').at(-1)]).toEqual([0, '1 invitations, none created (--dry-run)']);
    expect((await test.sql.query(`select from invitation where email = 'dry@example.org'`)).rowCount).toBe(0);
  });
});
