import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { addSession } from '../../build/sessions.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const LISTED = 'sessions { totalCount nodes { slug published } }';
const FOUND =
  'search(query: "Zeppelin") { totalCount edges { node { ... on Session { slug } } } } suggestions(query: "Zepp")';

describe('session drafts', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let hallId: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const venue = await test.rows.venue(fair.event, { slug: 'center' });
    hallId = encodeCatalogId('HALL', await test.rows.hall(fair.event, venue, { code: 'H1' }));
    await test.settle();
  });

  const add = (changes: object = {}) =>
    addSession(fair, { hallId, title: english('Zeppelin forum'), ...changes });
  const eventOf = async (fields: string, headers?: Headers): Promise<Data> =>
    (await test.api.data(`{ event(slug: "${fair.slug}") { ${fields} } }`, {}, headers)).event;
  const publish = (sessionId: string) =>
    fair.change('publishSession', { sessionId }, 'session { published }');
  const filesOf = async (): Promise<string> => {
    const paths = ['schedule.ics', 'schedule.json', 'schedule.xml'];
    const texts = paths.map(async (name) => (await fetch(`${test.url}/events/${fair.slug}/${name}`)).text());
    return (await Promise.all(texts)).join('\n');
  };

  it('are visible to staff only, until they are published', async () => {
    const before = await fair.revision();
    const id = await add({ published: false });
    expect(await fair.revision()).toBe(before);
    const asVisitor = () => eventOf(`${LISTED} ${FOUND}`);
    expect(await asVisitor()).toEqual({
      sessions: { totalCount: 0, nodes: [] },
      search: { totalCount: 0, edges: [] },
      suggestions: [],
    });
    expect((await test.api.data(`{ node(id: "${id}") { id } }`)).node).toBeNull();
    expect(await filesOf()).not.toContain('Zeppelin');
    const { sessions } = await eventOf(LISTED, fair.organizer);
    expect(sessions.nodes).toEqual([{ slug: 'forum', published: false }]);

    expect(await publish(id)).toMatchObject({ session: { published: true } });
    expect(await fair.revision()).toBe(before + 1);
    expect((await asVisitor()).sessions.nodes).toEqual([{ slug: 'forum', published: true }]);
    expect((await asVisitor()).search.totalCount).toBe(1);
    expect(await filesOf()).toContain('Zeppelin');
  });

  it('appear as REMOVED in the feed if they were published before', async () => {
    const id = await add();
    const before = await fair.revision();
    await fair.change('unpublishSession', { sessionId: id }, 'session { published }');
    const { catalogChanges } = await test.api.data(
      `{ catalogChanges(event: "${fair.slug}", since: ${before}) { changes { kind id node { id } } } }`,
    );
    expect(catalogChanges.changes).toEqual([{ kind: 'REMOVED', id, node: null }]);
    expect((await eventOf(LISTED)).sessions.nodes).toEqual([]);
  });

  it('can overlap other sessions, but their publication is then rejected', async () => {
    await add();
    const draft = await add({ slug: 'other', title: english('Other'), published: false });
    const { publishSession } = await test.api.data(
      'mutation ($input: SessionIdInput!) { publishSession(input: $input) { errors { code path message } } }',
      { input: { sessionId: draft } },
      fair.organizer,
    );
    expect(publishSession.errors).toEqual([
      { code: 'TAKEN', path: ['sessionId'], message: expect.stringContaining('"Zeppelin forum"') },
    ]);
    const { sessions } = await eventOf(LISTED);
    expect(sessions.totalCount).toBe(1);
  });
});
