import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { EventService } from '../../../src/fair/event/event.service.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { english } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const IMAGE = 'sha256 url(width: 256) alt(locale: "en")';
const LOGO = `mutation ($input: SetExhibitorLogoInput!) { setExhibitorLogo(input: $input) {
  exhibitor { version logo { ${IMAGE} } pendingChange { changes { field before after } } }
  errors { code path } } }`;
const IMAGES = `mutation ($input: SetProductImagesInput!) { setProductImages(input: $input) {
  product { version images { ${IMAGE} } } errors { code path } } }`;
const ACCEPT = `mutation ($input: AcceptPendingChangeInput!) { acceptPendingChange(input: $input) {
  exhibitor { logo { ${IMAGE} } } errors { code path } } }`;

describe('picture mutations', () => {
  let test: TestCatalog;
  let event: string;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event();
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  afterAll(() => test.close());

  let pictures = 0;
  /** The hash of a picture that is uploaded for the event. */
  const uploaded = async (owner = event): Promise<string> => {
    pictures += 1;
    const sha256 = pictures.toString(16).padStart(64, '0');
    await test.rows.insert('media', {
      event_id: owner,
      sha256,
      mime: 'image/png',
      width: 640,
      height: 480,
      uploaded_at: new Date(),
    });
    return sha256;
  };

  const exhibitorWith = async (values: object = {}) => {
    const exhibitor = await test.rows.exhibitor(event, { ...values });
    await test.settle();
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    return { exhibitor, exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor), member };
  };

  const productWith = async () => {
    const { exhibitor, member } = await exhibitorWith();
    const product = await test.rows.product(event, exhibitor);
    await test.settle();
    return { productId: encodeCatalogId('PRODUCT', product), member };
  };

  const setLogo = async (input: object, headers: Headers = organizer): Promise<Data> =>
    (await test.api.data(LOGO, { input }, headers)).setExhibitorLogo;

  const setImages = async (input: object, headers: Headers = organizer): Promise<Data> =>
    (await test.api.data(IMAGES, { input }, headers)).setProductImages;

  const shownTo = async (id: string, headers: Headers = {}): Promise<Data> =>
    (
      await test.api.data(
        `query ($id: ID!) { node(id: $id) {
          ... on Exhibitor { logo { ${IMAGE} } } ... on Product { images { ${IMAGE} } } } }`,
        { id },
        headers,
      )
    ).node;

  it('set a logo that visitors see immediately, and remove it', async () => {
    const { exhibitorId } = await exhibitorWith();
    const sha256 = await uploaded();
    const { errors } = await setLogo({ exhibitorId, image: { sha256, alt: english('A red star') } });
    expect(errors).toEqual([]);
    expect((await shownTo(exhibitorId)).logo).toEqual({
      sha256,
      url: `/media/${sha256}/256.webp`,
      alt: 'A red star',
    });
    await setLogo({ exhibitorId, image: null });
    expect((await shownTo(exhibitorId)).logo).toBeNull();
  });

  it('set the pictures of a product in the given order and remove the omitted ones', async () => {
    const { productId, member } = await productWith();
    const [first, second, third] = [await uploaded(), await uploaded(), await uploaded()];
    const images = [{ sha256: first }, { sha256: second, alt: english('From behind') }, { sha256: third }];
    await setImages({ productId, images }, member);
    expect((await shownTo(productId)).images).toMatchObject([
      { sha256: first, alt: null },
      { sha256: second, alt: 'From behind' },
      { sha256: third, alt: null },
    ]);
    await setImages(
      { productId, images: [{ sha256: third }, { sha256: first, alt: english('Front') }] },
      member,
    );
    expect((await shownTo(productId)).images).toMatchObject([
      { sha256: third, alt: null },
      { sha256: first, alt: 'Front' },
    ]);
  });

  it('of a product take effect immediately and remain when a pending change of it is accepted', async () => {
    const { productId, member } = await productWith();
    const sha256 = await uploaded();
    const update = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { pendingChange { action } } } }`;
    const name = english('Renamed');
    const { updateProduct } = await test.api.data(update, { input: { productId, name } }, member);
    expect(updateProduct.product.pendingChange).toEqual({ action: 'CHANGE' });
    await setImages({ productId, images: [{ sha256 }] }, member);
    expect((await shownTo(productId)).images).toMatchObject([{ sha256 }]);
    const accept = `mutation ($input: AcceptPendingProductChangeInput!) { acceptPendingProductChange(input: $input) {
      product { name(locale: "en") images { sha256 } } } }`;
    const { acceptPendingProductChange } = await test.api.data(accept, { input: { productId } }, organizer);
    expect(acceptPendingProductChange.product).toEqual({ name: 'Renamed', images: [{ sha256 }] });
  });

  it('store the alternative text for each object that uses the picture', async () => {
    const sha256 = await uploaded();
    const [one, other] = [await exhibitorWith(), await exhibitorWith()];
    await setLogo({ exhibitorId: one.exhibitorId, image: { sha256, alt: english('Ours') } });
    await setLogo({ exhibitorId: other.exhibitorId, image: { sha256, alt: english('Theirs') } });
    expect((await shownTo(one.exhibitorId)).logo.alt).toBe('Ours');
  });

  it('of a member wait for staff after the approval, and staff see the address of the picture', async () => {
    const { exhibitorId, member } = await exhibitorWith();
    const sha256 = await uploaded();
    const { exhibitor } = await setLogo({ exhibitorId, image: { sha256, alt: english('A star') } }, member);
    expect(exhibitor).toMatchObject({
      logo: null,
      pendingChange: {
        changes: [
          { field: 'logo', before: null, after: `/media/${sha256}/640.webp` },
          { field: 'logoAlt.en', before: null, after: 'A star' },
        ],
      },
    });
    expect((await shownTo(exhibitorId)).logo).toBeNull();
    await test.api.data(ACCEPT, { input: { exhibitorId } }, organizer);
    expect((await shownTo(exhibitorId)).logo).toMatchObject({ sha256, alt: 'A star' });
  });

  it('of a member take effect immediately before the approval', async () => {
    const { exhibitorId, member } = await exhibitorWith({ status: 'DRAFT', published: false });
    const sha256 = await uploaded();
    expect((await setLogo({ exhibitorId, image: { sha256 } }, member)).exhibitor.logo).toMatchObject({
      sha256,
    });
  });

  it('reject pictures that were not uploaded for the event', async () => {
    const { exhibitorId } = await exhibitorWith();
    const { productId } = await productWith();
    const foreign = await uploaded(await test.rows.event());
    const known = await uploaded();
    const logo = await setLogo({ exhibitorId, image: { sha256: foreign } });
    expect(logo.errors).toEqual([{ code: 'NOT_FOUND', path: ['image', 'sha256'] }]);
    const images = await setImages({
      productId,
      images: [{ sha256: known }, { sha256: '../../etc/passwd' }],
    });
    expect(images.errors).toEqual([{ code: 'NOT_FOUND', path: ['images', '1', 'sha256'] }]);
    expect((await shownTo(productId)).images).toEqual([]);
  });

  it('report all errors with their paths', async () => {
    const { productId } = await productWith();
    const sha256 = await uploaded();
    const alt = [{ locale: 'fr', text: 'Étoile' }];
    const { errors } = await setImages({ productId, images: [{ sha256, alt }, { sha256 }] });
    expect(errors.map(({ code, path }: Data) => [code, ...path].join(' '))).toEqual([
      'INVALID images 1 sha256',
      'INVALID images 0 alt 0 locale',
    ]);
  });

  it('reject more than 20 pictures', async () => {
    const { productId } = await productWith();
    const images = [];
    for (let count = 0; count < 21; count += 1) images.push({ sha256: await uploaded() });
    expect((await setImages({ productId, images })).errors).toEqual([{ code: 'INVALID', path: ['images'] }]);
    expect((await setImages({ productId, images: images.slice(1) })).errors).toEqual([]);
  });

  it('return STALE for an outdated version', async () => {
    const { productId } = await productWith();
    const { exhibitorId } = await exhibitorWith();
    const sha256 = await uploaded();
    const steps = [
      () => setImages({ productId, version: 1, images: [{ sha256 }] }),
      () => setLogo({ exhibitorId, version: 1, image: { sha256 } }),
    ];
    for (const step of steps) {
      const [first, second] = [await step(), await step()];
      expect(first.errors).toEqual([]);
      expect(second.errors).toEqual([{ code: 'STALE', path: ['version'] }]);
    }
  });

  it('change nothing if the pictures are equal', async () => {
    const { productId } = await productWith();
    const images = [{ sha256: await uploaded(), alt: english('Front') }];
    const first = await setImages({ productId, images });
    expect((await setImages({ productId, images })).product).toEqual(first.product);
    expect(first.product.version).toBe(2);
  });

  it('write one audit entry each, with the previous pictures', async () => {
    const { productId } = await productWith();
    await setImages({ productId, images: [{ sha256: await uploaded(), alt: english('Noted') }] });
    await setImages({ productId, images: [] });
    const { rows } = await test.sql.query(
      `select action from audit_entry where changes -> 0 -> 'before' -> 'images' -> 0 -> 'alt' ->> 'en' = 'Noted'
        or changes -> 0 -> 'after' -> 'images' -> 0 -> 'alt' ->> 'en' = 'Noted'`,
    );
    expect(rows).toEqual([{ action: 'setProductImages' }, { action: 'setProductImages' }]);
  });

  it('do not prevent the deletion of the event', async () => {
    const own = await test.rows.event({ slug: 'short-lived' });
    const sha256 = await uploaded(own);
    const { rows } = await test.sql.query('select id from media where sha256 = $1', [sha256]);
    const exhibitor = await test.rows.exhibitor(own, { logo_id: rows[0].id });
    await test.sql.query(
      `insert into exhibitor_pending_change (event_id, exhibitor_id, proposed, actor)
        values ($1, $2, json_build_object('logoId', $3::text), 'member')`,
      [own, exhibitor, rows[0].id],
    );
    const events = test.app.get(EventService);
    await test.app.get(Transactions).run(() => events.remove('short-lived'));
    expect((await test.sql.query('select from media where sha256 = $1', [sha256])).rowCount).toBe(0);
  });
});
