import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pairedKiosk } from '../../build/devices.js';
import type { Data, Headers } from '../../setup/graphql.js';

const QUERY = '{ event(slug: "own") { viewerCan exhibitor(slug: "own") { viewerCan } } }';
const OF_MANAGER = ['READ_EXHIBITOR', 'EDIT_EXHIBITOR', 'MANAGE_EXHIBITOR'];

describe('viewerCan', () => {
  let test: TestCatalog;
  let event: string;
  let exhibitor: string;
  let elsewhere: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'own' });
    exhibitor = await test.rows.exhibitor(event, { slug: 'own' });
    elsewhere = await test.rows.event({ slug: 'foreign' });
    await test.settle();
  });

  afterAll(() => test.close());

  const seen = async (headers: Headers): Promise<Data> => {
    const { event: read } = await test.api.data(QUERY, {}, headers);
    return { event: read.viewerCan, exhibitor: read.exhibitor.viewerCan };
  };
  const nothing = { event: [], exhibitor: [] };

  it('contains all permissions for an administrator', async () => {
    expect(await seen(await test.accounts.signedIn({ role: 'ADMINISTRATOR' }))).toEqual({
      event: ['DELETE_EVENT', 'MANAGE_EVENT', 'READ_EVENT', 'REVIEW_REGISTRATION', 'IMPORT', ...OF_MANAGER],
      exhibitor: ['REVIEW_REGISTRATION', ...OF_MANAGER],
    });
  });

  it('contains all permissions except the deletion for an organizer', async () => {
    expect(await seen(await test.accounts.signedIn({ role: 'ORGANIZER', event }))).toEqual({
      event: ['MANAGE_EVENT', 'READ_EVENT', 'REVIEW_REGISTRATION', 'IMPORT', ...OF_MANAGER],
      exhibitor: ['REVIEW_REGISTRATION', ...OF_MANAGER],
    });
  });

  it('contains reading and reviewing for a reviewer', async () => {
    expect(await seen(await test.accounts.signedIn({ role: 'REVIEWER', event }))).toEqual({
      event: ['READ_EVENT', 'REVIEW_REGISTRATION', 'READ_EXHIBITOR'],
      exhibitor: ['REVIEW_REGISTRATION', 'READ_EXHIBITOR'],
    });
  });

  it.each([
    ['MANAGER', OF_MANAGER],
    ['EDITOR', ['READ_EXHIBITOR', 'EDIT_EXHIBITOR']],
    ['STAFF', ['READ_EXHIBITOR']],
  ])('corresponds to the member role %s, for the own exhibitor only', async (role, permissions) => {
    const { id, headers } = await test.accounts.account({ role: 'EXHIBITOR', event, exhibitor });
    await test.sql.query('update role_grant set member_role = $2 where account_id = $1', [id, role]);
    expect(await seen(headers)).toEqual({ event: [], exhibitor: permissions });
  });

  it('corresponds to the scope of an API key', async () => {
    expect((await seen(await test.accounts.apiKey(event, 'READ'))).event).toEqual(['READ_EVENT']);
    expect((await seen(await test.accounts.apiKey(event, 'IMPORT'))).event).toEqual(['READ_EVENT', 'IMPORT']);
  });

  it('is empty for visitors, kiosks and staff of another event', async () => {
    const { token } = await pairedKiosk(test.sql, event);
    expect(await seen({})).toEqual(nothing);
    expect(await seen({ authorization: `Bearer ${token}` })).toEqual(nothing);
    expect(await seen(await test.accounts.signedIn({ role: 'ORGANIZER', event: elsewhere }))).toEqual(
      nothing,
    );
    expect(await seen(await test.accounts.apiKey(elsewhere, 'IMPORT'))).toEqual(nothing);
  });

  it('is not cached for other callers', async () => {
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await seen({});
    await seen({});
    expect((await seen(organizer)).event).toContain('MANAGE_EVENT');
    expect(await seen({})).toEqual(nothing);
  });
});
