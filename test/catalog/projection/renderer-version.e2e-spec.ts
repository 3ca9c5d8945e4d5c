import { CATALOG_KINDS, type CatalogKind } from '../../../src/catalog/model/catalog-kind.js';
import { RENDERER_VERSION } from '../../../src/catalog/model/renderer-version.js';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ProjectionWorker } from '../../../src/catalog/projection/projection.worker.js';
import { RendererRegistry } from '../../../src/catalog/projection/renderer.registry.js';
import { Database } from '../../../src/platform/database/database.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import type { Headers } from '../../setup/graphql.js';
import { ask } from '../../setup/graphql-request.js';
import { startReplica } from '../../setup/replica.js';
import type { Values } from '../../setup/rows.js';
import { until } from '../../setup/until.js';

const RENAME =
  'mutation ($input: UpdateExhibitorInput!) { updateExhibitor(input: $input) { errors { code } } }';
const OUTDATED = 'a newer version of the program has rendered the catalog; replace this process';
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

const named = (word: string): Values => ({ slug: word, name: { en: `Some ${word}` } });

describe('the version of the renderers', () => {
  let test: TestCatalog;
  let organizer: Headers;
  const ids = new Map<CatalogKind, string>();
  const idOf = (kind: CatalogKind) => ids.get(kind) ?? '';

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const add = async (kind: CatalogKind, insert: (values: Values) => Promise<string>) => {
      const id = `00000000-0000-4000-8000-${String(ids.size).padStart(12, '0')}`;
      ids.set(kind, await insert({ id }));
    };
    await add('EVENT', (values) => rows.event({ ...values, ...named('fair') }));
    const event = idOf('EVENT');
    await add('VENUE', (values) => rows.venue(event, { ...values, ...named('venue') }));
    await add('HALL', (values) =>
      rows.hall(event, idOf('VENUE'), { ...values, code: 'H1', name: { en: 'Hall' } }),
    );
    await add('ZONE', (values) => rows.zone(event, { ...values, ...named('zone') }));
    await add('CATEGORY', (values) => rows.category(event, { ...values, ...named('category') }));
    await add('BOOTH', (values) =>
      rows.booth(event, idOf('HALL'), { ...values, code: 'A1', zone_id: idOf('ZONE') }),
    );
    await add('SPONSOR_LEVEL', (values) => rows.sponsorLevel(event, { ...values, ...named('level') }));
    const sponsored = { sponsor_level_id: idOf('SPONSOR_LEVEL') };
    const categories = [idOf('CATEGORY')];
    await add('EXHIBITOR', (values) =>
      rows.exhibitor(event, { ...values, ...named('exhibitor'), ...sponsored }, categories),
    );
    await rows.allocation(event, idOf('BOOTH'), idOf('EXHIBITOR'));
    await add('PRODUCT', (values) =>
      rows.product(event, idOf('EXHIBITOR'), { ...values, ...named('product') }, categories),
    );
    await add('SESSION', (values) =>
      rows.session(event, { ...values, slug: 'session', title: { en: 'Session' }, hall_id: idOf('HALL') }, [
        idOf('EXHIBITOR'),
      ]),
    );
    await add('ANNOUNCEMENT', (values) =>
      rows.announcement(event, { ...values, text: { en: 'Text' } }, { halls: [idOf('HALL')] }),
    );
    await test.settle();
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  afterAll(() => test.close());

  const setVersion = (version: number) =>
    test.sql.query('update catalog_revision set renderers = $1', [version]);
  const readVersion = async () => (await test.sql.query('select renderers from catalog_revision')).rows;
  const exhibitorKind = async () => {
    const { rows } = await test.sql.query(
      `select document ->> 'kind' as kind from catalog_entry where object_id = $1`,
      [idOf('EXHIBITOR')],
    );
    return rows[0].kind;
  };
  /** The document as older renderers left it. */
  const removeKind = () =>
    test.sql.query(
      `update catalog_entry set document = (document::jsonb - 'kind')::json where object_id = $1`,
      [idOf('EXHIBITOR')],
    );

  it.each(CATALOG_KINDS)('is raised with each change of what they render: %s', async (kind) => {
    const registry = test.app.get(RendererRegistry);
    const rendered = await registry.render(test.app.get(Database), kind, [idOf(kind)]);
    const entry = JSON.parse(JSON.stringify(rendered.get(idOf(kind))).replace(INSTANT, 'INSTANT'));
    // If it differs, raise RENDERER_VERSION. The snapshot of the new version is then written.
    expect(entry).toMatchSnapshot(`version ${RENDERER_VERSION.toString()}`);
  });

  it('lets a newer program render the catalog again at its start', async () => {
    await setVersion(RENDERER_VERSION - 1);
    await removeKind();
    const replica = await startReplica(test.databaseUrl);
    await until(async () => (await exhibitorKind()) !== null);
    expect(await readVersion()).toEqual([{ renderers: RENDERER_VERSION }]);
    await replica.close();
  });

  describe('of a newer program', () => {
    beforeEach(() => setVersion(RENDERER_VERSION + 1));
    afterEach(() => setVersion(RENDERER_VERSION));

    it('refuses the changes of an older one, which reports that it is outdated', async () => {
      const exhibitorId = encodeCatalogId('EXHIBITOR', idOf('EXHIBITOR'));
      const input = { exhibitorId, name: [{ locale: 'en', text: 'Renamed' }] };
      const { body } = await ask(test.url, { query: RENAME, variables: { input } }, organizer);
      const { rows } = await test.sql.query(`select name ->> 'en' as name from exhibitor`);
      const ready = await fetch(`${test.url}/readyz`);
      expect([body.errors[0].extensions.code, rows, ready.status, (await ready.json()).reasons]).toEqual([
        'SERVICE_UNAVAILABLE',
        [{ name: 'Some exhibitor' }],
        503,
        [OUTDATED],
      ]);
    });

    it('leaves the marks of an older one for the newer one', async () => {
      await test.rows.update('exhibitor', idOf('EXHIBITOR'), { city: { en: 'Cologne' } });
      await test.app.get(ProjectionWorker).drain();
      const { rows } = await test.sql.query('select distinct object_id from catalog_dirty');
      expect(rows).toEqual([{ object_id: idOf('EXHIBITOR') }]);
    });

    it('is replaced by that of an older one on command', async () => {
      await removeKind();
      const { code, output } = await vitrine('catalog render', { DATABASE_URL: test.databaseUrl });
      expect([code, output, await exhibitorKind(), await readVersion()]).toEqual([
        0,
        '11 objects rendered\n',
        'COMPANY',
        [{ renderers: RENDERER_VERSION }],
      ]);
    });
  });
});
