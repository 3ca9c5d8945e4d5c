import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { AuditHistory, type ReadEntry } from '../../build/audit-history.js';
import { ManagedEvent, mutation } from '../../build/managed-event.js';
import type { World } from '../../build/operation-rule.js';
import { photograph, upload } from '../../build/pictures.js';
import { OPERATIONS } from '../../build/operations-table.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

describe('the audit of every mutation', () => {
  let test: TestCatalog;
  let history: AuditHistory;
  let entries: ReadEntry[];

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event();
    const world: World = { ...test, event, exhibitor: await test.rows.exhibitor(event) };
    await test.settle();
    for (const [name, rule] of Object.entries(OPERATIONS)) {
      await test.sql.query('delete from attempt_limit');
      const input = await rule.input?.(world);
      if (!input || name === 'signIn') continue;
      const document = mutation(name.split(' ', 1)[0]!);
      await test.api.ask(document, { input }, await test.accounts.signedIn({ role: 'ADMINISTRATOR' }));
    }
    history = new AuditHistory(test, event, await test.accounts.signedIn({ role: 'ADMINISTRATOR' }));
    entries = await history.entries();
  });

  afterAll(() => test.close());

  const changes = () => entries.flatMap((entry) => entry.changes.map((change) => ({ ...change, entry })));

  it('contains changes of many kinds', () => {
    expect(new Set(changes().map(({ kind }) => kind)).size).toBeGreaterThan(14);
  });

  it('contains no database ids except those of notices, which the API uses too', () => {
    const raw = entries.flatMap(({ id, action, changes: all }) =>
      UUID.test(id) || all.some((change) => change.kind !== 'NOTICE' && UUID.test(JSON.stringify(change)))
        ? [action]
        : [],
    );
    expect(raw).toEqual([]);
  });

  it('uses the field names of the API', () => {
    const wrong = changes().flatMap(({ entry, before, after }) =>
      [...keysOf(before), ...keysOf(after)]
        .filter((key) => /[_.]/.test(key) || /Ids?$/.test(key.replace('externalId', '')))
        .map((key) => `${entry.action} ${key}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('names each object that has a name', () => {
    const unnamed = changes().filter(({ kind, name }) => name === null && !NAMELESS.includes(kind));
    expect(unnamed.map(({ entry, kind }) => `${entry.action} ${kind}`)).toEqual([]);
  });

  it('finds each entry by the id of an object, with the changes of that object only', async () => {
    const ids = [...new Set(changes().map(({ objectId }) => objectId))];
    const missing: string[] = [];
    for (const id of ids) {
      const found = await history.entries(id);
      const expected = entries.filter((entry) => entry.changes.some(({ objectId }) => objectId === id));
      const right = found.every((entry) => entry.changes.every(({ objectId }) => objectId === id));
      const all = found.map((entry) => entry.id).join() === expected.map((entry) => entry.id).join();
      if (!right || !all) missing.push(`${expected[0]?.action} ${id}`);
    }
    expect(missing).toEqual([]);
  });
});

const NAMELESS = ['MEDIA', 'KIOSK_PAIRING'];

/** The names of all fields in a value, including nested ones. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return Object.entries(value).flatMap(([key, item]) => [key, ...keysOf(item)]);
}

describe('names in the audit', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let history: AuditHistory;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    history = new AuditHistory(test, fair.event, fair.organizer);
  });

  const category = async (text: string, parentId?: string) => {
    const name = [{ locale: 'en', text }];
    const input = { eventId: fair.id, slug: text.toLowerCase(), name, parentId };
    return (await fair.change('createCategory', input, 'category { id }')).category.id as string;
  };

  it('are the current names, including those of referenced objects', async () => {
    const parent = await category('Machines');
    const child = await category('Robots', parent);
    await fair.change('updateCategory', { categoryId: parent, name: [{ locale: 'en', text: 'Tools' }] });
    const [entry] = await history.entries(child);
    expect(entry?.changes).toMatchObject([
      { kind: 'CATEGORY', objectId: child, name: 'Robots', after: { parent: { id: parent, name: 'Tools' } } },
    ]);
  });

  it('are those of the entry if the object is deleted', async () => {
    const id = await category('Machines');
    await fair.change('deleteCategory', { categoryId: id });
    expect((await history.entries(id)).map(({ changes: [change] }) => change?.name)).toEqual([
      'Machines',
      'Machines',
    ]);
  });

  it('are those of an object that has the picture', async () => {
    const exhibitor = await test.rows.exhibitor(fair.event, { name: { en: 'Acme' } });
    await test.settle();
    const { body } = await upload(test.url, fair.event, await photograph(), fair.organizer);
    const id = encodeCatalogId('EXHIBITOR', exhibitor);
    await fair.change('setExhibitorLogo', { exhibitorId: id, image: { sha256: body.sha256 } });
    const [entry] = await history.entries(id);
    expect(entry?.changes[0]?.after.logo).toEqual({ id: body.sha256, name: 'Acme' });
    const [uploaded] = await history.entries(body.sha256);
    expect(uploaded?.changes[0]).toMatchObject({ kind: 'MEDIA', objectId: body.sha256, name: 'Acme' });
  });

  it('are null if the referenced object is deleted', async () => {
    const parent = await category('Machines');
    const child = await category('Robots', parent);
    await fair.change('deleteCategory', { categoryId: child });
    await fair.change('deleteCategory', { categoryId: parent });
    expect((await history.entries(child))[0]?.changes[0]?.before.parent).toEqual({ id: parent, name: null });
  });

  it('are null for another event that is a draft', async () => {
    const draft = await test.rows.event({ status: 'DRAFT', name: { en: 'Secret Fair' } });
    await test.sql.query(
      `insert into audit_entry (actor, action, event_id, object_ids, changes) values ('x', 'copyEvent', $1, $2, $3)`,
      [
        fair.event,
        [fair.event],
        JSON.stringify([{ kind: 'EVENT', id: fair.event, after: { copied_from: draft } }]),
      ],
    );
    const [entry] = await history.entries();
    expect(entry?.changes[0]?.after).toEqual({
      copiedFrom: { id: encodeCatalogId('EVENT', draft), name: null },
    });
  });

  it('are read by the same number of statements for any number of entries', async () => {
    const parent = await category('Machines');
    for (const name of ['One', 'Two', 'Three']) await category(name, parent);
    const [few, many] = [await statements(1), await statements(4)];
    expect(many).toBe(few);
  });

  const statements = async (first: number) => {
    const field = `auditEntries(first: ${first}) { nodes { changes { name after } } }`;
    const query = `{ event(slug: "${fair.slug}") { ${field} } }`;
    return (await statementsOf(() => test.api.data(query, {}, fair.organizer))).length;
  };
});
