import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isInputObjectType } from 'graphql';
import { type CatalogKind, KIND_TYPES } from '../../../src/catalog/model/catalog-kind.js';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

/** The fields that return all languages of a text field. */
const PLURALS: Readonly<Record<string, string>> = {
  name: 'names',
  title: 'titles',
  text: 'texts',
  theme: 'themes',
  description: 'descriptions',
  address: 'addresses',
  city: 'cities',
  shortName: 'shortNames',
  track: 'tracks',
  subtitle: 'subtitles',
  abstract: 'abstracts',
  type: 'types',
  // A field of the call for exhibitors.
  callIntroduction: 'call.introductions',
};

/** Texts that cannot be edited: one is computed from other texts, the other is a message of the program. */
const COMPUTED = ['Exhibitor.shortName', 'Exhibitor.sponsorLevel', 'UserError.message'];

/** A kind whose texts a mutation can change. */
interface Kind {
  kind: CatalogKind;
  mutation: string;
  id: string;
  required: string;
  optional: readonly string[];
}

const ONLY_NAME = { required: 'name', optional: [] };
const KINDS: readonly Kind[] = [
  {
    kind: 'EVENT',
    mutation: 'updateEvent',
    id: 'eventId',
    required: 'name',
    optional: ['theme', 'description', 'callIntroduction'],
  },
  {
    kind: 'VENUE',
    mutation: 'updateVenue',
    id: 'venueId',
    required: 'name',
    optional: ['shortName', 'description', 'address', 'city'],
  },
  { kind: 'HALL', mutation: 'updateHall', id: 'hallId', required: 'name', optional: [] },
  { kind: 'ZONE', mutation: 'updateZone', id: 'zoneId', required: 'name', optional: [] },
  { kind: 'SPONSOR_LEVEL', mutation: 'updateSponsorLevel', id: 'sponsorLevelId', ...ONLY_NAME },
  { kind: 'CATEGORY', mutation: 'updateCategory', id: 'categoryId', required: 'name', optional: [] },
  {
    kind: 'EXHIBITOR',
    mutation: 'updateExhibitor',
    id: 'exhibitorId',
    required: 'name',
    optional: ['description', 'city', 'address'],
  },
  {
    kind: 'PRODUCT',
    mutation: 'updateProduct',
    id: 'productId',
    required: 'name',
    optional: ['description'],
  },
  {
    kind: 'SESSION',
    mutation: 'updateSession',
    id: 'sessionId',
    required: 'title',
    optional: ['description', 'track', 'subtitle', 'abstract', 'type'],
  },
  {
    kind: 'ANNOUNCEMENT',
    mutation: 'updateAnnouncement',
    id: 'announcementId',
    required: 'text',
    optional: [],
  },
];

const chinese = (text: string | null) => ({ locale: 'zh-Hans', text });
const english = (text: string | null) => ({ locale: 'en', text });

describe('texts in several languages', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const { event } = fair;
    const venue = await test.rows.venue(event);
    const exhibitor = await test.rows.exhibitor(event);
    ids = {
      EVENT: event,
      VENUE: venue,
      HALL: await test.rows.hall(event, venue),
      ZONE: await test.rows.zone(event),
      SPONSOR_LEVEL: await test.rows.sponsorLevel(event),
      CATEGORY: await test.rows.category(event),
      EXHIBITOR: exhibitor,
      PRODUCT: await test.rows.product(event, exhibitor),
      SESSION: await test.rows.session(event),
      ANNOUNCEMENT: await test.rows.announcement(event),
    };
    await test.settle();
  });

  const globalId = (kind: CatalogKind): string => encodeCatalogId(kind, ids[kind] ?? '');

  /** The problems of a change of an object. */
  const change = (
    { kind, mutation, id }: Kind,
    fields: object,
    headers = fair.organizer,
  ): Promise<string[]> => fair.problems(mutation, { [id]: globalId(kind), ...fields }, headers);

  /** Every language of a field, as `locale text`. */
  const stored = async (kind: CatalogKind, field: string): Promise<string[]> => {
    const [plural = '', inner] = (PLURALS[field] ?? '').split('.');
    const texts = inner === undefined ? plural : `${plural}: ${plural} { ${inner}`;
    const query = `query ($id: ID!) { node(id: $id) { ... on ${KIND_TYPES[kind]} { ${texts} { locale text } ${inner === undefined ? '' : '}'} } } }`;
    const { node } = await test.api.data(query, { id: globalId(kind) }, fair.organizer);
    const found = inner === undefined ? node[plural] : node[plural][inner];
    return found.map(({ locale, text }: Data) => `${locale} ${text}`);
  };

  it.each(KINDS)('of $kind are kept when $mutation sets another language', async (kind) => {
    for (const field of [kind.required, ...kind.optional]) {
      expect(await change(kind, { [field]: [chinese('甲'), english('A')] })).toEqual([]);
      expect(await change(kind, { [field]: [english('B')] })).toEqual([]);
      expect(await stored(kind.kind, field)).toEqual(['zh-Hans 甲', 'en B']);
      expect(await change(kind, { [field]: [] })).toEqual([]);
      expect(await stored(kind.kind, field)).toEqual(['zh-Hans 甲', 'en B']);
    }
  });

  it.each(KINDS)(
    'of $kind lose one language by a null text, but a required text keeps at least one',
    async (kind) => {
      const { required, optional } = kind;
      expect(await change(kind, { [required]: [chinese('甲'), english('A')] })).toEqual([]);
      expect(await change(kind, { [required]: [english(null)] })).toEqual([]);
      expect(await stored(kind.kind, required)).toEqual(['zh-Hans 甲']);
      expect(await change(kind, { [required]: [chinese(null)] })).toEqual([`INVALID ${required}`]);
      expect(await stored(kind.kind, required)).toEqual(['zh-Hans 甲']);
      for (const field of optional) {
        expect(await change(kind, { [field]: [chinese('甲'), english('A')] })).toEqual([]);
        expect(await change(kind, { [field]: [chinese(null)] })).toEqual([]);
        expect(await stored(kind.kind, field)).toEqual(['en A']);
        expect(await change(kind, { [field]: [english(null)] })).toEqual([]);
        expect(await stored(kind.kind, field)).toEqual([]);
      }
    },
  );

  it('are listed in this table for every mutation that changes them', () => {
    const { schema } = test.app.get(GraphQLSchemaHost);
    const found = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) => {
      const input = getNamedType(args[0]?.type);
      if (!name.startsWith('update') || !isInputObjectType(input)) return [];
      const texts = Object.values(input.getFields()).filter(
        (field) => getNamedType(field.type).name === 'TextInput',
      );
      return texts.map((field) => `${name} ${field.name}`);
    });
    const known = KINDS.flatMap(({ mutation, required, optional }) =>
      [required, ...optional].map((field) => `${mutation} ${field}`),
    );
    expect(found.sort()).toEqual(known.sort());
  });

  it('are readable on every type that has them, without a fallback', () => {
    const { schema } = test.app.get(GraphQLSchemaHost);
    const localized = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!('getFields' in type) || isInputObjectType(type)) return [];
      const fields = type.getFields();
      // A field with an argument `locale` returns a text in one language, or a fallback.
      return Object.values(fields).flatMap((field) => {
        const inOneLanguage =
          'args' in field &&
          getNamedType(field.type).name === 'String' &&
          field.args.some(({ name }) => name === 'locale');
        return inOneLanguage ? [{ type: type.name, name: field.name, fields }] : [];
      });
    });
    expect(localized.length).toBeGreaterThan(15);
    const missing = localized.filter(
      ({ name, fields }) =>
        !Object.values(fields).some(
          (field) =>
            field.name === (PLURALS[name] ?? `${name}s`) && String(field.type) === '[LocalizedText!]!',
        ),
    );
    expect(missing.map(({ type, name }) => `${type}.${name}`)).toEqual(COMPUTED);
  });

  it('of representatives are kept if a person of the same name is sent again', async () => {
    const kind = KINDS.find(({ mutation }) => mutation === 'updateExhibitor')!;
    const person = { name: [chinese('李伟')], role: [chinese('总经理')], phone: '+861062552233' };
    const people = async (...representatives: object[]): Promise<Data> => {
      expect(await change(kind, { representatives })).toEqual([]);
      const { node } = await test.api.data(
        `query ($id: ID!) { node(id: $id) { ... on Exhibitor { representatives {
          names { locale text } roles { locale text } phone } } } }`,
        { id: globalId('EXHIBITOR') },
        fair.organizer,
      );
      return node.representatives;
    };
    await people(person, { name: [english('Ada')] });
    const names = [chinese('李伟'), english('Li Wei')];
    expect(await people({ name: names, role: [english('CEO')] })).toEqual([
      { names, roles: [chinese('总经理'), english('CEO')], phone: '+861062552233' },
    ]);
    expect(await people({ name: [english('Li Wei')], role: null, phone: null })).toEqual([
      { names, roles: [], phone: null },
    ]);
    expect(await people({ name: [english('Ada')] })).toEqual([
      { names: [english('Ada')], roles: [], phone: null },
    ]);
  });

  it('of speakers are kept if a speaker of the same name is sent again', async () => {
    const kind = KINDS.find(({ mutation }) => mutation === 'updateSession')!;
    const first = { name: [chinese('李伟'), english('Li Wei')], role: [chinese('总经理')] };
    expect(await change(kind, { speakers: [first] })).toEqual([]);
    expect(await change(kind, { speakers: [{ name: [english('Li Wei')], role: [english('CEO')] }] })).toEqual(
      [],
    );
    const { node } = await test.api.data(
      `query ($id: ID!) { node(id: $id) { ... on Session { speakers { names { locale text } roles { locale text } } } } }`,
      { id: globalId('SESSION') },
    );
    expect(node.speakers).toEqual([{ names: first.name, roles: [chinese('总经理'), english('CEO')] }]);
  });

  describe('of a picture', () => {
    const SHA256 = 'ab'.repeat(32);

    beforeEach(async () => {
      await test.rows.insert('media', {
        event_id: fair.event,
        sha256: SHA256,
        mime: 'image/png',
        width: 640,
        height: 480,
        uploaded_at: new Date(),
      });
    });

    const alts = async (name: string, input: object, fields: string): Promise<Data> => {
      const payload = await fair.change(name, input, fields);
      expect(payload.errors).toEqual([]);
      return payload.exhibitor?.logo ?? payload.product?.images[0];
    };
    const ALTS = 'alts { locale text }';

    it('are kept if the same logo is set again', async () => {
      const set = (alt?: object[] | null) =>
        alts(
          'setExhibitorLogo',
          { exhibitorId: globalId('EXHIBITOR'), image: { sha256: SHA256, alt } },
          `exhibitor { logo { ${ALTS} } }`,
        );
      await set([chinese('标志')]);
      expect(await set([english('Logo')])).toEqual({ alts: [chinese('标志'), english('Logo')] });
      expect(await set()).toEqual({ alts: [chinese('标志'), english('Logo')] });
      expect(await set([chinese(null)])).toEqual({ alts: [english('Logo')] });
      expect(await set(null)).toEqual({ alts: [] });
    });

    it('are kept if the same picture of a product is set again', async () => {
      const set = (alt?: object[] | null) =>
        alts(
          'setProductImages',
          { productId: globalId('PRODUCT'), images: [{ sha256: SHA256, alt }] },
          `product { images { ${ALTS} } }`,
        );
      await set([chinese('机器人')]);
      expect(await set([english('Robot')])).toEqual({ alts: [chinese('机器人'), english('Robot')] });
      expect(await set()).toEqual({ alts: [chinese('机器人'), english('Robot')] });
      expect(await set(null)).toEqual({ alts: [] });
    });
  });
});
