import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { english } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const SHOWN = 'id slug kind name(locale: "en") description website premiere version categories { id }';
const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { product { ${SHOWN} } errors { code path } } }`;
const REMOVE =
  'mutation ($input: ProductIdInput!) { removeProduct(input: $input) { removedId errors { code path } } }';
const NODE = `query ($id: ID!) { node(id: $id) { ... on Product { ${SHOWN} } } }`;

describe('product mutations', () => {
  let test: TestCatalog;
  let event: string;
  let exhibitor: string;
  let draft: string;
  let member: Headers;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    // Without moderation; test/fair/product/pending-product-changes checks the changes that wait for staff.
    event = await test.rows.event({ moderates_changes: false });
    exhibitor = await test.rows.exhibitor(event);
    draft = await test.rows.exhibitor(event, { status: 'DRAFT', published: false });
    member = await test.accounts.signedIn(
      { role: 'EXHIBITOR', event, exhibitor },
      { role: 'EXHIBITOR', event, exhibitor: draft },
    );
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
  });

  afterAll(() => test.close());

  const change = async (name: string, input: object, headers: Headers = member): Promise<Data> =>
    (await test.api.data(mutation(name), { input }, headers))[name];

  const add = (input: object = {}, headers: Headers = member, owner = exhibitor): Promise<Data> => {
    const exhibitorId = encodeCatalogId('EXHIBITOR', owner);
    return change('addProduct', { exhibitorId, name: english('Walking robot'), ...input }, headers);
  };

  const refusalOf = async (query: string, input: object, headers: Headers): Promise<string> => {
    const { data, errors } = await test.api.ask(query, { input }, headers);
    const [payload]: Data[] = Object.values<Data>(data ?? {});
    return errors?.[0]?.extensions?.code ?? payload?.errors[0]?.code ?? 'done';
  };

  it('add a product that visitors see if its exhibitor is published', async () => {
    const category = encodeCatalogId('CATEGORY', await test.rows.category(event));
    await test.settle();
    const { product, errors } = await add({
      kind: 'TECHNOLOGY',
      premiere: true,
      website: 'https://example.org/robot',
      categoryIds: [category],
    });
    expect([errors, product]).toMatchObject([
      [],
      { kind: 'TECHNOLOGY', name: 'Walking robot', premiere: true, categories: [{ id: category }] },
    ]);
    expect(await test.api.data(NODE, { id: product.id })).toEqual({ node: product });
  });

  it('hide the products of a draft from visitors but not from its members', async () => {
    const { product } = await add({}, member, draft);
    const [visitor, own] = await Promise.all(
      [{}, member].map((headers) => test.api.data(NODE, { id: product.id }, headers)),
    );
    expect([visitor.node, own.node]).toEqual([null, product]);
  });

  it('derive unique slugs from names', async () => {
    const name = [{ locale: 'zh-Hans', text: '无人机' }];
    const payloads = [await add({ name }, organizer), await add({ name }, organizer)];
    expect(payloads.map(({ product }) => product.slug)).toEqual(['wu-ren-ji', 'wu-ren-ji-2']);
  });

  it('give a product of a member a slug that does not depend on the products of others', async () => {
    const rival = await test.rows.exhibitor(event, { status: 'DRAFT', published: false });
    await test.rows.product(event, rival, { slug: 'secret' });
    const payloads = [await add({ slug: 'secret' }), await add({ slug: 'free' })];
    expect(payloads).toMatchObject(
      ['secret', 'free'].map((start) => ({
        errors: [],
        product: { slug: expect.stringMatching(new RegExp(`^${start}-[1-9]\\d{3}$`)) },
      })),
    );
  });

  it('reject a slug and an external id that exist', async () => {
    await add({ slug: 'mine', externalId: 'P1' }, organizer);
    const refused = [await add({ slug: 'mine' }, organizer), await add({ externalId: 'P1' })];
    expect(refused.map(({ errors }) => errors)).toEqual([
      [{ code: 'TAKEN', path: ['slug'] }],
      [{ code: 'TAKEN', path: ['externalId'] }],
    ]);
  });

  it('report all errors with their paths', async () => {
    const foreign = encodeCatalogId('CATEGORY', await test.rows.category(await test.rows.event()));
    const { product, errors } = await add({
      slug: '-',
      name: [],
      description: english('x'.repeat(10_001)),
      categoryIds: [foreign],
    });
    expect(product).toBeNull();
    expect(errors.map(({ code, path }: Data) => [code, ...path].join(' '))).toEqual([
      'INVALID name',
      'INVALID description 0 text',
      'INVALID slug',
      'NOT_FOUND categoryIds 0',
    ]);
  });

  it('change only the given fields and reject an outdated version', async () => {
    const { product } = await add({ description: english('It walks.') });
    const input = { productId: product.id, version: product.version };
    const renamed = await change('updateProduct', { ...input, name: english('Running robot') });
    const version = Number(product.version) + 1;
    expect(renamed.product).toEqual({ ...product, name: 'Running robot', version });
    const late = await change('updateProduct', { ...input, description: null });
    expect(late).toEqual({ product: renamed.product, errors: [{ code: 'STALE', path: ['version'] }] });
    const cleared = await change('updateProduct', { ...input, version, description: null });
    expect(cleared.product.description).toBeNull();
  });

  it('remove a product immediately, but only in the given version', async () => {
    const { product } = await add();
    const input = { productId: product.id, version: 7 };
    const stale = await test.api.data(REMOVE, { input }, member);
    expect(stale.removeProduct).toEqual({ removedId: null, errors: [{ code: 'STALE', path: ['version'] }] });
    const gone = await test.api.data(REMOVE, { input: { ...input, version: 1 } }, member);
    expect(gone.removeProduct).toEqual({ removedId: product.id, errors: [] });
    expect(await test.api.data(NODE, { id: product.id })).toEqual({ node: null });
    expect(await refusalOf(REMOVE, input, member)).toBe('NOT_FOUND');
  });

  it('require a member or an organizer', async () => {
    const { product } = await add();
    const input = { productId: product.id };
    const others = {
      visitor: {},
      stranger: await test.accounts.signedIn(),
      reviewer: await test.accounts.signedIn({ role: 'REVIEWER', event }),
    };
    const codes = await Promise.all(
      Object.values(others).map((headers) => refusalOf(mutation('updateProduct'), input, headers)),
    );
    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await refusalOf(REMOVE, input, organizer)).toBe('done');
  });

  it('do not reveal whether a hidden object exists', async () => {
    const { product } = await add({}, member, draft);
    const stranger = await test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() });
    for (const input of [{ productId: product.id }, { productId: encodeCatalogId('PRODUCT', event) }]) {
      expect(await refusalOf(mutation('updateProduct'), input, stranger)).toBe('NOT_FOUND');
      expect(await refusalOf(REMOVE, input, stranger)).toBe('NOT_FOUND');
    }
    expect((await add({}, stranger, draft)).errors).toEqual([{ code: 'NOT_FOUND', path: ['exhibitorId'] }]);
  });

  it('are rejected for members after the withdrawal but not for organizers', async () => {
    const over = await test.rows.exhibitor(event, { status: 'WITHDRAWN', published: false });
    const former = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor: over });
    await test.settle();
    expect((await add({}, former, over)).errors).toMatchObject([{ code: 'WRONG_STATUS' }]);
    expect((await add({}, organizer, over)).errors).toEqual([]);
  });

  it('write one audit entry each, but none if they are rejected', async () => {
    const { product } = await add({ slug: 'noted' });
    await add({ slug: 'Not noted' });
    const input = { productId: product.id };
    await change('updateProduct', { ...input, name: english('Noted') });
    await test.api.data(REMOVE, { input }, member);
    const { rows } = await test.sql.query(
      `select action from audit_entry where object_ids @> (
        select object_ids from audit_entry where changes -> 0 -> 'after' ->> 'slug' = $1) order by at`,
      [product.slug],
    );
    expect(rows.map(({ action }) => action)).toEqual(['addProduct', 'updateProduct', 'removeProduct']);
  });
});
