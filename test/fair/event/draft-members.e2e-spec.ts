import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { inDays } from '../../build/times.js';
import { tokenOf } from '../../setup/mailbox.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

/** Occurs in every text that is hidden from the member. */
const SECRET = 'secret';

describe('members of an exhibitor of a draft event', () => {
  let test: TestCatalog;
  let schema: GraphQLSchema;
  let event: string;
  let own: string;
  let product: string;
  let category: string;
  let zone: string;
  let foreign: Readonly<Record<'exhibitor' | 'product' | 'session' | 'booth' | 'hall' | 'venue', string>>;
  let member: Headers;
  let stranger: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    schema = test.app.get(GraphQLSchemaHost).schema;
    const { rows, accounts } = test;
    event = await rows.event({ slug: 'draft', name: { en: 'Draft' }, status: 'DRAFT' });
    category = await rows.category(event, { slug: 'robots', name: { en: 'Robots' } });
    zone = await rows.zone(event, { slug: 'future', name: { en: 'Future' } });
    const venue = await rows.venue(event, { slug: `${SECRET}-venue`, name: { en: SECRET } });
    const hall = await rows.hall(event, venue, {
      code: `${SECRET}1`,
      name: { en: SECRET },
      width: 900,
      depth: 900,
    });
    const booth = await rows.booth(event, hall, { code: `${SECRET}1`, zone_id: zone });
    const ownBooth = await rows.booth(event, hall, { code: `${SECRET}2`, zone_id: zone });
    own = await rows.exhibitor(event, { slug: 'own', name: { en: 'Own' } }, [category]);
    product = await rows.product(event, own, { slug: 'own-product', name: { en: 'Own product' } }, [
      category,
    ]);
    const other = { slug: `${SECRET}-other`, name: { en: `${SECRET} robots` }, country: 'CN' };
    const exhibitor = await rows.exhibitor(event, other, [category]);
    const others = { slug: `${SECRET}-product`, name: { en: `${SECRET} product` } };
    const otherProduct = await rows.product(event, exhibitor, others, [category]);
    const session = await rows.session(event, { slug: `${SECRET}-session`, title: { en: SECRET } }, [
      own,
      exhibitor,
    ]);
    await rows.allocation(event, booth, exhibitor);
    await rows.allocation(event, ownBooth, own);
    const heldBooth = await rows.booth(event, hall, { code: `${SECRET}3` });
    await rows.allocation(event, heldBooth, own, { kind: 'HELD', held_until: inDays(1) });
    await test.settle();
    foreign = { exhibitor, product: otherProduct, session, booth, hall, venue };
    member = await accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor: own });
    const elsewhere = await rows.event();
    const another = await rows.exhibitor(elsewhere);
    stranger = await accounts.signedIn({ role: 'EXHIBITOR', event: elsewhere, exhibitor: another });
    await test.settle();
  });

  afterAll(() => test.close());

  const OUTLINE = `id slug name(locale: "en") startsOn endsOn timeZone status
    categories { slug } category(slug: "robots") { slug } zones { slug name(locale: "en") }`;
  const SEEN = {
    slug: 'draft',
    name: 'Draft',
    startsOn: '2017-09-15',
    endsOn: '2017-09-21',
    timeZone: 'Asia/Shanghai',
    status: 'DRAFT',
    categories: [{ slug: 'robots' }],
    category: { slug: 'robots' },
    zones: [{ slug: 'future', name: 'Future' }],
  };

  it('see its name, dates, categories and zones in all queries for events', async () => {
    const data = await test.api.data(
      `query ($id: ID!) { event(slug: "draft") { ${OUTLINE} } node(id: $id) { ... on Event { ${OUTLINE} } }
        events { nodes { slug } } viewer { roles { event { slug } exhibitor { slug } } } }`,
      { id: encodeCatalogId('EVENT', event) },
      member,
    );
    expect(data.event).toMatchObject(SEEN);
    expect(data.node).toMatchObject(SEEN);
    expect(data.events.nodes).toContainEqual({ slug: 'draft' });
    expect(data.viewer.roles).toEqual([{ event: { slug: 'draft' }, exhibitor: { slug: 'own' } }]);
  });

  it.each([
    { who: 'visitors', headers: (): Headers => ({}) },
    { who: 'members of other exhibitors', headers: () => stranger },
  ])('are hidden with the event from $who', async ({ headers }) => {
    const query = `query ($event: ID!, $own: ID!) { event(slug: "draft") { slug } events { nodes { slug } }
      nodes(ids: [$event, $own]) { id } catalogChanges(event: "draft", since: 0) { revision } }`;
    const ids = { event: encodeCatalogId('EVENT', event), own: encodeCatalogId('EXHIBITOR', own) };
    const data = await test.api.data(query, ids, headers());
    expect([data.event, data.nodes, data.catalogChanges]).toEqual([null, [null, null], null]);
    expect(data.events.nodes).not.toContainEqual({ slug: 'draft' });
  });

  it('see their own exhibitor with its products and members', async () => {
    const { event: seen } = await test.api.data(
      `{ event(slug: "draft") { exhibitor(slug: "own") { name(locale: "en") status categories { slug }
        event { slug } members { nodes { email } } products { totalCount nodes { slug exhibitor { slug } } } }
        product(slug: "own-product") { name(locale: "en") exhibitor { slug } } } }`,
      {},
      member,
    );
    expect(seen).toMatchObject({
      exhibitor: {
        name: 'Own',
        status: 'APPROVED',
        categories: [{ slug: 'robots' }],
        event: { slug: 'draft' },
        members: { nodes: [{ email: expect.any(String) }] },
        products: { totalCount: 1, nodes: [{ slug: 'own-product', exhibitor: { slug: 'own' } }] },
      },
      product: { name: 'Own product', exhibitor: { slug: 'own' } },
    });
  });

  it('see the results of their own successful mutations', async () => {
    const exhibitorId = encodeCatalogId('EXHIBITOR', own);
    const change = async (name: string, type: string, input: object, fields: string): Promise<Data> =>
      (
        await test.api.data(
          `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { message } } }`,
          { input },
          member,
        )
      )[name];
    const website = 'https://own.example/';
    const updated = await change(
      'updateExhibitor',
      'UpdateExhibitorInput',
      { exhibitorId, website },
      'exhibitor { slug pendingChange { changes { field } } }',
    );
    expect(updated).toEqual({
      exhibitor: { slug: 'own', pendingChange: { changes: [{ field: 'website' }] } },
      errors: [],
    });
    const name = [{ locale: 'en', text: 'Newest' }];
    const added = await change(
      'addProduct',
      'AddProductInput',
      { exhibitorId, name, kind: 'PRODUCT' },
      'product { slug exhibitor { slug } }',
    );
    expect(added).toEqual({
      product: { slug: expect.stringMatching(/^newest-\d{4}$/), exhibitor: { slug: 'own' } },
      errors: [],
    });
  });

  it.each(['REVIEWER', 'EXHIBITOR'])(
    'see the event in the response to their acceptance as %s',
    async (role) => {
      const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
      const scope =
        role === 'EXHIBITOR'
          ? { exhibitorId: encodeCatalogId('EXHIBITOR', own) }
          : { eventId: encodeCatalogId('EVENT', event) };
      const { inviteAccount } = await test.api.data(
        `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { link } }`,
        { input: { email: `${role.toLowerCase()}@example.org`, role, ...scope } },
        organizer,
      );
      const { acceptInvitation } = await test.api.data(
        `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
        token account { roles { event { slug name(locale: "en") } exhibitor { slug } } } errors { message } } }`,
        { input: { token: tokenOf(inviteAccount.link), name: 'Wang', password: 'a horse and a battery' } },
      );
      expect(acceptInvitation.errors).toEqual([]);
      const exhibitor = role === 'EXHIBITOR' ? { slug: 'own' } : null;
      expect(acceptInvitation.account.roles).toEqual([
        { event: { slug: 'draft', name: 'Draft' }, exhibitor },
      ]);
      const headers = { authorization: `Bearer ${acceptInvitation.token}` };
      const { event: seen } = await test.api.data('{ event(slug: "draft") { slug } }', {}, headers);
      expect(seen).toEqual({ slug: 'draft' });
    },
  );

  it('see no other object of the event by its id', async () => {
    const kinds = ['exhibitor', 'product', 'session', 'booth', 'hall', 'venue'] as const;
    const ids = kinds.map((kind) => encodeCatalogId(kind.toUpperCase() as 'EXHIBITOR', foreign[kind]));
    const { nodes } = await test.api.data(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
      member,
    );
    expect(nodes).toEqual(kinds.map(() => null));
  });

  it('see no other object of the event through any field of visible objects', async () => {
    const ids = {
      Event: encodeCatalogId('EVENT', event),
      Exhibitor: encodeCatalogId('EXHIBITOR', own),
      Product: encodeCatalogId('PRODUCT', product),
      Category: encodeCatalogId('CATEGORY', category),
      Zone: encodeCatalogId('ZONE', zone),
    };
    const walked: string[] = [];
    for (const [typeName, id] of Object.entries(ids)) {
      const type = schema.getType(typeName);
      if (!isObjectType(type)) throw new Error(typeName);
      for (const field of Object.values(type.getFields())) {
        const requested = selectionOf(field, 3);
        if (requested === undefined) continue;
        // An error in a non-null field nulls its parent, so the query runs with leaf fields only, too.
        const text = await answerOf(typeName, id, requested, selectionOf(field, 3, true) ?? '');
        const found = { field: `${typeName}.${field.name}`, secret: text.includes(SECRET) };
        expect(found).toEqual({ ...found, secret: false });
        // Counts contain only the products of the own exhibitor.
        if (/Event|Category|Zone/.test(typeName))
          expect([field.name, /"(?:\w*[cC]ount)":[1-9]/.exec(text)]).toEqual([field.name, null]);
        walked.push(found.field);
      }
    }
    expect(walked.length).toBeGreaterThan(60);
    expect(walked).toEqual(expect.arrayContaining(['Event.sessions', 'Event.search', 'Exhibitor.booths']));
  });

  /** The results of selections of one object, as text. */
  async function answerOf(type: string, id: string, ...selections: string[]): Promise<string> {
    const answers = selections.map(async (selection) => {
      const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selection} } } }`;
      return (await test.api.ask(query, { id }, member)).data ?? null;
    });
    return JSON.stringify(await Promise.all(answers));
  }

  /** A selection of a field and its nested fields; undefined if a required argument has no test value. */
  function selectionOf(
    field: GraphQLField<unknown, unknown>,
    depth: number,
    leaves = false,
  ): string | undefined {
    const args = field.args.filter(isRequiredArgument).map(({ name }) => {
      const value = { slug: `${SECRET}-${field.name === 'exhibitor' ? 'other' : field.name}`, query: SECRET }[
        name
      ];
      return value === undefined ? undefined : `${name}: ${JSON.stringify(value)}`;
    });
    if (args.includes(undefined)) return undefined;
    const given = args.length > 0 ? `(${args.join(', ')})` : '';
    const type = getNamedType(field.type);
    const inner = fieldsOf(type, depth - 1, leaves);
    if (inner === undefined) return isComposite(type) ? undefined : field.name + given;
    return `${field.name}${given} { ${inner} }`;
  }

  function fieldsOf(type: GraphQLNamedType, depth: number, leaves: boolean): string | undefined {
    if (isUnionType(type) || isInterfaceType(type)) {
      const parts = schema
        .getPossibleTypes(type)
        .map((part) => `... on ${part.name} { ${depth > 0 ? 'id' : '__typename'} }`);
      return `__typename ${type.name === 'Node' ? '' : parts.join(' ')}`;
    }
    if (!isObjectType(type)) return undefined;
    if (depth <= 0) return '__typename';
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const left =
        leaves && isComposite(getNamedType(field.type)) && !/^(nodes|edges|node)$/.test(field.name);
      return left ? [] : (selectionOf(field, depth, leaves) ?? []);
    });
    return fields.length === 0 ? '__typename' : fields.join(' ');
  }
});

function isComposite(type: GraphQLNamedType): boolean {
  return isObjectType(type) || isInterfaceType(type) || isUnionType(type);
}
