import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type Answer, ask } from '../../setup/graphql-request.js';
import { type Replica, startReplica } from '../../setup/replica.js';
import { untilAnswered } from '../../setup/until.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { token errors { code } } }`;
const PASSWORD = 'a horse and a battery';
/** All requests come from this machine, which acts as the load balancer. */
const BEHIND_BALANCER = { TRUSTED_PROXIES: '127.0.0.1' };

describe('guessing a password', () => {
  let test: TestCatalog;
  let replica: Replica;
  let direct: Replica;
  /** The number of responses with 503. Their attempts may have been counted before the check of the password. */
  let refused = 0;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: BEHIND_BALANCER });
    replica = await startReplica(test.databaseUrl, BEHIND_BALANCER);
    direct = await startReplica(test.databaseUrl);
  });

  afterAll(async () => {
    await Promise.all([replica.close(), direct.close()]);
    await test.close();
  });

  const attempt = (email: string, from: string, password = 'a wrong password', url = test.url) => {
    const request = { query: SIGN_IN, variables: { input: { email, password } } };
    return untilAnswered(async () => {
      const answer = await ask(url, request, { 'x-forwarded-for': from });
      if (answer.status === 503) refused += 1;
      return answer;
    });
  };

  const outcome = ({ body }: Answer): string =>
    body.errors?.[0].extensions.code ?? body.data.signIn.errors[0]?.code ?? 'in';

  /** Makes 1,000 attempts over both replicas, and expects that the passwords of ten are checked. */
  async function guess(email: string, addresses: readonly string[]): Promise<void> {
    const outcomes: string[] = [];
    refused = 0;
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          attempt(
            email,
            addresses[index % addresses.length]!,
            `wrong ${round} ${index}`,
            index % 2 === 0 ? test.url : replica.url,
          ),
        ),
      );
      outcomes.push(...answers.map(outcome));
    }
    expect(new Set(outcomes)).toEqual(new Set(['WRONG_CREDENTIALS', 'RATE_LIMITED']));
    const checked = outcomes.filter((found) => found === 'WRONG_CREDENTIALS').length;
    expect(checked).toBeLessThanOrEqual(10);
    expect(checked + refused).toBeGreaterThanOrEqual(10);
  }

  /** Expects that a network may make 30 attempts at once, and one more each 20 seconds. */
  async function expectLimitOfNetwork(send: (count: number) => Promise<Answer>): Promise<void> {
    const startedAt = performance.now();
    const outcomes: string[] = [];
    for (let count = 0; count < 34; count += 1) outcomes.push(outcome(await send(count)));
    const most = 30 + (performance.now() - startedAt) / 20_000;
    expect(outcomes.slice(0, 30)).not.toContain('RATE_LIMITED');
    expect(outcomes.filter((found) => found !== 'RATE_LIMITED').length).toBeLessThanOrEqual(most);
  }

  it('is limited to ten of 1,000 attempts from one address over two replicas', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    await guess(email, ['192.0.2.1']);
  }, 120_000);

  it('is limited to ten of 1,000 attempts from 50 addresses', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    const addresses = Array.from({ length: 50 }, (_, index) => `198.51.100.${index}`);
    await guess(email, addresses);
  }, 120_000);

  it('blocks the sign-in of the owner only from networks without an earlier sign-in', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    await attempt(email, '203.0.113.7', PASSWORD);
    for (let count = 0; count < 12; count += 1) await attempt(email, `203.0.113.${100 + count}`);
    const answers = await Promise.all(
      ['203.0.113.7', '203.0.113.8'].map((from) => attempt(email, from, PASSWORD)),
    );
    expect(answers.map(outcome)).toEqual(['in', 'RATE_LIMITED']);
  });

  it('is also limited from the known network of the owner', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    await attempt(email, '203.0.113.20', PASSWORD);
    const outcomes = [];
    for (let count = 0; count < 12; count += 1) outcomes.push(outcome(await attempt(email, '203.0.113.20')));
    expect(outcomes.filter((found) => found === 'RATE_LIMITED')).toHaveLength(2);
  });

  it('is limited to 30 attempts over all accounts from one IPv6 network', async () => {
    await expectLimitOfNetwork((count) => attempt(`guest-${count}@example.org`, `2001:db8::${count}`));
  });

  it.each([
    ['IPv4', '203.0.113.50', '203.0.113.51'],
    ['IPv6', '[2001:db8:1::1]', '[2001:db8:2::1]'],
  ])('is limited for each %s address that a load balancer sends with a port', async (_, one, other) => {
    await expectLimitOfNetwork((count) => attempt(`port-${count}@example.org`, `${one}:${5000 + count}`));
    expect(outcome(await attempt('port@example.org', `${other}:5000`))).toBe('WRONG_CREDENTIALS');
  });

  it('is limited regardless of the X-Forwarded-For header of an untrusted client', async () => {
    await expectLimitOfNetwork((count) =>
      attempt(`visitor-${count}@example.org`, `198.18.0.${count}`, 'wrong', direct.url),
    );
  });

  it('is refused with status 429 and a Retry-After header', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    for (let count = 0; count < 10; count += 1) await attempt(email, `198.19.0.${count}`);
    const { status, headers } = await attempt(email, '198.19.1.1');
    const wait = Number(headers.get('retry-after'));
    expect([status, wait > 500 && wait <= 600]).toEqual([429, true]);
  });

  it('does not count correct passwords', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    const outcomes = [];
    for (let count = 0; count < 15; count += 1) {
      outcomes.push(outcome(await attempt(email, '198.19.2.1', PASSWORD)));
    }
    expect(new Set(outcomes)).toEqual(new Set(['in']));
  });

  it('is possible again at once if the clock of the database was a day ahead', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    await attempt(email, '198.19.4.1');
    await test.sql.query("update attempt_limit set paid_at = paid_at + interval '1 day'");
    expect(outcome(await attempt(email, '198.19.4.1'))).toBe('WRONG_CREDENTIALS');
    for (let count = 0; count < 10; count += 1) await attempt(email, `198.19.4.${2 + count}`);
    expect(outcome(await attempt(email, '198.19.4.100'))).toBe('RATE_LIMITED');
  });

  it('takes equally long for an address without an account', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    const { hashPassword } = await import('../../../src/identity/account/credential/password.js');
    await test.sql.query('update account set password_hash = $2 where email = $1', [
      email,
      await hashPassword(PASSWORD),
    ]);
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    for (let round = 0; round < 30; round += 1) {
      await test.sql.query('delete from attempt_limit');
      for (const [kind, address] of [
        ['known', email],
        ['unknown', 'no@example.org'],
      ] as const) {
        const started = performance.now();
        await attempt(address, '198.19.3.1');
        times[kind].push(performance.now() - started);
      }
    }
    const median = (list: number[]) => list.sort((a, b) => a - b)[list.length / 2]!;
    const ratio = median(times.known) / median(times.unknown);
    // One more or one less hash is a factor of five; smaller differences are noise of a shared machine.
    expect(Math.abs(Math.log(ratio))).toBeLessThan(Math.log(2));
  });
});
