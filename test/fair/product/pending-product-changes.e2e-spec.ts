import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { english } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const SHOWN = `id name(locale: "en") premiere version categories { slug }
  pendingChange { action at by changes { field before after } } rejectedChange { note removes changes { field after } }`;
const NODE = `query ($id: ID!) { node(id: $id) { ... on Product { ${SHOWN} } } }`;

describe('a product change by members of an approved exhibitor', () => {
  let test: TestCatalog;
  let event: string;
  let exhibitor: string;
  let product: string;
  let robots: string;
  let member: Headers;
  let reviewer: Headers;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    event = await test.rows.event();
    exhibitor = await test.rows.exhibitor(event);
    robots = encodeCatalogId('CATEGORY', await test.rows.category(event, { slug: 'robots' }));
    product = encodeCatalogId('PRODUCT', await test.rows.product(event, exhibitor, { name: { en: 'Arm' } }));
    member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
  });

  afterAll(() => test.close());

  const run = async (name: string, input: object, headers: Headers): Promise<Data> => {
    const type =
      name === 'removeProduct' ? 'ProductIdInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const shown = name === 'removeProduct' ? 'removedId' : `product { ${SHOWN} }`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} errors { code path } } }`;
    return (await test.api.data(query, { input }, headers))[name];
  };
  const node = async (id: string, headers: Headers = {}): Promise<Data> =>
    (await test.api.data(NODE, { id }, headers)).node;
  const propose = (more: object = {}) =>
    run(
      'updateProduct',
      { productId: product, name: english('Hand'), premiere: true, categoryIds: [robots], ...more },
      member,
    );
  const add = async (): Promise<string> => {
    const input = { exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor), name: english('New') };
    return (await run('addProduct', input, member)).product.id;
  };

  it('is visible to staff and members as differences, but not to visitors', async () => {
    const { errors } = await propose();
    expect(errors).toEqual([]);
    const changes = [
      { field: 'name.en', before: 'Arm', after: 'Hand' },
      { field: 'premiere', before: 'false', after: 'true' },
      { field: 'categories', before: null, after: 'robots' },
    ];
    for (const headers of [member, reviewer]) {
      const seen = await node(product, headers);
      expect(seen).toMatchObject({ name: 'Arm', pendingChange: { action: 'CHANGE' } });
      expect(seen.pendingChange.changes).toEqual(expect.arrayContaining(changes));
      expect(seen.pendingChange.changes).toHaveLength(3);
    }
    expect(await node(product)).toMatchObject({ name: 'Arm', premiere: false, pendingChange: null });
  });

  it('is applied when staff accept it', async () => {
    await propose();
    const accepted = await run('acceptPendingProductChange', { productId: product, version: 1 }, reviewer);
    expect(accepted).toMatchObject({ errors: [], product: { name: 'Hand', pendingChange: null } });
    expect(await node(product)).toMatchObject({
      name: 'Hand',
      premiere: true,
      categories: [{ slug: 'robots' }],
    });
    const again = await run('acceptPendingProductChange', { productId: product }, reviewer);
    expect(again.errors).toEqual([{ code: 'NOT_FOUND', path: ['productId'] }]);
  });

  it('is dropped when staff reject it', async () => {
    await propose();
    await run('rejectPendingProductChange', { productId: product, note: 'No hands.' }, reviewer);
    const changes = expect.arrayContaining([{ field: 'name.en', after: 'Hand' }]);
    const rejectedChange = { note: 'No hands.', removes: false, changes };
    for (const headers of [member, reviewer]) {
      expect(await node(product, headers)).toMatchObject({
        ...{ name: 'Arm', version: 1, pendingChange: null, rejectedChange },
      });
    }
    expect(await node(product)).toMatchObject({ rejectedChange: null });
    await propose();
    expect(await node(product, member)).toMatchObject({ rejectedChange: null });
  });

  it('is named as a removal after a rejected removal', async () => {
    await run('removeProduct', { productId: product }, member);
    await run('rejectPendingProductChange', { productId: product, note: 'It stays.' }, reviewer);
    expect(await node(product, member)).toMatchObject({
      rejectedChange: { note: 'It stays.', removes: true, changes: [] },
    });
  });

  it('is rejected with a mail to the members that names the product and contains a link', async () => {
    await propose();
    await run('rejectPendingProductChange', { productId: product, note: 'No hands.' }, reviewer);
    const { rows } = await test.sql.query('select subject, text from mail_outbox where event_id = $1', [
      event,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0].subject).toMatch(/^Change not accepted: /);
    expect(rows[0].text).toMatch(/^Product: Arm\n\nNo hands\.$/m);
    expect(rows[0].text).toContain(`/portal/entries/${encodeCatalogId('EXHIBITOR', exhibitor)}/products`);
  });

  it('is combined with later changes and removed when no difference is left', async () => {
    await propose();
    await propose({ name: english('Foot') });
    const { changes } = (await node(product, member)).pendingChange;
    expect(changes).toContainEqual({ field: 'name.en', before: 'Arm', after: 'Foot' });
    await propose({ name: english('Arm'), premiere: false, categoryIds: [] });
    expect(await node(product, member)).toMatchObject({ pendingChange: null });
  });

  it('is rejected as STALE for an outdated version', async () => {
    expect((await propose({ version: 7 })).errors).toEqual([{ code: 'STALE', path: ['version'] }]);
    await propose();
    await run('updateProduct', { productId: product, name: english('Leg') }, organizer);
    const late = await run('acceptPendingProductChange', { productId: product, version: 1 }, reviewer);
    expect(late.errors).toEqual([{ code: 'STALE', path: ['version'] }]);
    expect(await node(product, member)).toMatchObject({ name: 'Leg', pendingChange: { action: 'CHANGE' } });
  });

  it('is not accepted if a member has replaced it since the given time', async () => {
    await propose();
    const proposedAt = (await node(product, reviewer)).pendingChange.at;
    await propose({ name: english('Foot') });
    const input = { productId: product, version: 1, proposedAt };
    const late = await run('acceptPendingProductChange', input, reviewer);
    expect(late.errors).toEqual([{ code: 'STALE', path: ['proposedAt'] }]);
  });

  it('hides a new product until it is accepted', async () => {
    const id = await add();
    expect(await node(id)).toBeNull();
    expect(await node(id, member)).toMatchObject({
      name: 'New',
      pendingChange: {
        action: 'ADD',
        changes: expect.arrayContaining([{ field: 'name.en', before: null, after: 'New' }]),
      },
    });
    await run('updateProduct', { productId: id, name: english('Newer') }, member);
    await run('acceptPendingProductChange', { productId: id }, reviewer);
    expect(await node(id)).toMatchObject({ name: 'Newer', pendingChange: null });
  });

  it('keeps a rejected new product hidden and proposes it again after a change', async () => {
    const id = await add();
    await run('rejectPendingProductChange', { productId: id, note: 'A picture, please.' }, reviewer);
    expect(await node(id)).toBeNull();
    expect(await node(id, member)).toMatchObject({
      ...{ name: 'New', pendingChange: null, rejectedChange: { note: 'A picture, please.', changes: [] } },
    });
    await run('updateProduct', { productId: id, name: english('Newer') }, member);
    expect(await node(id, member)).toMatchObject({ pendingChange: { action: 'ADD' }, rejectedChange: null });
    expect(await node(id)).toBeNull();
    await run('acceptPendingProductChange', { productId: id }, reviewer);
    expect(await node(id)).toMatchObject({ name: 'Newer' });
  });

  it('publishes a rejected new product when an organizer changes it', async () => {
    const id = await add();
    await run('rejectPendingProductChange', { productId: id }, reviewer);
    await run('updateProduct', { productId: id, name: english('Newer') }, organizer);
    expect(await node(id)).toMatchObject({ name: 'Newer' });
  });

  it('keeps a product until its removal is accepted', async () => {
    expect(await run('removeProduct', { productId: product }, member)).toEqual({
      removedId: null,
      errors: [],
    });
    expect(await node(product, member)).toMatchObject({ pendingChange: { action: 'REMOVE', changes: [] } });
    expect(await node(product)).toMatchObject({ name: 'Arm' });
    await run('acceptPendingProductChange', { productId: product }, reviewer);
    expect(await node(product)).toBeNull();
  });

  it('takes effect immediately for organizers, before the approval and without moderation', async () => {
    expect(
      (await run('updateProduct', { productId: product, name: english('A') }, organizer)).product,
    ).toMatchObject({
      name: 'A',
    });
    await test.rows.update('event', event, { moderates_changes: false });
    expect((await propose({ name: english('B') })).product).toMatchObject({
      name: 'B',
      pendingChange: null,
    });
    await test.rows.update('event', event, { moderates_changes: true });
    await test.rows.update('exhibitor', exhibitor, { status: 'SUBMITTED', published: false });
    expect((await propose({ name: english('C') })).product).toMatchObject({
      name: 'C',
      pendingChange: null,
    });
  });

  it('causes no drift in the catalog', async () => {
    await propose();
    await add();
    expect(await test.app.get(VerifyService).verify()).toMatchObject({ drift: [] });
  });
});
