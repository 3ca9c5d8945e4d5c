import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import { pairedKiosk } from '../../build/devices.js';
import type { OperationRule, ScopedRole, World } from '../../build/operation-rule.js';
import { OPERATIONS } from '../../build/operations-table.js';
import { listFieldsOf, textFieldsOf, withText } from '../../build/text-fields.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { withDeepFrom } from '../../setup/deep.js';
import type { Headers } from '../../setup/graphql.js';

/** A caller: its role, and whether the role is for the event of the operation or for another event. */
interface Somebody {
  readonly role: 'VISITOR' | 'ACCOUNT' | 'ADMINISTRATOR' | 'READ KEY' | 'IMPORT KEY' | 'KIOSK' | ScopedRole;
  readonly own: boolean;
}

const SCOPED: readonly ScopedRole[] = ['ORGANIZER', 'REVIEWER', 'EXHIBITOR'];
const EVERYBODY: readonly Somebody[] = [
  { role: 'VISITOR', own: false },
  { role: 'ACCOUNT', own: false },
  { role: 'READ KEY', own: true },
  { role: 'IMPORT KEY', own: true },
  { role: 'KIOSK', own: true },
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
  let firstWith: ReadonlyMap<string, string>;
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
    firstWith = firstMutations();
  });

  afterAll(() => test.close());

  it('are listed for exactly the mutations of the schema', () => {
    const written = new Set(Object.keys(OPERATIONS).map(mutationOf));
    const offered = Object.keys(mutations);
    expect(offered.filter((name) => !written.has(name))).toEqual([]);
    expect([...written].filter((name) => !offered.includes(name))).toEqual([]);
  });

  it('of roles are described by `For …` in the schema', () => {
    const ofRoles = Object.entries(OPERATIONS).filter(([, { may }]) => Array.isArray(may));
    const names = new Set(ofRoles.map(([name]) => mutationOf(name)));
    expect([...names].filter((name) => !/\bFor [a-z]/.test(mutations[name]?.description ?? ''))).toEqual([]);
  });

  it.each(Object.entries(OPERATIONS))(
    'of %s hold for every role, in this event and in another',
    async (name, rule) => {
      const right: string[] = [];
      const found: string[] = [];
      for (const somebody of EVERYBODY) {
        const label = `${somebody.role}${somebody.own ? '' : ' elsewhere'}: `;
        right.push(label + expected(rule, somebody));
        found.push(label + (await attempt(mutationOf(name), rule, somebody)));
      }
      expect(found).toEqual(right);
    },
  );

  describe('are checked before the input', () => {
    const closed = Object.entries(OPERATIONS).filter(([, { may }]) => may !== 'ANYBODY');
    const ofRoles = closed.filter(([, { may }]) => may !== 'ACCOUNTS');

    it.each(closed)('for %s by a visitor', async (row, rule) => {
      const name = mutationOf(row);
      const [argument] = mutations[name]?.args ?? [];
      const inputs = [undefined, null, 5, {}, { unknown: 1 }, ...(await malformed(name, rule))];
      const found = new Set<unknown>();
      for (const input of argument ? inputs : [undefined]) {
        const { data, errors } = await test.api.ask(documentOf(name), { input });
        found.add(errors?.[0]?.extensions?.code ?? data);
      }
      expect([...found]).toEqual(['UNAUTHENTICATED']);
    });

    it.each(ofRoles)('for %s by an account without a role', async (row, rule) => {
      const name = mutationOf(row);
      const account = await test.accounts.signedIn();
      const wrong: unknown[] = [];
      for (const input of await malformed(name, rule)) {
        const { data, errors } = await test.api.ask(documentOf(name), { input }, account);
        const payload = (data?.[name]?.errors ?? []) as { code: string }[];
        const codes = [
          ...(errors ?? []).map(({ extensions }) => extensions?.code),
          ...payload.map(({ code }) => code),
        ];
        // A value of the wrong type is rejected before the mutation runs.
        const right =
          codes.length > 0 &&
          codes.every((code) => ['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'].includes(code ?? ''));
        if (!right) wrong.push([JSON.stringify(input).slice(0, 300), codes]);
      }
      expect(wrong).toEqual([]);
    });

    /** Variants of the valid input, each with one invalid field. */
    async function malformed(name: string, rule: OperationRule): Promise<unknown[]> {
      const [argument] = mutations[name]?.args ?? [];
      if (!argument) return [];
      const base = await rule.input?.(world);
      const { type } = argument;
      const texts = ['', 'no id', '\u0007', 'x'.repeat(1000)];
      const filled = textFieldsOf(type).flatMap((path, index) =>
        withDeepFrom(index, texts).map((text) => withText(type, base, path, text)),
      );
      const lists = listFieldsOf(type).flatMap(({ path, type: listed, item }) => {
        // The schema reads long lists of a type in the same way in each mutation.
        const isFirst = firstWith.get(listed) === name;
        const long = isFirst ? [Array<unknown>(1001).fill(item), Array<unknown>(100).fill({})] : [];
        return [[], ...long].map((list) => withText(type, base, path, list));
      });
      return [...filled, ...lists];
    }
  });

  it('require sign-in except for sign-in, sign-out, sign-up, password reset and invitations', () => {
    const open = Object.keys(OPERATIONS).filter((row) => OPERATIONS[row]?.may === 'ANYBODY');
    expect(open).toEqual([
      'signIn',
      'signOut',
      'requestPasswordReset',
      'resetPassword',
      'requestSignUp',
      'completeSignUp',
      'acceptInvitation',
    ]);
  });

  /** The first mutation with each type of list. */
  function firstMutations(): Map<string, string> {
    const first = new Map<string, string>();
    for (const name of Object.keys(OPERATIONS).map(mutationOf)) {
      const [argument] = mutations[name]?.args ?? [];
      for (const { type } of argument ? listFieldsOf(argument.type) : [])
        if (!first.has(type)) first.set(type, name);
    }
    return first;
  }

  function documentOf(name: string): string {
    const [argument] = mutations[name]?.args ?? [];
    if (!argument) return `mutation { ${name} { errors { code } } }`;
    return `mutation ($input: ${String(argument.type)}) { ${name}(input: $input) { errors { code } } }`;
  }

  async function attempt(name: string, rule: OperationRule, somebody: Somebody): Promise<string> {
    await test.sql.query('delete from attempt_limit');
    const input = await rule.input?.(world);
    const { data, errors } = await test.api.ask(documentOf(name), { input }, await headersOf(somebody));
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
      case 'KIOSK':
        return { authorization: `Bearer ${(await pairedKiosk(test.sql, event)).token}` };
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
  if (role === 'READ KEY' || role === 'KIOSK') return 'no';
  if (may === 'ANYBODY') return 'yes';
  if (role === 'VISITOR') return 'signs in first';
  if (role === 'IMPORT KEY') return 'no';
  if (role === 'ADMINISTRATOR' || may === 'ACCOUNTS') return 'yes';
  return own && (may as readonly string[]).includes(role) ? 'yes' : 'no';
}
