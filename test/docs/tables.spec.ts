import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { READ_COSTS } from '../../src/catalog/queries/read-costs.js';
import { readConfig } from '../../src/platform/config/config.js';
import { documentNamed, prose, tableRows } from './documents.js';

/** The text of a cell without backticks. */
const plain = (cell = '') => cell.replaceAll('`', '');

/** The settings of docs/operate.md with their defaults. */
const SETTINGS = new Map(
  tableRows(documentNamed('docs/operate.md'))
    .filter(([name]) => /^`[A-Z_]+`$/.test(name!))
    .map(([name, value]) => [plain(name), plain(value)]),
);

describe('the settings in docs/operate.md', () => {
  const settings = [...readFileSync('.env.example', 'utf8').matchAll(/^(?<name>[A-Z_]+)=(?<value>.*)$/gm)];

  it('are the same as in .env.example', () => {
    const names = settings.map(({ groups }) => groups!.name);
    expect([...SETTINGS.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('have the same defaults as in .env.example', () => {
    const given = settings.filter(({ groups }) => groups!.value !== '');
    expect(given.map(({ groups }) => SETTINGS.get(groups!.name!))).toEqual(
      given.map(({ groups }) => groups!.value),
    );
  });

  it('have the same defaults as in the program', () => {
    const config = readConfig({}) as unknown as Record<string, unknown>;
    const inProgram = (name: string) =>
      config[name.toLowerCase().replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())];
    const numbers = [...SETTINGS].filter(([, value]) => /^\d+$/.test(value));
    const known = numbers.filter(([name]) => typeof inProgram(name) === 'number');
    expect(known.length).toBeGreaterThan(5);
    expect(known.map(([name]) => [name, String(inProgram(name))])).toEqual(known);
  });
});

/** A decorator of a cost or length and the next field with the same indentation. */
const DECORATED =
  /^(?<indent> +)@(?:Cost|AssumedLength)\((?<value>[\w.]+)\)[^]*?^\k<indent>(?:async )?(?<field>\w+)[?!]?[(:]/gm;

/** A field that a function adds to a type with a cost: `Cost(facetsCost)(prototype, 'facets')`. */
const ADDED = /\bCost\(\w+\)\(\w+, '(\w+)'\)/g;

const ADDED_FIELD = { kind: 'cost', value: '', constant: 0 };

/** The fields with a cost or an assumed length in the code. */
const DECORATED_FIELDS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const text = readFileSync(path.join('src', name), 'utf8');
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

describe('the codes of errors in docs/query-the-catalog.md', () => {
  it('include each code that the program sets in the extensions of a GraphQL error', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const codes = sources.flatMap((name) =>
      Array.from(
        readFileSync(path.join('src', name), 'utf8').matchAll(
          /\bextensions\b[^}]{0,40}\{ code: '(?<code>[A-Z_]+)'/g,
        ),
        ({ groups }) => groups!.code!,
      ),
    );
    const documented = tableRows(documentNamed('docs/query-the-catalog.md')).flatMap(([cell]) =>
      fieldsIn(cell!),
    );
    expect(codes.length).toBeGreaterThan(10);
    expect([...new Set(codes)].filter((code) => !documented.includes(code))).toEqual([]);
  });
});

/** The field names in a cell, such as `neighbours` for `Booth.neighbours`. */
function fieldsIn(cell: string): string[] {
  return [...cell.matchAll(/`(?:\w+\.)?(\w+)`/g)].map(([, field]) => field!);
}
