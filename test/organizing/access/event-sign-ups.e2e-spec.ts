import { ManagedEvent, mutation } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { decoded, tokenOf } from '../../setup/mailbox.js';
import { type MailingReplica, startMailingReplica } from '../../setup/mailing.js';
import { until } from '../../setup/until.js';

const REQUEST = mutation('requestSignUp', 'link mailed');
const PASSWORD = 'a horse and a battery';

describe('a sign-up at the call of an event', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.sql.query('delete from attempt_limit');
    fair = await ManagedEvent.make(test, { shows_call: true });
  });

  const newAddress = (): string => `applicant-${String((count += 1))}@robots.example`;
  const stored = async (email: string): Promise<(string | null)[]> => {
    const { rows } = await test.sql.query<{ event_id: string | null }>(
      'select event_id from sign_up where email = $1 order by event_id',
      [email],
    );
    return rows.map(({ event_id }) => event_id);
  };
  /** The request is stored after its response. */
  const request = async (email: string, event?: string): Promise<void> => {
    const before = (await stored(email)).length;
    await test.api.data(REQUEST, { input: { email, event } });
    await until(async () => (await stored(email)).length > before);
  };
  const waiting = async (headers: Headers, slug = fair.slug): Promise<string[] | null> => {
    const { event } = await test.api.data(
      'query ($slug: String!) { event(slug: $slug) { signUps { nodes { email } } } }',
      { slug },
      headers,
    );
    return event.signUps?.nodes.map(({ email }: Data) => email) ?? null;
  };
  const create = (email: string, headers?: Headers): Promise<Data> =>
    fair.change('createSignUpLink', { eventId: fair.id, email }, 'sent link', headers);
  const complete = async (token: string): Promise<string[]> => {
    const input = { token, name: 'Wang Fang', password: PASSWORD };
    const { completeSignUp } = await test.api.data(mutation('completeSignUp'), { input });
    return completeSignUp.errors.map(({ code }: Data) => code);
  };

  it('is shown to the organizers of this event only', async () => {
    const email = newAddress();
    await request(email, fair.slug);
    expect(await waiting(fair.organizer)).toEqual([email]);
    expect(await waiting(fair.reviewer)).toBeNull();
    expect(await waiting(fair.stranger)).toBeNull();
    expect(await waiting({})).toBeNull();
  });

  it('gets its link from an organizer of the event, and then waits no longer', async () => {
    const email = newAddress();
    await request(email, fair.slug);
    const { sent, link, errors } = await create(email);
    expect([sent, errors]).toEqual([false, []]);
    expect(await complete(tokenOf(link))).toEqual([]);
    expect(await waiting(fair.organizer)).toEqual([]);
    expect((await create(email)).errors).toEqual([{ code: 'NOT_FOUND', path: ['email'] }]);
  });

  it('gets no link from an organizer of another event, or for another event', async () => {
    const email = newAddress();
    const other = await ManagedEvent.make(test, { shows_call: true });
    await request(email, other.slug);
    const refusal = fair.refusal('createSignUpLink', { eventId: other.id, email }, fair.organizer);
    expect(await refusal).toMatch(/^FORBIDDEN/);
    expect((await create(email)).errors).toEqual([{ code: 'NOT_FOUND', path: ['email'] }]);
  });

  it('waits once for each event, with links of its own', async () => {
    const email = newAddress();
    const other = await ManagedEvent.make(test, { shows_call: true });
    await request(email, fair.slug);
    await request(email, other.slug);
    const { link } = await create(email);
    await other.change('createSignUpLink', { eventId: other.id, email }, 'link');
    expect(await complete(tokenOf(link))).toEqual([]);
    expect(await waiting(other.organizer, other.slug)).toEqual([]);
  });

  it('waits for administrators if the event shows no call', async () => {
    const email = newAddress();
    const hidden = await test.rows.event({ slug: 'no-call', status: 'DRAFT' });
    await test.settle();
    await request(email, 'no-call');
    expect([hidden, await stored(email)]).toEqual([expect.any(String), [null]]);
  });

  it('is in the audit of the event with the link that an organizer has created', async () => {
    const email = newAddress();
    await request(email, fair.slug);
    const { link } = await create(email);
    const { rows } = await test.sql.query<{ text: string }>(
      `select entry::text as text from audit_entry entry where event_id = $1 and action = 'createSignUpLink'`,
      [fair.event],
    );
    expect(rows[0]?.text).toContain(email);
    expect(rows[0]?.text).not.toContain(tokenOf(link));
  });

  it('reads the contact of the organizers in the call', async () => {
    await test.sql.query(
      `update event set contact_name = '{"en": "Fair office"}', contact_email = 'office@fair.example' where id = $1`,
      [fair.event],
    );
    const { call } = await test.api.data(
      'query ($slug: String!) { call(event: $slug) { contact { name(locale: "en") email phone } } }',
      { slug: fair.slug },
    );
    expect(call.contact).toEqual({ name: 'Fair office', email: 'office@fair.example', phone: null });
  });
});

describe('a mailed sign-up at the call of an event', () => {
  let test: TestCatalog;
  let mailing: MailingReplica;

  beforeAll(async () => {
    test = await startTestCatalog();
    mailing = await startMailingReplica(test.databaseUrl, { MAILS_PER_MINUTE: '6000' });
  });
  afterAll(async () => {
    await mailing.close();
    await test.close();
  });

  it('is mailed again on behalf of an organizer', async () => {
    const fair = await ManagedEvent.make(test, { shows_call: true });
    await test.sql.query(
      `insert into sign_up (token_hash, email, event_id, expires_at)
        values (sha256('waits'), 'waits@robots.example', $1, now() + interval '1 hour')`,
      [fair.event],
    );
    const query = mutation('createSignUpLink', 'sent link');
    const input = { eventId: fair.id, email: 'waits@robots.example' };
    const { createSignUpLink } = await mailing.api.data(query, { input }, fair.organizer);
    expect(createSignUpLink).toEqual({ sent: true, link: null, errors: [] });
    expect(decoded(await mailing.mailbox.letterTo('waits@robots.example'))).toContain('/sign-up#token=');
  });
});
