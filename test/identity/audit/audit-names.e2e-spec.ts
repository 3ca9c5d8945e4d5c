import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { AuditHistory, type ReadEntry } from '../../build/audit-history.js';
import { ManagedEvent } from '../../build/managed-event.js';
import type { World } from '../../build/operation-rule.js';
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
      const mutation = name.split(' ')[0]!;
      const input = await rule.input?.(world);
      if (!input || mutation === 'signIn') continue;
      const type = await inputTypeOf(mutation);
      const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { errors { code } } }`;
      await test.api.ask(text, { input }, await test.accounts.signedIn({ role: 'ADMINISTRATOR' }));
    }
    history = new AuditHistory(test, event, await test.accounts.signedIn({ role: 'ADMINISTRATOR' }));
    entries = await history.entries();
  });

  afterAll(() => test.close());

  const changes = () => entries.flatMap((entry) => entry.changes.map((change) => ({ ...change, entry })));

  it('has changes of many kinds', () => {
    expect(new Set(changes().map(({ kind }) => kind)).size).toBeGreaterThan(14);
  });

  it('has no id of the database, but those that notices have in the API', () => {
    const raw = entries.flatMap(({ id, action, changes: all }) =>
      UUID.test(id) || all.some((change) => change.kind !== 'NOTICE' && UUID.test(JSON.stringify(change)))
        ? [action]
        : [],
    );
    expect(raw).toEqual([]);
  });

  it('spells each field as the API does', () => {
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

  it('finds each entry by the ids of the objects in it, with their changes alone', async () => {
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

  async function inputTypeOf(mutation: string): Promise<string> {
    const { __type } = await test.api.data(
      '{ __type(name: "Mutation") { fields { name args { type { ofType { name } } } } } }',
    );
    const fields = __type.fields as { name: string; args: { type: { ofType: { name: string } } }[] }[];
    return `${fields.find(({ name }) => name === mutation)?.args[0]?.type.ofType.name}!`;
  }
});

const NAMELESS = ['MEDIA', 'KIOSK_PAIRING'];

/** The names of all fields in values, but for the languages of texts. */
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

  it('are those of now, also of objects that a field refers to', async () => {
    const parent = await category('Machines');
    const child = await category('Robots', parent);
    await fair.change('updateCategory', { categoryId: parent, name: [{ locale: 'en', text: 'Tools' }] });
    const [entry] = await history.entries(child);
    expect(entry?.changes).toMatchObject([
      { kind: 'CATEGORY', objectId: child, name: 'Robots', after: { parent: { id: parent, name: 'Tools' } } },
    ]);
  });

  it('are those of the entry where the object is gone', async () => {
    const id = await category('Machines');
    await fair.change('deleteCategory', { categoryId: id });
    expect((await history.entries(id)).map(({ changes: [change] }) => change?.name)).toEqual([
      'Machines',
      'Machines',
    ]);
  });

  it('are null where a field refers to an object that is gone', async () => {
    const parent = await category('Machines');
    const child = await category('Robots', parent);
    await fair.change('deleteCategory', { categoryId: child });
    await fair.change('deleteCategory', { categoryId: parent });
    expect((await history.entries(child))[0]?.changes[0]?.before.parent).toEqual({ id: parent, name: null });
  });

  it('of another event that is a draft are not shown', async () => {
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

  it('of all entries are found by one statement', async () => {
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
