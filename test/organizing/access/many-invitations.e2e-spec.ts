import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { mutation } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import { GraphqlClient, type Data, type Headers } from '../../setup/graphql.js';
import { decoded, type Mailbox, startMailbox, tokenOf } from '../../setup/mailbox.js';
import { type Replica, startReplica } from '../../setup/replica.js';
import { until } from '../../setup/until.js';

const PASSWORD = 'a horse and a battery';

describe('many invitations', () => {
  let mailbox: Mailbox;
  let test: TestCatalog;
  let mailing: Replica;
  let eventId: string;
  let exhibitorId: string;
  let organizer: Headers;
  let folder: string;

  beforeAll(async () => {
    mailbox = await startMailbox();
    test = await startTestCatalog();
    mailing = await startReplica(test.databaseUrl, {
      SMTP_URL: mailbox.url,
      PUBLIC_URL: 'https://catalog.example/',
      MAILS_PER_MINUTE: '6000',
    });
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
    await mailbox.close();
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
  const letterTo = async (email: string): Promise<string> => {
    await until(() => mailbox.letters.some((letter) => letter.includes(email)), 20_000);
    return mailbox.letters.findLast((letter) => letter.includes(email)) ?? '';
  };

  it('are a thousand at once, each with a link', async () => {
    const invitations = Array.from({ length: 1000 }, (_, index) =>
      reviewer(`many-${String(index)}@example.org`),
    );
    const { results, errors } = await inviteAll(invitations);
    expect(errors).toEqual([]);
    expect(results).toHaveLength(1000);
    expect(results.every(({ link, errors: wrong }: Data) => link !== null && wrong.length === 0)).toBe(true);
    expect(await accept(tokenOf(results[999].link))).toEqual([]);
  }, 60_000);

  it('have each an answer of its own', async () => {
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

  it('are not more than a thousand, nor none', async () => {
    const invitations = Array.from({ length: 1001 }, () => reviewer('a@example.org'));
    for (const wrong of [[], invitations]) {
      expect((await inviteAll(wrong)).errors).toEqual([{ code: 'INVALID', path: ['invitations'] }]);
    }
  });

  it('go by mail, which names the fair, the inviter, the role and the exhibitor in the language of the person', async () => {
    const api = new GraphqlClient(mailing.url);
    const { results } = await inviteAll(
      [
        { email: 'english@example.org', role: 'EXHIBITOR', exhibitorId, name: 'Li Wei', locale: 'en-GB' },
        { email: 'chinese@example.org', role: 'EXHIBITOR', exhibitorId, name: '李伟', locale: 'zh-CN' },
        { email: 'both@example.org', role: 'REVIEWER', eventId },
      ],
      api,
    );
    expect(results.map(({ sent, link }: Data) => [sent, link])).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ]);
    const english = decoded(await letterTo('english@example.org'));
    expect(english).toContain('Dear Li Wei');
    expect(english).toContain('Test invites you to Acme, Innovation Week as member of the exhibitor.');
    expect(english).not.toContain('邀请');
    expect(decoded(await letterTo('chinese@example.org'))).toContain('Test邀请您参与双创周 · 艾克米');
    const both = decoded(await letterTo('both@example.org'));
    expect(both).toContain('as reviewer');
    expect(both).toContain('审核员');
    expect(await accept(tokenOf(await letterTo('both@example.org')))).toEqual([]);
  });

  it('leave no link behind in the database', async () => {
    const token = tokenOf(await letterTo('english@example.org'));
    const { rows } = await test.sql.query<{ text: string }>(
      `select mail::text as text from mail_outbox mail union all select i::text from invitation i
        union all select a::text from audit_entry a`,
    );
    const all = rows.map(({ text }) => text).join();
    expect([all.includes('english@example.org'), all.includes(token)]).toEqual([true, false]);
  });

  it('are sent again with another link, by whoever may give the role, who then answers for it', async () => {
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

  it('come from a file', async () => {
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
  }, 60_000);

  it('of a file with faults are none, and the faults are told with line and column', async () => {
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
  }, 60_000);

  it('are not made by a dry run', async () => {
    const { code, output } = await invite('email,role\ndry@example.org,REVIEWER\n', '--dry-run');
    expect([code, output.trim().split('\n').at(-1)]).toEqual([0, '1 invitations, none created (--dry-run)']);
    expect((await test.sql.query(`select from invitation where email = 'dry@example.org'`)).rowCount).toBe(0);
  }, 60_000);
});
