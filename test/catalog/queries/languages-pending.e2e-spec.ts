import type { CatalogKind } from '../../../src/catalog/model/catalog-kind.js';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const chinese = (text: string | null) => ({ locale: 'zh-Hans', text });
const english = (text: string | null) => ({ locale: 'en', text });

const EXHIBITOR = { kind: 'EXHIBITOR', mutation: 'updateExhibitor', id: 'exhibitorId' } as const;
const PRODUCT = { kind: 'PRODUCT', mutation: 'updateProduct', id: 'productId' } as const;

describe('pending changes of texts in several languages', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const exhibitor = await test.rows.exhibitor(fair.event);
    ids = { EXHIBITOR: exhibitor, PRODUCT: await test.rows.product(fair.event, exhibitor) };
    await test.settle();
  });

  const globalId = (kind: CatalogKind): string => encodeCatalogId(kind, ids[kind] ?? '');

  /** The problems of a change of an object. */
  const change = (
    { kind, mutation, id }: typeof EXHIBITOR | typeof PRODUCT,
    fields: object,
    headers = fair.organizer,
  ): Promise<string[]> => fair.problems(mutation, { [id]: globalId(kind), ...fields }, headers);

  /** Every language of a field, as `locale text`. */
  const stored = async (kind: CatalogKind, field: string): Promise<string[]> => {
    const type = `${kind.charAt(0)}${kind.slice(1).toLowerCase()}`;
    const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${field}s { locale text } } } }`;
    const { node } = await test.api.data(query, { id: globalId(kind) }, fair.organizer);
    return node[`${field}s`].map(({ locale, text }: Data) => `${locale} ${text}`);
  };

  it('are merged with changes of representatives made meanwhile', async () => {
    const { event } = fair;
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor: ids.EXHIBITOR! });
    const ada = { name: [english('Ada')], role: [chinese('旧'), english('Old')] };
    await change(EXHIBITOR, { representatives: [ada, { name: [english('Bob')] }] });
    const proposed = [{ name: [english('Ada')], role: [english('New')] }];
    expect(await change(EXHIBITOR, { representatives: proposed }, member)).toEqual([]);
    const present = [{ name: [english('Ada')], role: [chinese('新')] }, { name: [english('Bob')] }];
    await change(EXHIBITOR, { representatives: [...present, { name: [english('Eve')] }] });
    expect(await fair.problems('acceptPendingChange', { exhibitorId: globalId('EXHIBITOR') })).toEqual([]);
    const { node } = await test.api.data(
      `query ($id: ID!) { node(id: $id) { ... on Exhibitor { representatives {
        names { text } roles { locale text } } } } }`,
      { id: globalId('EXHIBITOR') },
    );
    expect(node.representatives).toEqual([
      { names: [{ text: 'Ada' }], roles: [chinese('新'), english('New')] },
      { names: [{ text: 'Eve' }], roles: [] },
    ]);
  });

  it.each([
    { kind: EXHIBITOR, accept: 'acceptPendingChange' },
    { kind: PRODUCT, accept: 'acceptPendingProductChange' },
  ])('are merged with texts written in another language meanwhile, by $accept', async ({ kind, accept }) => {
    const member = await test.accounts.signedIn({
      role: 'EXHIBITOR',
      event: fair.event,
      exhibitor: ids.EXHIBITOR!,
    });
    await change(kind, { description: [chinese('旧'), english('Old')], name: [chinese('名')] });
    expect(await change(kind, { description: [english('New')] }, member)).toEqual([]);
    expect(await change(kind, { name: [chinese(null)] }, member)).toEqual([]);
    expect(await stored(kind.kind, 'description')).toEqual(['zh-Hans 旧', 'en Old']);
    expect(await change(kind, { description: [chinese('新')] })).toEqual([]);
    expect(await fair.problems(accept, { [kind.id]: globalId(kind.kind) })).toEqual([]);
    expect(await stored(kind.kind, 'description')).toEqual(['zh-Hans 新', 'en New']);
    expect(await stored(kind.kind, 'name')).toHaveLength(1);
  });

  it.each([
    { kind: EXHIBITOR, accept: 'acceptPendingChange' },
    { kind: PRODUCT, accept: 'acceptPendingProductChange' },
  ])('are rejected by $accept if they would remove the last language of a name', async ({ kind, accept }) => {
    const member = await test.accounts.signedIn({
      role: 'EXHIBITOR',
      event: fair.event,
      exhibitor: ids.EXHIBITOR!,
    });
    await change(kind, { name: [chinese('名'), english('Name')] });
    expect(await change(kind, { name: [chinese(null)] }, member)).toEqual([]);
    expect(await change(kind, { name: [english(null)] }, member)).toEqual(['INVALID name']);
    expect(await change(kind, { name: [english(null)] })).toEqual([]);
    expect(await fair.problems(accept, { [kind.id]: globalId(kind.kind) })).toEqual(['INVALID']);
    expect(await stored(kind.kind, 'name')).toEqual(['zh-Hans 名']);
  });
});
