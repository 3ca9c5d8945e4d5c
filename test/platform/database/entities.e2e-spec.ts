import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { buildDataSourceOptions } from '../../../src/platform/database/data-source.js';
import { startTestApp, type TestApp } from '../../setup/app.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { dumpSchema, printSchema } from '../../setup/schema-dump.js';

const SCHEMA = path.resolve(import.meta.dirname, '../../../contract/schema.sql');
/** Parts of constraints that TypeORM cannot express, so that only the migrations contain them. */
const BEYOND_TYPEORM = [/ NULLS NOT DISTINCT/, /(?<= ON DELETE SET NULL) \(\w+\)/];
const DOCUMENT = path.resolve(import.meta.dirname, '../../../docs/tables-without-entities.md');

describe('the entities', () => {
  let app: TestApp;
  let migrated: TestDatabase;
  let synchronized: TestDatabase;
  let source: DataSource;
  let tables: string[];

  beforeAll(async () => {
    app = await startTestApp();
    [migrated, synchronized] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    source = await open(migrated);
    tables = source.entityMetadatas.map(({ tableName }) => tableName);
  });

  afterAll(async () => {
    await source.destroy();
    await app.close();
    await migrated.drop();
    await synchronized.drop();
  });

  it('describe all tables except those listed in a document', async () => {
    const listed = readFileSync(DOCUMENT, 'utf8').matchAll(/^\| `(\w+)`/gm);
    const described = [...tables, ...Array.from(listed, ([, table = '']) => table)];
    const rows = await source.query<{ relname: string }[]>(`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and relname <> 'migrations' order by relname`);
    expect(described.sort()).toEqual(rows.map(({ relname }) => relname));
  });

  it('have the tables of contract/schema.sql, which this test with RENEW=1 writes', async () => {
    const schema = await printSchema(migrated.url);
    if (process.env.RENEW === '1') writeFileSync(SCHEMA, schema);
    expect(schema).toBe(readFileSync(SCHEMA, 'utf8'));
  });

  it('require no change of the migrated tables by TypeORM', async () => {
    await describeGeneratedColumns(source);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  // The test above compares checks, keys and indexes by their names only.
  it('produce the columns, keys, checks and indexes of the migrated tables', async () => {
    const scratch = await open(synchronized);
    await scratch.query(`drop table ${tables.join(', ')} cascade`);
    await scratch.synchronize();
    await scratch.destroy();
    const [theirs, ours] = await Promise.all([linesOf(migrated), linesOf(synchronized)]);
    expect(theirs.length).toBeGreaterThan(700);
    expect(ours).toEqual(theirs);
  });

  /** A data source of one connection, so that all its statements see the same temporary tables. */
  async function open({ url }: TestDatabase): Promise<DataSource> {
    const entities = app.app.get(DataSource).entityMetadatas.map(({ target }) => target);
    return new DataSource({ ...buildDataSourceOptions(url, 1), entities, extra: {} }).initialize();
  }

  /** The lines of a schema dump that entities can express. */
  async function linesOf({ url }: TestDatabase): Promise<string[]> {
    const any = tables.join('|');
    const own = new RegExp(
      `^(column|constraint) (${any})\\.|^CREATE (UNIQUE )?INDEX \\w+ ON public\\.(${any}) `,
    );
    const lines = (await dumpSchema(url)).filter((line) => own.test(line));
    return lines.map(expressible).sort();
  }
});

/** TypeORM reads the expressions of generated columns from a table of its own, which no migration creates. */
async function describeGeneratedColumns(source: DataSource): Promise<void> {
  await source.query(`create temp table typeorm_metadata
    (type text, database text, schema text, "table" text, name text, value text)`);
  const generated = source.entityMetadatas.flatMap(({ columns }) =>
    columns.filter(({ generatedType }) => generatedType !== undefined),
  );
  for (const { entityMetadata, databaseName, asExpression } of generated) {
    await source.query(
      `insert into typeorm_metadata values ('GENERATED_COLUMN', current_database(), 'public', $1, $2, $3)`,
      [entityMetadata.tableName, databaseName, asExpression],
    );
  }
}

/** A line without the parts that TypeORM cannot express, with sorted columns of a foreign key. */
function expressible(line: string): string {
  return BEYOND_TYPEORM.reduce((text, part) => text.replace(part, ''), line).replace(
    /FOREIGN KEY \((.*)\) REFERENCES (\w+)\((.*)\)/,
    (_, own: string, table: string, other: string) => {
      const referenced = other.split(', ');
      const pairs = own.split(', ').map((column, index) => `${column} = ${referenced[index] ?? ''}`);
      return `FOREIGN KEY ${table}: ${pairs.sort().join(', ')}`;
    },
  );
}
