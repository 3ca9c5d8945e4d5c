import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { READ_COSTS } from '../../src/catalog/queries/read-costs.js';
import { documentNamed, prose, tableRows } from './documents.js';
import { BLANK, type ListedTable, renewed, rowsOf } from './listed-tables.js';
import { LISTED_TABLES, SETTING_DEFAULTS, SOURCES } from './program-lists.js';

/** How to renew the tables after a change of the program. */
const RENEW = 'Run `RENEW=1 npm test -- docs/tables`, and replace each … by a meaning.';

async function renewTables(): Promise<void> {
  for (const table of LISTED_TABLES) {
    const text = renewed(readFileSync(table.document, 'utf8'), table);
    const options = await resolveConfig(table.document);
    writeFileSync(table.document, await format(text, { ...options, parser: 'markdown' }));
  }
}

/** The rows that a table lacks, has in excess, or has with a wrong or blank cell. */
function problemsIn(table: ListedTable): string[] {
  const { actual, due } = rowsOf(readFileSync(table.document, 'utf8'), table);
  const isBlank = (row: string): boolean => row.includes(`| ${BLANK} |`);
  return [
    ...due.filter((row) => isBlank(row) || !actual.includes(row)).map((row) => `due: ${row}`),
    ...actual.filter((row) => !due.includes(row)).map((row) => `not due: ${row}`),
  ].map((problem) => `${table.document}, ${problem}`);
}

describe('tables of documents', () => {
  it('repeat the lists of the program', async () => {
    if (process.env.RENEW) await renewTables();
    const empty = LISTED_TABLES.filter(({ rows }) => rows.size < 3).map(({ head }) => `no list: ${head}`);
    const problems = [...empty, ...LISTED_TABLES.flatMap(problemsIn)];
    expect(problems.length > 0 ? [RENEW, ...problems] : []).toEqual([]);
  });

  it('have the settings of .env.example, which has the same defaults', () => {
    const lines = readFileSync('.env.example', 'utf8').matchAll(/^(?<name>[A-Z_]+)=(?<value>.*)$/gm);
    const example = new Map(Array.from(lines, ({ groups }) => [groups!.name!, groups!.value!]));
    expect([...example.keys()].toSorted()).toEqual([...SETTING_DEFAULTS.keys()].toSorted());
    const wrong = [...example].filter(
      ([name, value]) => value !== '' && value !== SETTING_DEFAULTS.get(name),
    );
    expect(wrong).toEqual([]);
  });
});

/** A decorator of a cost or length and the next field with the same indentation. */
const DECORATED =
  /^(?<indent> +)@(?:Cost|AssumedLength)\((?<value>[\w.]+)\)[^]*?^\k<indent>(?:async )?(?<field>\w+)[?!]?[(:]/gm;

/** A field that a function adds to a type with a cost: `Cost(facetsCost)(prototype, 'facets')`. */
const ADDED = /\bCost\(\w+\)\(\w+, '(\w+)'\)/g;

const ADDED_FIELD = { kind: 'cost', value: '', constant: 0 };

/** The fields with a cost or an assumed length in the code. */
const DECORATED_FIELDS = SOURCES.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const added = Array.from(text.matchAll(ADDED), ([, field]) => ({ ...ADDED_FIELD, field: field! }));
  const decorated = [...text.matchAll(DECORATED)].map(({ 0: all, groups }) => {
    const constant = new RegExp(`^const ${groups!.value} = (\\d+);`, 'm').exec(text)?.[1];
    const kind = all.includes('@Cost') ? 'cost' : 'length';
    return { kind, field: groups!.field!, value: groups!.value!, constant: Number(constant) };
  });
  return [...decorated, ...added];
});

describe('the costs in docs/query-the-catalog.md', () => {
  const document = documentNamed('docs/query-the-catalog.md');
  const costs = tableRows(document)
    .filter(([, cost, more]) => more === undefined && /^[\d,]+$/.test(cost!))
    .map(([fields, cost]) => ({ names: fieldsIn(fields!), cost: Number(cost!.replace(',', '')) }));

  it('have the same values as in the program', () => {
    const documented = new Set(costs.map(({ cost }) => cost));
    expect(documented).toEqual(new Set(Object.values(READ_COSTS)));
  });

  it('cover exactly the fields that have a cost', () => {
    const fields = DECORATED_FIELDS.filter(({ kind }) => kind === 'cost').map(({ field }) => field);
    expect(new Set(costs.flatMap(({ names }) => names))).toEqual(new Set(fields));
  });

  it('have the value of the program for each field', () => {
    const fixed = DECORATED_FIELDS.filter(({ value }) => value.startsWith('READ_COSTS.'));
    expect(fixed.length).toBeGreaterThan(10);
    const wrong = fixed.filter(({ field, value }) => {
      const cost = READ_COSTS[value.replace('READ_COSTS.', '') as keyof typeof READ_COSTS];
      return !costs.some((row) => row.cost === cost && row.names.includes(field));
    });
    expect(wrong).toEqual([]);
  });

  it('state the assumed lengths of the program', () => {
    const long = DECORATED_FIELDS.filter(({ constant }) => constant > 10);
    const documented = prose(document).matchAll(/`(?:\w+\.)?(?<field>\w+)` as (?<length>\d+)/g);
    expect(new Map(Array.from(documented, ({ groups }) => [groups!.field, Number(groups!.length)]))).toEqual(
      new Map(long.map(({ field, constant }) => [field, constant])),
    );
  });
});

/** The field names in a cell, such as `neighbours` for `Booth.neighbours`. */
function fieldsIn(cell: string): string[] {
  return [...cell.matchAll(/`(?:\w+\.)?(\w+)`/g)].map(([, field]) => field!);
}
