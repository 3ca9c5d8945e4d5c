import { ManagedEvent } from '../../build/managed-event.js';
import { inDays } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

describe('an account or a credential, read by its id,', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let administrator: Headers;
  let ids: Record<string, string>;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await ManagedEvent.make(test);
    administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const eventId = fair.id;
    await test.rows.insert('kiosk', { event_id: fair.event, name: 'Gate' });
    await fair.change('createApiKey', { eventId, name: 'Import', scope: 'READ', expiresAt: inDays(1) });
    await fair.change('createKioskEnrolmentKey', {
      eventId,
      name: 'Fleet',
      devices: 2,
      expiresAt: inDays(1),
    });
    await test.settle();
    const { event: found } = await test.api.data(
      `query ($slug: String!) { event(slug: $slug) {
        staff { nodes { id roles { role } } } apiKeys { id } kiosks { nodes { id } } kioskEnrolmentKeys { id } } }`,
      { slug: fair.slug },
      fair.organizer,
    );
    const account = found.staff.nodes.find(({ roles }: { roles: { role: string }[] }) =>
      roles.some(({ role }) => role === 'ORGANIZER'),
    );
    ids = {
      Account: account.id,
      ApiKey: found.apiKeys[0].id,
      Kiosk: found.kiosks.nodes[0].id,
      KioskEnrolmentKey: found.kioskEnrolmentKeys[0].id,
    };
  });

  afterAll(() => test.close());

  const seen = async (type: string, headers?: Headers): Promise<unknown> =>
    (await test.api.data(NODE, { id: ids[type] }, headers)).node;

  it.each(['Account', 'ApiKey', 'Kiosk', 'KioskEnrolmentKey'])(
    'is a %s for organizers and administrators',
    async (type) => {
      const node = { __typename: type, id: ids[type] };
      expect([await seen(type, fair.organizer), await seen(type, administrator)]).toEqual([node, node]);
    },
  );

  it.each(['Account', 'ApiKey', 'Kiosk', 'KioskEnrolmentKey'])(
    'is null as a %s for visitors and for organizers of another event',
    async (type) => {
      expect([await seen(type), await seen(type, fair.stranger)]).toEqual([null, null]);
    },
  );

  it('is returned to reviewers if their lists contain it', async () => {
    const nodes = await Promise.all(Object.keys(ids).map((type) => seen(type, fair.reviewer)));
    const types = nodes.map((node) => (node as { __typename: string } | null)?.__typename ?? null);
    expect(types).toEqual(['Account', null, 'Kiosk', null]);
  });

  it('has the same fields as in lists', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Kiosk { name status } } }';
    const { node } = await test.api.data(query, { id: ids.Kiosk }, fair.organizer);
    expect(node).toEqual({ name: 'Gate', status: 'WAITING' });
  });

  it.each(['A', 'K', 'D', 'N'])('is null if no object has the id %s…', async (letter) => {
    const none = `${letter}AAAAAAAAAAAAAAAAAAAAAA`;
    const requested = [none, `${none}A`].map((id) => test.api.data(NODE, { id }, administrator));
    expect(await Promise.all(requested)).toEqual([{ node: null }, { node: null }]);
  });
});
