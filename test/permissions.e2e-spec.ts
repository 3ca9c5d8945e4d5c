import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import type { OperationRule, ScopedRole, World } from './build/operation-rule.js';
import { OPERATIONS } from './build/operations-table.js';
import { startTestCatalog, type TestCatalog } from './setup/catalog.js';
import type { Headers } from './setup/graphql.js';

/** Where a role of somebody holds: in the event that the operation is about, or in another one. */
interface Somebody {
  readonly role: 'VISITOR' | 'ACCOUNT' | 'ADMINISTRATOR' | 'READ KEY' | 'IMPORT KEY' | ScopedRole;
  readonly own: boolean;
}

const SCOPED: readonly ScopedRole[] = ['ORGANIZER', 'REVIEWER', 'EXHIBITOR'];
const EVERYBODY: readonly Somebody[] = [
  { role: 'VISITOR', own: false },
  { role: 'ACCOUNT', own: false },
  { role: 'READ KEY', own: true },
  { role: 'IMPORT KEY', own: true },
  ...SCOPED.flatMap((role) => [
    { role, own: true },
    { role, own: false },
  ]),
  { role: 'ADMINISTRATOR', own: true },
];

describe('permissions', () => {
  let test: TestCatalog;
  let world: World;
  let mutations: Readonly<Record<string, GraphQLField<unknown, unknown>>>;
  let foreign: { event: string; exhibitor: string };

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const event = await rows.event();
    world = { ...test, event, exhibitor: await rows.exhibitor(event) };
    const other = await rows.event();
    foreign = { event: other, exhibitor: await rows.exhibitor(other) };
    await test.settle();
    mutations = test.app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {};
  });

  afterAll(() => test.close());

  it('are written down for every mutation, and for nothing else', () => {
    const written = new Set(Object.keys(OPERATIONS).map(mutationOf));
    const offered = Object.keys(mutations);
    expect(offered.filter((name) => !written.has(name))).toEqual([]);
    expect([...written].filter((name) => !offered.includes(name))).toEqual([]);
  });

  it.each(Object.entries(OPERATIONS))('of %s hold for every role, here and elsewhere', async (name, rule) => {
    const right: string[] = [];
    const found: string[] = [];
    for (const somebody of EVERYBODY) {
      const label = `${somebody.role}${somebody.own ? '' : ' elsewhere'}: `;
      right.push(label + expected(rule, somebody));
      found.push(label + (await attempt(mutationOf(name), rule, somebody)));
    }
    expect(found).toEqual(right);
  });

  async function attempt(name: string, rule: OperationRule, somebody: Somebody): Promise<string> {
    await test.sql.query('delete from attempt_limit');
    const input = await rule.input?.(world);
    const [argument] = mutations[name]?.args ?? [];
    const query = argument
      ? `mutation ($input: ${String(argument.type)}) { ${name}(input: $input) { errors { code } } }`
      : `mutation { ${name} { errors { code } } }`;
    const { data, errors } = await test.api.ask(query, { input }, await headersOf(somebody));
    const code = errors?.[0]?.extensions?.code;
    if (code === 'UNAUTHENTICATED') return 'signs in first';
    if (code === 'FORBIDDEN') return 'no';
    if (errors) throw new Error(`${name} by ${somebody.role}: ${JSON.stringify(errors)}`);
    const refused = data[name].errors.some((error: { code: string }) => error.code === 'NOT_FOUND');
    return refused ? 'no' : 'yes';
  }

  async function headersOf({ role, own }: Somebody): Promise<Headers> {
    const { event, exhibitor } = own ? world : foreign;
    switch (role) {
      case 'VISITOR':
        return {};
      case 'ACCOUNT':
        return test.accounts.signedIn();
      case 'ADMINISTRATOR':
        return test.accounts.signedIn({ role });
      case 'READ KEY':
      case 'IMPORT KEY':
        return test.accounts.apiKey(event, role === 'READ KEY' ? 'READ' : 'IMPORT');
      case 'EXHIBITOR':
        return test.accounts.signedIn({ role, event, exhibitor });
      default:
        return test.accounts.signedIn({ role, event });
    }
  }
});

function mutationOf(row: string): string {
  return row.split(' ', 1)[0] ?? '';
}

function expected({ may }: OperationRule, { role, own }: Somebody): string {
  if (role === 'READ KEY') return 'no';
  if (may === 'ANYBODY') return 'yes';
  if (role === 'VISITOR') return 'signs in first';
  if (role === 'IMPORT KEY') return 'no';
  if (role === 'ADMINISTRATOR' || may === 'ACCOUNTS') return 'yes';
  return own && (may as readonly string[]).includes(role) ? 'yes' : 'no';
}
