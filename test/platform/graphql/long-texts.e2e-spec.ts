import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLField, type GraphQLOutputType, isObjectType } from 'graphql';
import { textsByName } from '../../build/hostile-texts.js';
import type { World } from '../../build/operation-rule.js';
import { OPERATIONS } from '../../build/operations-table.js';
import { textFieldsOf, typeAt, withText } from '../../build/text-fields.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { cpuTimeOf, memoryInUse } from '../../setup/cpu.js';
import { withDeepFrom } from '../../setup/deep.js';
import type { Answer, Headers } from '../../setup/graphql.js';

/** The maximum CPU time of a request in milliseconds. This process is its client too. */
const BOUND = 50;

let test: TestCatalog;
let world: World;
let administrator: Headers;
let mutations: Readonly<Record<string, GraphQLField<unknown, unknown>>>;
let memoryBefore = 0;

beforeAll(async () => {
  test = await startTestCatalog();
  const event = await test.rows.event();
  world = { ...test, event, exhibitor: await test.rows.exhibitor(event) };
  await test.settle();
  administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
  mutations = test.app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {};
  memoryBefore = memoryInUse();
});

afterAll(() => test.close());

const rows = Object.entries(OPERATIONS).filter(([, { input }]) => input !== undefined);

describe('a text of 100,000 characters', () => {
  const textsFor = textsByName();

  it.each(rows)('in each field of %s is rejected in less than 50 ms', async (row, rule) => {
    const name = row.split(' ', 1)[0] ?? '';
    const { type: payload, args } = mutations[name]!;
    const type = args[0]!.type;
    const query = `mutation ($input: ${String(type)}) { ${name}(input: $input) { ${errorsOf(payload)} } }`;
    const base = await rule.input!(world);
    const wrong: string[] = [];
    for (const path of textFieldsOf(type)) {
      for (const [alphabet, text] of Object.entries(textsFor(path, typeAt(type, path)))) {
        const input = withText(type, base, path, text);
        let answer: Answer = {};
        const took = await cpuTimeOf(async () => {
          await test.sql.query('delete from attempt_limit');
          answer = await test.api.ask(query, { input }, administrator);
        }, BOUND);
        const place = `${path.join('.')} of ${alphabet}`;
        if (took >= BOUND) wrong.push(`${place}: ${took.toFixed(0)} ms`);
        if (!isRefused(answer)) wrong.push(`${place}: accepted`);
        if (isFault(answer)) wrong.push(`${place}: a fault`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is not kept in memory', () => {
    expect(memoryInUse() - memoryBefore).toBeLessThan(100);
  });
});

describe('a text without a visible character, or with a noncharacter', () => {
  it.each(rows)('in each field of %s is rejected', async (row, rule) => {
    const name = row.split(' ', 1)[0] ?? '';
    const { type: payload, args } = mutations[name]!;
    const type = args[0]!.type;
    const query = `mutation ($input: ${String(type)}) { ${name}(input: $input) { ${errorsOf(payload)} } }`;
    const base = await rule.input!(world);
    const accepted: string[] = [];
    for (const [index, path] of textFieldsOf(type).entries()) {
      for (const text of withDeepFrom(index, ['\u200B\u2060', 'Acme\uFFFF'])) {
        await test.sql.query('delete from attempt_limit');
        const answer = await test.api.ask(query, { input: withText(type, base, path, text) }, administrator);
        if (!isRefused(answer)) accepted.push(`${path.join('.')}: ${JSON.stringify(text)}`);
        if (isFault(answer)) accepted.push(`${path.join('.')}: a fault`);
      }
    }
    expect(accepted).toEqual([]);
  });
});

/** The errors of a payload. A payload for many objects also has the errors of each object. */
function errorsOf(payload: GraphQLOutputType): string {
  const named = getNamedType(payload);
  const results = isObjectType(named) ? named.getFields().results : undefined;
  const result = results && getNamedType(results.type);
  const hasErrors = isObjectType(result) && 'errors' in result.getFields();
  return `errors { code }${hasErrors ? ' results { errors { code } }' : ''}`;
}

function isRefused({ data, errors }: Answer): boolean {
  if (errors) return true;
  const payloads = Object.values(data as Record<string, Refusable & { results?: Refusable[] | null }>);
  return payloads.some((payload) =>
    [payload, ...(payload.results ?? [])].some((part) => part.errors.length > 0),
  );
}

interface Refusable {
  errors: unknown[];
}

function isFault({ errors = [] }: Answer): boolean {
  return errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR');
}
