import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { createUserCode } from '../../../src/visiting/kiosk/pairing/user-code.js';
import { CREDENTIALS, type Holder, type Place } from '../../build/credentials.js';
import { mutation } from '../../build/managed-event.js';
import { inHours } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { untilWaitedFor } from '../../setup/locks.js';

const INPUTS: Readonly<Record<string, string>> = { grantRole: 'RoleInput', revokeRole: 'RoleInput' };
const ROUNDS = 15;

describe('the revocation of a role', () => {
  let test: TestCatalog;
  let place: Place;
  let eventId: string;
  let slug: string;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { DATABASE_POOL_SIZE: '10' } });
    slug = 'spring';
    const event = await test.rows.event({ slug });
    place = { test, event, exhibitor: await test.rows.exhibitor(event) };
    eventId = encodeCatalogId('EVENT', event);
    await test.settle();
  });

  beforeEach(() => test.sql.query('delete from attempt_limit'));

  afterAll(() => test.close());

  const organizer = async (): Promise<Holder> => {
    const grant = { role: 'ORGANIZER', event: place.event } as const;
    return { ...(await test.accounts.account(grant)), grant };
  };
  const change = (name: string, input: object, headers: Headers) => {
    const query = mutation(name).replace(/\$input: \w+/, `$input: ${INPUTS[name] ?? typeOf(name)}`);
    return test.api.ask(query, { input }, headers);
  };
  const revoke = ({ email }: Holder, headers: Headers) =>
    change('revokeRole', { email, role: 'ORGANIZER', eventId }, headers);
  /** Runs the work, and deletes the roles of the holder before the work ends. */
  const dismissedMeanwhile = async <T>({ id }: Holder, work: () => Promise<T>): Promise<T> => {
    await test.sql.query('begin');
    await test.sql.query('delete from role_grant where account_id = $1', [id]);
    const answer = work();
    await untilWaitedFor(test.sql);
    await test.sql.query('commit');
    return answer;
  };

  it.each<[string, () => object | Promise<object>]>([
    ['createApiKey', () => ({ eventId, scope: 'IMPORT', name: 'Late' })],
    ['inviteAccount', () => ({ email: 'late@example.org', role: 'ORGANIZER', eventId })],
    ['grantRole', async () => ({ email: (await test.accounts.account()).email, role: 'ORGANIZER', eventId })],
    ['createKioskEnrolmentKey', () => ({ eventId, name: 'Late', devices: 1, expiresAt: inHours(1) })],
    ['approveKiosk', async () => ({ eventId, userCode: await waitingCode(), name: 'Late' })],
    ['updateEvent', () => ({ eventId, name: [{ locale: 'en', text: 'Late' }] })],
  ])('rejects a concurrent %s with FORBIDDEN and stores none of its changes', async (name, input) => {
    const holder = await organizer();
    const sent = await input();
    const { errors } = await dismissedMeanwhile(holder, () => change(name, sent, holder.headers));
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    const { rows } = await test.sql.query(
      `select from api_key where name = 'Late' union all select from invitation where email like 'late%'
       union all select from kiosk_enrolment_key where name = 'Late' union all select from kiosk where name = 'Late'
       union all select from event where name ->> 'en' = 'Late'
       union all select from audit_entry where account_id = $1`,
      [holder.id],
    );
    expect(rows).toEqual([]);
  });

  it('rejects a concurrent import with 403 and stores no exhibitor', async () => {
    const holder = await organizer();
    const upload = () =>
      fetch(`${test.url}/import/exhibitors?event=${slug}`, {
        method: 'POST',
        headers: { ...holder.headers, 'content-type': 'text/csv' },
        body: 'name:en\nLate Robots\n',
      });
    const { status } = await dismissedMeanwhile(holder, upload);
    const { rowCount } = await test.sql.query(`select from exhibitor where name ->> 'en' = 'Late Robots'`);
    expect([status, rowCount]).toEqual([403, 0]);
  });

  it('invalidates an invitation of the account during its acceptance', async () => {
    const holder = await organizer();
    const use = await CREDENTIALS['an invitation of an organizer']!.make(place, holder);
    expect(await dismissedMeanwhile(holder, use)).toBe(false);
  });

  it('succeeds during the acceptance of an invitation, which is invalid afterwards', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    for (let round = 0; round < ROUNDS; round += 1) {
      const holder = await organizer();
      const use = await CREDENTIALS['an invitation of an organizer']!.make(place, holder);
      const [, revoked] = await Promise.all([use(), revoke(holder, administrator)]);
      expect(problemsOf(revoked, 'revokeRole')).toEqual([]);
      expect(await use()).toBe(false);
    }
  });

  it('succeeds only once if two organizers revoke each other concurrently', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one, other] = [await organizer(), await organizer()];
      await Promise.all([revoke(one, other.headers), revoke(other, one.headers)]);
      const { rows } = await test.sql.query('select from role_grant where account_id = any($1)', [
        [one.id, other.id],
      ]);
      expect(rows).toHaveLength(1);
    }
  });

  it('revokes an API key unless another organizer takes it over first', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const [holder, successor] = [await organizer(), await organizer()];
      const use = await CREDENTIALS['an API key']!.make(place, holder);
      const apiKeyId = await newestKey();
      const query = `mutation ($input: ApiKeyIdInput!) { takeOverApiKey(input: $input) { errors { code } } }`;
      const takeOver = () => test.api.ask(query, { input: { apiKeyId } }, successor.headers);
      const [taken] = await Promise.all([takeOver(), revoke(holder, administrator)]);
      const problems = problemsOf(taken, 'takeOverApiKey');
      seen.add(problems.join());
      expect([problems, await use()]).toEqual(problems.length === 0 ? [[], true] : [['WRONG_STATUS'], false]);
    }
  });

  it('revokes an enrolment key unless it was taken over, and keeps the kiosks paired with it', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const [holder, successor] = [await organizer(), await organizer()];
    const use = await CREDENTIALS['an enrolment key']!.make(place, holder);
    const { kioskEnrolmentKeys: keys } = await keysBy(successor.headers);
    expect(keys[0].owner.email).toBe(holder.email);
    const query = `mutation ($input: KioskEnrolmentKeyIdInput!) {
      takeOverKioskEnrolmentKey(input: $input) { enrolmentKey { owner { email } } errors { code } } }`;
    const input = { enrolmentKeyId: keys[0].id };
    const { takeOverKioskEnrolmentKey: taken } = await test.api.data(query, { input }, successor.headers);
    expect(taken).toEqual({ enrolmentKey: { owner: { email: successor.email } }, errors: [] });
    await revoke(holder, administrator);
    expect(await use()).toBe(true);
    await revoke(successor, administrator);
    expect(await use()).toBe(false);
    const { rows } = await test.sql.query(
      'select from kiosk where revoked_at is null and paired_at is not null',
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('writes an audit entry that lists the revoked credentials', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const holder = await organizer();
    for (const kind of ['an API key', 'an enrolment key', 'an invitation of an exhibitor']) {
      await CREDENTIALS[kind]!.make(place, holder);
    }
    await revoke(holder, administrator);
    const { rows } = await test.sql.query<{ kinds: string[] }>(
      `select array(select jsonb_array_elements(changes) ->> 'kind') as kinds
        from audit_entry where action = 'revokeRole' order by at desc limit 1`,
    );
    expect(rows[0]!.kinds).toEqual(['ACCOUNT', 'API_KEY', 'KIOSK_ENROLMENT_KEY', 'INVITATION']);
  });

  async function newestKey(): Promise<string> {
    const headers = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    return (await test.api.ofEvent(slug, 'apiKeys { id }', headers))[0].id;
  }

  async function keysBy(headers: Headers): Promise<Data> {
    const query =
      'query ($slug: String!) { event(slug: $slug) { kioskEnrolmentKeys { id owner { email } } } }';
    return (await test.api.data(query, { slug }, headers)).event;
  }

  async function waitingCode(): Promise<string> {
    const userCode = createUserCode();
    await test.sql.query(
      `insert into kiosk_pairing (device_code_hash, user_code, expires_at)
        values (sha256($1::bytea), $2, now() + interval '1 hour')`,
      [Buffer.from(userCode), userCode],
    );
    return userCode;
  }
});

function typeOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
}

/** The errors of a response: top-level errors as JSON, or the codes of the payload. */
function problemsOf({ data, errors }: { data?: Data; errors?: readonly object[] }, name: string): string[] {
  if (errors) return errors.map((error) => JSON.stringify(error));
  return data[name].errors.map(({ code }: { code: string }) => code);
}
