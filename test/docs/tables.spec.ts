import { readFileSync } from 'node:fs';
import { READ_COSTS } from '../../src/catalog/queries/read-costs.js';
import { readConfig } from '../../src/platform/config/config.js';
import { documentNamed, tableRows } from './documents.js';

/** The value of a cell without marks of code. */
const plain = (cell = '') => cell.replaceAll('`', '');

/** The settings of docs/operate.md with their defaults. */
const SETTINGS = new Map(
  tableRows(documentNamed('docs/operate.md'))
    .filter(([name]) => /^`[A-Z_]+`$/.test(name!))
    .map(([name, value]) => [plain(name), plain(value)]),
);

describe('the settings in docs/operate.md', () => {
  const settings = [...readFileSync('.env.example', 'utf8').matchAll(/^(?<name>[A-Z_]+)=(?<value>.*)$/gm)];

  it('are those of .env.example', () => {
    const names = settings.map(({ groups }) => groups!.name);
    expect([...SETTINGS.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('have the defaults of .env.example', () => {
    const given = settings.filter(({ groups }) => groups!.value !== '');
    expect(given.map(({ groups }) => SETTINGS.get(groups!.name!))).toEqual(
      given.map(({ groups }) => groups!.value),
    );
  });

  it('have the defaults of the program', () => {
    const config = readConfig({}) as unknown as Record<string, unknown>;
    const inProgram = (name: string) =>
      config[name.toLowerCase().replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())];
    const numbers = [...SETTINGS].filter(([, value]) => /^\d+$/.test(value));
    const known = numbers.filter(([name]) => typeof inProgram(name) === 'number');
    expect(known.length).toBeGreaterThan(5);
    expect(known.map(([name]) => [name, String(inProgram(name))])).toEqual(known);
  });
});

describe('the costs in docs/query-the-catalog.md', () => {
  it('are those of the program', () => {
    const rows = tableRows(documentNamed('docs/query-the-catalog.md'));
    const costs = rows.filter(([, cost, more]) => more === undefined && /^[\d,]+$/.test(cost!));
    const numbers = costs.map(([, cost]) => Number(cost!.replace(',', '')));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Object.values(READ_COSTS).toSorted((a, b) => a - b));
  });
});
