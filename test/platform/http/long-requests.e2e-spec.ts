import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import { KINDS } from '../../../src/organizing/exchange/kinds/kinds.js';
import { bindColumns } from '../../../src/organizing/exchange/model/column.js';
import { pairedKiosk } from '../../build/devices.js';
import {
  BOUND,
  changedTexts,
  HOSTILE_TEXTS,
  refusesTexts,
  textsByName,
  troublesOf,
} from '../../build/hostile-texts.js';
import { globalId } from '../../build/operation-rule.js';
import { type TextPath, textFieldsOf, typeAt, withText } from '../../build/text-fields.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { costlyOf, cpuTimeOf, leastCpuTimeOf, memoryInUse } from '../../setup/cpu.js';
import type { Headers } from '../../setup/graphql.js';

/** Columns of one import. */
const TOGETHER = 5;
const JSON_TYPE = { 'content-type': 'application/json' };

let test: TestCatalog;
let administrator: Headers;
let kiosk: string;
let roots: Readonly<Record<string, (selection: string) => string>>;
let memoryBefore = 0;

beforeAll(async () => {
  test = await startTestCatalog();
  const { rows } = test;
  const event = await rows.event({ slug: 'fair', locales: ['en', 'zh-Hans'] });
  const venue = await rows.venue(event);
  const hall = await rows.hall(event, venue);
  const exhibitor = await rows.exhibitor(event);
  const ids = {
    Venue: globalId('VENUE', venue),
    Hall: globalId('HALL', hall),
    Zone: globalId('ZONE', await rows.zone(event)),
    SponsorLevel: globalId('SPONSOR_LEVEL', await rows.sponsorLevel(event)),
    Booth: globalId('BOOTH', await rows.booth(event, hall)),
    Category: globalId('CATEGORY', await rows.category(event)),
    Exhibitor: globalId('EXHIBITOR', exhibitor),
    Product: globalId('PRODUCT', await rows.product(event, exhibitor)),
    Session: globalId('SESSION', await rows.session(event, {}, [exhibitor])),
    Announcement: globalId('ANNOUNCEMENT', await rows.announcement(event)),
  };
  await test.settle();
  administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
  kiosk = (await pairedKiosk(test.sql, event)).token;
  const nodes = Object.entries(ids).map(([type, id]) => [
    type,
    (selection: string) => `node(id: "${id}") { ... on ${type} { ${selection} } }`,
  ]);
  const inEvent = (selection: string) => `event(slug: "fair") { ${selection} }`;
  roots = {
    ...(Object.fromEntries(nodes) as typeof roots),
    Query: (selection) => selection,
    Event: inEvent,
    BoothReport: (selection) => inEvent(`boothReport { ${selection} }`),
    KioskUsageReport: (selection) => inEvent(`kioskUsage { ${selection} }`),
    EmptySearchReport: (selection) => inEvent(`emptySearches { ${selection} }`),
  };
  memoryBefore = memoryInUse();
});

afterAll(() => test.close());

async function post(path: string, body: unknown, headers: Headers = {}): Promise<number> {
  const answer = await fetch(test.url + path, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return text.includes('INTERNAL_SERVER_ERROR') ? 500 : answer.status;
}

describe('a text of 100,000 characters in a query', () => {
  /** Types that an anonymous query of this event cannot reach. Their text arguments are languages. */
  const unreached =
    'AuditEntry Call CallChoice EventContact FloorFeature Image OpeningHours Representative Stage Subscription TextCount UserError';

  it('reaches every field with a text argument', () => {
    const missing = [...fieldsWithTexts(schema())].filter(({ parent }) => !(parent in roots));
    expect([...new Set(missing.map(({ parent }) => parent))].sort().join(' ')).toBe(unreached);
  });

  it('is answered in less than 50 ms for visitors and administrators', async () => {
    const found: string[] = [];
    const textsFor = textsByName();
    for (const { parent, field, argument, path } of fieldsWithTexts(schema())) {
      const root = roots[parent];
      if (!root) continue;
      const selection = isObjectType(getNamedType(field.type)) ? '{ __typename }' : '';
      const abstract =
        selection === '' && !('parseValue' in getNamedType(field.type)) ? '{ __typename }' : selection;
      const others = requiredBeside(field, argument.name);
      const query = `query ($text: ${String(argument.type)}) { ${root(`${field.name}(${argument.name}: $text${others}) ${abstract}`)} }`;
      const place = [parent, field.name, argument.name, ...path].join('.');
      const sendAs = (headers: Headers) => (text: string) =>
        post(
          '/graphql',
          { query, variables: { text: withText(argument.type, undefined, path, text) } },
          headers,
        );
      const { letters = '', Chinese = '', spaces = '' } = HOSTILE_TEXTS;
      const type = typeAt(argument.type, path);
      const some: Record<string, string> = { letters, ...(!refusesTexts(type) && { Chinese, spaces }) };
      const all = [
        ...(await troublesOf(test, sendAs({}), textsFor([argument.name, ...path], type))),
        ...(await troublesOf(test, sendAs(administrator), some)),
      ];
      found.push(...all.map((trouble) => `${place} of ${trouble}`));
    }
    expect(found).toEqual([]);
  }, 600_000);

  const parts: readonly [string, (text: string) => object][] = [
    ['text', (text) => ({ query: text })],
    ['literal', (text) => ({ query: `{ event(slug: ${JSON.stringify(text)}) { id } }` })],
    ['field', (text) => ({ query: `{ a${text.replace(/\W/g, 'b')} }` })],
    ['name of the operation', (text) => ({ query: '{ __typename }', operationName: text })],
    ['variable', (text) => ({ query: '{ __typename }', variables: { text, [text]: 1 } })],
    [
      'variable without a declared type',
      (text) => ({ query: 'query ($a: Int) { events(first: $a) { __typename } }', variables: { a: text } }),
    ],
    [
      'extension',
      (text) => ({
        query: '{ __typename }',
        extensions: { persistedQuery: { version: 1, sha256Hash: text } },
      }),
    ],
    ['identifier', (text) => ({ documentId: text })],
  ];

  it.each(parts)('as its %s is answered in less than 50 ms', async (_part, bodyOf) => {
    expect(await troublesOf(test, (text) => post('/graphql', bodyOf(text)))).toEqual([]);
    expect(await troublesOf(test, (text) => post('/graphql', bodyOf(text), administrator))).toEqual([]);
  });
});

describe('a text of 100,000 characters in an import', () => {
  /** Texts of the maximum length of a cell, so that the parsers of the columns read them. */
  const cells = Object.values(HOSTILE_TEXTS).map((text) => text.slice(0, 32_767));
  const PATH = '?event=fair&dryRun=1&createBooths=1&createCategories=1&share=1';
  const importing = (kind: string, body: string, type = 'application/json') =>
    post(`/import/${kind}${PATH}`, body, { ...administrator, 'content-type': type });

  describe.each(Object.values(KINDS))('of $name', (kind) => {
    const columns = bindColumns(kind.columns, ['en', 'zh-Hans']);
    const required = columns.filter(({ column }) => column.required === true);
    const base = Object.fromEntries(required.map(({ key }) => [key, 'A']));
    /** The minimum cost of an import: a thread reads its file. */
    const least = { 'application/json': 0, 'text/csv': 0 };

    beforeAll(async () => {
      least['application/json'] = await leastCpuTimeOf(() => importing(kind.name, JSON.stringify([base])));
      least['text/csv'] = await leastCpuTimeOf(() => importing(kind.name, 'a\nb', 'text/csv'));
    });

    async function costOf(
      body: string,
      type: keyof typeof least = 'application/json',
      bound = BOUND,
      attempts?: number,
    ): Promise<number> {
      const cost = await cpuTimeOf(() => importing(kind.name, body, type), least[type] + bound, attempts);
      return cost - least[type];
    }

    it('costs less than 50 ms per cell in each column', async () => {
      const bound = BOUND * cells.length;
      const costOfColumns = (keys: readonly string[], attempts?: number) => {
        const rows = keys.flatMap((key) => cells.map((text) => ({ ...base, [key]: text })));
        return costOf(JSON.stringify(rows), undefined, bound, attempts);
      };
      for (const keys of chunks(columns.map(({ key }) => key))) {
        expect(await costlyOf(keys, costOfColumns, bound)).toEqual([]);
      }
    });

    it('costs less than 50 ms as the name of a column', async () => {
      const costOfNames = (names: readonly string[], attempts?: number) => {
        const row = Object.fromEntries(names.map((name) => [HOSTILE_TEXTS[name] ?? '', 'A']));
        return costOf(JSON.stringify([row]), undefined, BOUND, attempts);
      };
      for (const names of chunks(Object.keys(HOSTILE_TEXTS))) {
        expect(await costlyOf(names, costOfNames, BOUND)).toEqual([]);
      }
    });

    // The file is parsed before its kind is used.
    if (kind !== KINDS.exhibitors) return;
    it('costs less than 50 ms as the whole file', async () => {
      for (const text of Object.values(HOSTILE_TEXTS)) {
        expect(await costOf(JSON.stringify(text))).toBeLessThan(BOUND);
        // A hundred thousand rows are not a long text.
        if (!text.startsWith('\n')) expect(await costOf(text, 'text/csv')).toBeLessThan(BOUND);
      }
    });
  });

  it('is answered in less than 50 ms as the event or the job', async () => {
    const addresses = changedTexts((text) => encodeURIComponent(text).slice(0, 12_000).replace(/%.?$/, ''));
    const send = (text: string) => post(`/import/exhibitors?event=${text}`, '[]', administrator);
    const least = await leastCpuTimeOf(() => send('nowhere'));
    expect(await troublesOf(test, send, addresses, least + BOUND)).toEqual([]);
    expect(await troublesOf(test, (id) => post('/import/revert', { id }, administrator))).toEqual([]);
  });
});

describe('a text of 100,000 characters from a kiosk', () => {
  const FACTS = ['appVersion', 'locale', 'userAgent'];
  const bodies: readonly [string, readonly string[], (key: string, text: string) => object][] = [
    ['/kiosks/pair', FACTS, (key, text) => ({ [key]: text })],
    ['/kiosks/token', ['deviceCode'], (key, text) => ({ [key]: text })],
    [
      '/kiosks/enrol',
      ['enrolmentKey', 'name'],
      (key, text) => ({ enrolmentKey: 'a', name: 'a', [key]: text }),
    ],
    ['/kiosks/rotate', ['any'], (key, text) => ({ [key]: text })],
    ['/kiosks/heartbeat', [...FACTS, 'epoch', 'lastSyncAt'], (key, text) => ({ [key]: text })],
    ['/kiosks/heartbeat', ['errors', 'acknowledged'], (key, text) => ({ [key]: [text] })],
    ['/kiosks/usage', ['id'], (key, text) => ({ [key]: text, entries: [] })],
    ['/kiosks/usage', ['day', 'kind', 'objectId'], (key, text) => ({ id: '0', entries: [{ [key]: text }] })],
  ];
  const fields = bodies.flatMap(([path, keys, bodyOf]) => keys.map((key) => [path, key, bodyOf] as const));
  /** The bodies have a limit of 128 KB. */
  const texts = changedTexts((text) => text.slice(0, 40_000));

  it.each(fields)('to %s as %s is answered in less than 50 ms', async (path, key, bodyOf) => {
    const token = { authorization: `Bearer ${kiosk}` };
    expect(await troublesOf(test, (text) => post(path, bodyOf(key, text), token))).toEqual([]);
    expect(await troublesOf(test, (text) => post(path, bodyOf(key, text), token), texts)).toEqual([]);
  });
});

describe('the memory after long requests', () => {
  it('grows by less than 100 MB', () => {
    expect(memoryInUse() - memoryBefore).toBeLessThan(100);
  });
});

/** Splits items into groups of the columns of one import. */
function chunks<T>(items: readonly T[]): T[][] {
  const parts = Array.from({ length: Math.ceil(items.length / TOGETHER) });
  return parts.map((_, index) => items.slice(index * TOGETHER, (index + 1) * TOGETHER));
}

function schema(): GraphQLSchema {
  return test.app.get(GraphQLSchemaHost).schema;
}

interface TextArgument {
  readonly parent: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLField<unknown, unknown>['args'][number];
  readonly path: TextPath;
}

/** Each text argument of the fields of the schema. */
function* fieldsWithTexts(all: GraphQLSchema): Generator<TextArgument> {
  const mutation = all.getRootType(OperationTypeNode.MUTATION);
  for (const type of Object.values(all.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === mutation) continue;
    for (const field of Object.values(type.getFields())) {
      for (const argument of field.args) {
        yield* textFieldsOf(argument.type).map((path) => ({ parent: type.name, field, argument, path }));
      }
    }
  }
}

/** The other required arguments of the field, such as `, first: 1`. */
function requiredBeside(field: GraphQLField<unknown, unknown>, argument: string): string {
  const others = field.args.filter(({ name }) => name !== argument && (name === 'first' || name === 'query'));
  return others.map(({ name }) => `, ${name}: ${name === 'first' ? '1' : '"a"'}`).join('');
}
