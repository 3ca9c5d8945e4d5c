import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DECISIONS, IS_USED } from '../../../src/organizing/exchange/apply/revert-objects.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';

/** Tables of an import or a decision. Their rows are removed with the object that an undo removes. */
const REMOVED_WITH: Readonly<Record<string, readonly string[]>> = {
  exhibitor: [
    'booth_allocation',
    'exhibitor',
    'exhibitor_category',
    'exhibitor_pending_change',
    'exhibitor_review',
    'mail_outbox',
    'search_setting',
  ],
  product: ['product_category', 'search_setting'],
  session: ['session_exhibitor'],
};

describe('the undo of an import', () => {
  let test: TestCatalog;
  beforeAll(async () => {
    test = await startTestCatalog();
  });
  afterAll(() => test.close());

  it.each(Object.entries(IS_USED))('checks each table that refers to a %s', async (table, condition) => {
    const { rows } = await test.sql.query<{ name: string }>(
      `select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = $1::regclass`,
      [table],
    );
    const unknown = rows
      .map(({ name }) => name)
      .filter((name) => !REMOVED_WITH[table]?.includes(name) && !condition.includes(`from ${name} `));
    expect(unknown).toEqual([]);
  });

  it('regards only existing mutations and commands as decisions', async () => {
    const schema = readFileSync(path.resolve('schema.graphql'), 'utf8');
    const mutations = /type Mutation \{[\s\S]*?\n\}/.exec(schema)![0];
    const commands = (await vitrine('review --help')).output + (await vitrine('exhibitors --help')).output;
    const isKnown = (name: string): boolean =>
      new RegExp(`^ +${name.split(' ').at(-1)!}[ ([]`, 'm').test(name.includes(' ') ? commands : mutations);
    expect(DECISIONS.filter((name) => !isKnown(name))).toEqual([]);
  });
});
