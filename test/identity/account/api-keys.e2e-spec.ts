import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { inHours } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask } from '../../setup/graphql-request.js';
import type { Headers } from '../../setup/graphql.js';
import { type Replica, startReplica } from '../../setup/replica.js';

const CREATE = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { token apiKey { id name scope expiresAt lastUsedAt revokedAt } errors { code path } }
}`;
const REVOKE = `mutation ($input: ApiKeyIdInput!) {
  revokeApiKey(input: $input) { apiKey { revokedAt } errors { code path } }
}`;
const KEYS = 'apiKeys { name lastUsedAt revokedAt }';

describe('API keys', () => {
  let test: TestCatalog;
  let replica: Replica;
  let event: string;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    replica = await startReplica(test.databaseUrl);
    event = await test.rows.event({ slug: 'spring', status: 'DRAFT' });
    await test.rows.exhibitor(event, {
      slug: 'acme',
      published: false,
      status: 'SUBMITTED',
      external_id: 'A-1',
    });
    await test.rows.event({ slug: 'autumn', status: 'DRAFT' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
  });

  afterAll(async () => {
    await replica.close();
    await test.close();
  });

  const create = async (changes: object = {}) => {
    const input = { eventId: encodeCatalogId('EVENT', event), scope: 'READ', name: 'Kiosk', ...changes };
    return (await test.api.data(CREATE, { input }, organizer)).createApiKey;
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const status = async (token: string, url = test.url) =>
    (await ask(url, { query: '{ viewer { id } }' }, bearer(token))).status;

  it('are returned at creation and stored only as a hash', async () => {
    const { token, apiKey, errors } = await create();
    expect(errors).toEqual([]);
    expect(token).toMatch(/^exk_live_[0-9A-Za-z]{36}$/);
    expect(apiKey).toMatchObject({ name: 'Kiosk', scope: 'READ', expiresAt: null, lastUsedAt: null });
    const { rows } = await test.sql.query<{ text: string }>(
      'select api_key::text as text from api_key union all select audit_entry::text from audit_entry',
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(token);
  });

  it('read the same fields as the staff of their event, and no other draft', async () => {
    const { token } = await create();
    const field = 'exhibitors { nodes { slug status externalId } }';
    expect(await test.api.ofEvent('spring', field, bearer(token))).toEqual({
      nodes: [{ slug: 'acme', status: 'SUBMITTED', externalId: 'A-1' }],
    });
    expect(await test.api.ofEvent('autumn', 'slug', bearer(token))).toBeUndefined();
  });

  it('have no account: `viewer` is null', async () => {
    const { token } = await create();
    expect((await test.api.data('{ viewer { id } }', {}, bearer(token))).viewer).toBeNull();
  });

  it.each(['READ', 'IMPORT'])('of scope %s cannot publish the event', async (scope) => {
    const { token } = await create({ scope });
    const input = { eventId: encodeCatalogId('EVENT', event) };
    const query = 'mutation ($input: EventIdInput!) { publishEvent(input: $input) { errors { code } } }';
    const answer = await test.api.ask(query, { input }, bearer(token));
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('of scope READ are refused with 403 for every mutation', async () => {
    const { token } = await create();
    const { status: code, body } = await ask(
      test.url,
      { query: 'mutation { signOut { errors { code } } }' },
      bearer(token),
    );
    expect([code, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('record their last use', async () => {
    const { token } = await create({ name: 'Used' });
    await status(token);
    const keys = await test.api.ofEvent('spring', KEYS, organizer);
    const used = keys.find(({ name }: { name: string }) => name === 'Used');
    expect(Date.now() - Date.parse(used.lastUsedAt)).toBeLessThan(60_000);
  });

  it('stop working at once on every replica when revoked', async () => {
    const { token, apiKey } = await create();
    expect(await status(token, replica.url)).toBe(200);
    for (let count = 0; count < 2; count += 1) {
      const answer = await test.api.data(REVOKE, { input: { apiKeyId: apiKey.id } }, organizer);
      expect(answer.revokeApiKey.apiKey.revokedAt).not.toBeNull();
    }
    expect(await Promise.all([test.url, replica.url].map((url) => status(token, url)))).toEqual([401, 401]);
  });

  it('stop working after `expiresAt`', async () => {
    const { token } = await create({ expiresAt: inHours(1) });
    expect(await status(token)).toBe(200);
    await test.sql.query(`update api_key set created_at = now() - interval '2 days',
      expires_at = now() - interval '1 day' where expires_at is not null`);
    expect(await status(token)).toBe(401);
  });

  it.each([
    { what: 'an end in the past', changes: { expiresAt: '2020-01-01T00:00:00Z' }, path: ['expiresAt'] },
    { what: 'no name', changes: { name: ' ' }, path: ['name'] },
  ])('are not created with $what', async ({ changes, path }) => {
    expect(await create(changes)).toMatchObject({ token: null, errors: [{ code: 'INVALID', path }] });
  });

  it('are listed only for the organizers of the event', async () => {
    const others: Headers[] = [
      {},
      await test.accounts.signedIn({ role: 'REVIEWER', event }),
      bearer((await create()).token),
    ];
    const answers = await Promise.all(others.map((headers) => test.api.ofEvent('spring', KEYS, headers)));
    expect(answers).toEqual([undefined, null, null]);
    expect((await test.api.ofEvent('spring', KEYS, organizer)).length).toBeGreaterThan(1);
  });

  it('of other events give the same error as unknown keys when revoked', async () => {
    const { apiKey } = await create();
    const stranger = await test.accounts.signedIn();
    const answers = [];
    for (const apiKeyId of [apiKey.id, 'KAZAAAAAAAAAAAAAAAAAAAA', 'nonsense']) {
      answers.push((await test.api.data(REVOKE, { input: { apiKeyId } }, stranger)).revokeApiKey);
    }
    const refused = { apiKey: null, errors: [{ code: 'NOT_FOUND', path: ['apiKeyId'] }] };
    expect(answers).toEqual([refused, refused, refused]);
  });
});
