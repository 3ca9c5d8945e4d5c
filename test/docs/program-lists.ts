import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  BODY_PLACEHOLDERS,
  SUBJECT_PLACEHOLDERS,
} from '../../src/organizing/registration/decision-mail/template/template-check.js';
import { SETTINGS } from '../../src/platform/config/config.js';
import { LIMITS } from '../../src/platform/graphql/limits/limits.js';
import { MAXIMUM_COST } from '../../src/platform/graphql/limits/query-cost.js';
import { KINDS } from '../../src/organizing/exchange/kinds/kinds.js';
import { DEVICE } from '../../src/visiting/kiosk/device/device-body.js';
import FIELDS from '../../contract/fields.json' with { type: 'json' };
import * as client from '../../web/client/src/client.js';
import { listed, type ListedTable } from './listed-tables.js';

/** Variables that the environment sets for other programs. */
const FOREIGN = /^(?:AWS_|NODE_ENV$|npm_)/;

/** The sources of the server. */
export const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.join('src', name));

/** The settings with their defaults; undefined if the default is absent or depends on other settings. */
export const SETTING_DEFAULTS: ReadonlyMap<string, string | undefined> = new Map(
  Object.entries(SETTINGS.shape)
    .filter(([name]) => !FOREIGN.test(name))
    .map(([name, setting]) => [
      name,
      'defaultValue' in setting.def ? String(setting.def.defaultValue) : undefined,
    ]),
);

/** An error of a GraphQL response with its code. */
const ERROR_CODE = /\bextensions\b[^}]{0,40}\{ code: '([A-Z_]+)'|\brefusal\(\w+, '([A-Z_]+)'/g;
/** A code of the GraphQL server that no response contains: PERSISTED_QUERY_NOT_SUPPORTED stands for it. */
const UNUSED = ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND;

/** The codes that the program or its GraphQL server sets in the extensions of an error. */
function errorCodes(): Set<string> {
  const own = SOURCES.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(ERROR_CODE), ([, code, refused = '']) => code ?? refused),
  );
  return new Set([...own, ...Object.values(ApolloServerErrorCode).filter((code) => code !== UNUSED)]);
}

/** The names that a part of a file contains. */
function namesIn(file: string, part: RegExp, name: RegExp): string[] {
  return Array.from(part.exec(readFileSync(file, 'utf8'))?.[0].matchAll(name) ?? [], ([, each = '']) => each);
}

/** The addresses of devices. */
function deviceAddresses(): string[] {
  return SOURCES.filter((file) => file.startsWith('src/visiting/kiosk/')).flatMap((file) =>
    namesIn(file, /^[^]*$/, /'(\/kiosks\/[a-z]+)':/g),
  );
}

/** The imports that a package of the front ends offers, without its font files. */
function importsOf(folder: string): string[] {
  const { exports } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { exports: object };
  return Object.keys(exports).flatMap((name) => (name.startsWith('./fonts/') ? [] : [name.slice(2)]));
}

/** The settings with their defaults in the form of the table. */
function settingRows(): ListedTable['rows'] {
  const rows = new Map<string, Record<string, string>>();
  for (const [name, value] of SETTING_DEFAULTS) rows.set(name, value ? { Default: `\`${value}\`` } : {});
  return rows;
}

/** The limits of queries. The last two are no constants of the limits. */
function limitRows(): ListedTable['rows'] {
  const rows = new Map<string, Record<string, string>>();
  for (const [name, most] of Object.entries({ ...LIMITS, cost: MAXIMUM_COST }))
    rows.set(name, { most: most.toLocaleString('en') });
  return rows.set('objects', {}).set('size', {});
}

/** A field of a list in `contract/fields.json`. */
interface ListField {
  readonly names: { readonly zh: string; readonly en: string };
  readonly audience: 'visitors' | 'setting' | 'staff';
  readonly maximum?: number;
  readonly items?: number;
  readonly number?: Readonly<Record<string, number | string | boolean>>;
  readonly localized?: true;
  readonly required?: true;
  readonly example?: string;
}

const AUDIENCES = { visitors: 'visitors', setting: 'by a setting', staff: 'staff' };

/** The columns of each kind of list that imports read. */
function columnTables(): ListedTable[] {
  return Object.values(KINDS).map(({ name, table, columns }) => {
    const fields: Readonly<Record<string, ListField>> = FIELDS.objects[table] as never;
    const imported = columns.filter(({ exported }) => exported !== true);
    return {
      document: 'docs/import-columns.md',
      head: `Column of ${name}`,
      rows: new Map(imported.map(({ key }) => [key, columnCells(fields[key]!)])),
    };
  });
}

function columnCells(field: ListField): Record<string, string> {
  const { names, audience, maximum, items, number, localized, required, example = '' } = field;
  const length = maximum === undefined ? undefined : `${maximum.toLocaleString('en')} characters`;
  const values = [
    required && 'required',
    localized && 'in each language',
    items !== undefined && `at most ${String(items)} values`,
    length !== undefined && `${items === undefined ? '' : 'each '}at most ${length}`,
    number &&
      Object.entries(number)
        .map(([bound, value]) => boundText(bound, value))
        .join(' '),
  ];
  return {
    Chinese: names.zh,
    English: names.en,
    Value: values.filter(Boolean).join(', '),
    Readers: AUDIENCES[audience],
    Example: example,
  };
}

function boundText(bound: string, value: number | string | boolean): string {
  if (bound === 'whole') return 'whole';
  return bound === 'unit' ? String(value) : `${bound} ${String(value)}`;
}

/** The tables of documents that repeat a list of the program. */
export const LISTED_TABLES: readonly ListedTable[] = [
  { document: 'docs/operate.md', head: 'Variable', rows: settingRows() },
  { document: 'docs/query-the-catalog.md', head: 'limit', rows: limitRows() },
  listed('docs/query-the-catalog.md', 'Code in `extensions`', errorCodes()),
  {
    document: 'docs/organize.md',
    head: 'Placeholder',
    rows: new Map(
      BODY_PLACEHOLDERS.map((name) => [
        name,
        { 'In a subject': SUBJECT_PLACEHOLDERS.some((each) => each === name) ? 'yes' : 'no' },
      ]),
    ),
  },
  listed('docs/kiosk-devices.md', 'POST to', deviceAddresses()),
  // The reports of a device have further fields.
  listed('docs/kiosk-devices.md', 'Field', Object.keys(DEVICE.shape), true),
  listed(
    'docs/kiosk-devices.md',
    'Field of the configuration',
    namesIn(
      'src/visiting/kiosk/device/kiosk-configuration.ts',
      /interface KioskConfiguration \{[^]*?^\}/m,
      /^ {2}(?:readonly )?(\w+): /gm,
    ),
  ),
  listed(
    'docs/kiosk-devices.md',
    'Kind',
    namesIn('src/visiting/kiosk/report/kiosk-command.entity.ts', /const KINDS = .*/, /'(\w+)'/g),
  ),
  // The table also explains the fields of a pack.
  listed(
    'docs/keep-a-copy.md',
    'Field of the manifest',
    namesIn('src/visiting/sync/manifest.service.ts', /function manifestOf[^]*?^\}/m, /^ {4,6}(\w+)(?::|,)/gm),
    true,
  ),
  // The table also explains the methods of clients and catalogs.
  listed(
    'web/client/README.md',
    'Function',
    Object.entries(client).flatMap(([name, value]) =>
      typeof value === 'function' && /^[a-z]/.test(name) ? [name] : [],
    ),
    true,
  ),
  listed('web/map/README.md', 'Import', importsOf('web/map')),
  listed('web/ui/README.md', 'Import', importsOf('web/ui')),
  ...columnTables(),
];
