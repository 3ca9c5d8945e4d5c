import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentNamed, tableRows } from '../../docs/documents.js';

const SOURCES = path.resolve(import.meta.dirname, '../../../src');

/** The helpers whose statements have the table of a repository. */
const VARIABLE_TABLE = ['platform/database/rows/add-rows.ts', 'platform/database/rows/change-rows.ts'];

/** `insert into x`, `update x set` or `delete from x`. The table x can be a variable. */
const STATEMENT =
  /\b(?:insert\s+into|delete\s+from|update(?=\s+(?:\$\{[^}]+\}|[a-z_]+)(?:\s+(?:as\s+)?\w+)?\s+set\b))\s+(\$\{[^}]+\}|[a-z_]+)/g;
const ENTITY = /@Entity\('(\w+)'\)[^]*?export class (\w+)/g;
const REPOSITORY = /(\w+)\s*[:=][^;,]*?(?:Repository<|getRepository\()(\w+)/g;
const WRITES = 'insert|update|delete|upsert';
const HELPERS = 'addRows|addFreeRows|addSlugged|changeRow|changeRows';

/** The tables of the document with their writers. */
const WITHOUT_ENTITIES = tableRows(documentNamed('docs/tables-without-entities.md'))
  .slice(1)
  .map(
    ([table = '', , files = '']) =>
      [table.replaceAll('`', ''), files.replaceAll('`', '').split(', ')] as const,
  );

const texts = new Map(
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => [file, readFileSync(path.join(SOURCES, file), 'utf8')]),
);
/** The table of each entity, and the folder of each table. */
const tables = new Map<string, string>();
const owners = new Map<string, string>();
for (const [file, text] of texts) {
  for (const [, table = '', entity = ''] of text.matchAll(ENTITY)) {
    tables.set(entity, table);
    owners.set(table, path.dirname(file));
  }
}
/** The files that write each table. A variable table is listed by its expression. */
const writers = new Map<string, Set<string>>();
for (const [file, text] of texts) {
  for (const table of writtenTables(text)) writers.set(table, (writers.get(table) ?? new Set()).add(file));
}

describe('each table', () => {
  it('is written in the folder of its entity only', () => {
    const foreign: Record<string, string[]> = {};
    for (const [table, owner] of owners) {
      const files = [...(writers.get(table) ?? [])].filter((file) => !isWithin(file, featureOf(owner)));
      if (files.length > 0) foreign[table] = files.toSorted();
    }
    expect(foreign).toEqual({});
  });

  it('with an entity is written by one file', () => {
    const several = [...owners.keys()].filter((table) => (writers.get(table)?.size ?? 0) > 1);
    expect(several).toEqual([]);
  });

  it('without an entity is written in the folder of one feature', () => {
    const spread = [...writers].filter(
      ([table, files]) =>
        !table.startsWith('$') && !owners.has(table) && new Set([...files].map(storeyOf)).size > 1,
    );
    expect(spread).toEqual([]);
  });

  it('without an entity is written by the files of docs/tables-without-entities.md', () => {
    const wrong = WITHOUT_ENTITIES.flatMap(([table, documented]) => {
      // The others are written by functions of the database, in migrations.
      const actual = [...(writers.get(table) ?? [])].map((file) => `src/${file}`).toSorted();
      const named = documented.filter((file) => file.startsWith('src/')).toSorted();
      return named.join() === actual.join() ? [] : [{ table, named, actual }];
    });
    expect(wrong).toEqual([]);
  });

  it('is named in its statements, except in the helpers of repositories', () => {
    const files = [...writers].flatMap(([table, found]) => (table.startsWith('$') ? [...found] : []));
    expect([...new Set(files)].toSorted()).toEqual(VARIABLE_TABLE);
  });
});

function writtenTables(text: string): Set<string> {
  const written = new Set([...text.matchAll(STATEMENT)].map(([, table = '']) => table));
  for (const [, name = '', entity = ''] of text.matchAll(REPOSITORY)) {
    const writes = new RegExp(
      // An OrganizedTable, `{ kind, rows, errors }`, is written by the changes of organizers.
      `(?:${HELPERS})\\(\\s*(?:this\\.)?#?${name}\\b|\\b${name}\\s*\\.(?:${WRITES})\\(|(?:\\brows: (?:this\\.|\\w+\\.)?${name}|\\{ kind: '\\w+', ${name}), errors\\b`,
    );
    const table = tables.get(entity);
    if (table !== undefined && writes.test(text)) written.add(table);
  }
  return written;
}

/** The folder of the feature. Its entities can be in a subfolder. */
function featureOf(folder: string): string {
  return folder.split('/').slice(0, 2).join('/');
}

/** The storey and the feature in it. */
function storeyOf(file: string): string {
  return featureOf(path.dirname(file)).split('/')[0] ?? '';
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`);
}
