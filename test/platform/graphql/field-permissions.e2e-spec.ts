import { createHash } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType } from 'graphql';
import { createApiKeyToken } from '../../../src/identity/account/api-key/api-key-token.js';
import { pairedKiosk } from '../../build/devices.js';
import { AUDIT_ENTRY, FIELD_PERMISSIONS, type FieldPermission } from './field-permissions.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

/** The words by which a description restricts the readers of a field. */
const RESTRICTED = /\bFor (?:the event's (?:staff|organizers)|administrators)\b/;
/** Other wordings of the restriction, or a restriction without the result for other callers. */
const OTHER_WORDS =
  /\b(?:Readable by|Visible to|Only the event's|all other callers)\b|\bFor (?:the event's|administrators)(?!.*; (?:null|UNAUTHENTICATED or FORBIDDEN) for other callers)/;
const ROLES = ['VISITOR', 'ACCOUNT', 'ORGANIZER', 'REVIEWER', 'EXHIBITOR', 'KEY', 'ADMINISTRATOR'] as const;
type Role = (typeof ROLES)[number];

interface Place {
  event: string;
  exhibitor: string;
}

describe('a restricted field', () => {
  let test: TestCatalog;
  let own: Place;
  let foreign: Place;

  beforeAll(async () => {
    test = await startTestCatalog();
    own = await makePlace('own');
    foreign = await makePlace('foreign');
    await test.sql.query(
      `insert into kiosk_pairing (device_code_hash, user_code, expires_at)
        values ($1, 'BCDFGHJK', now() + interval '1 day')`,
      [createHash('sha256').update('device').digest()],
    );
    await test.sql.query(
      `insert into sign_up (email, token_hash, event_id, expires_at)
        values ('waiting@robots.example', sha256('waiting'), $1, now() + interval '1 day')`,
      [own.event],
    );
    await test.settle();
  });

  afterAll(() => test.close());

  it('has a row in the table exactly if its description restricts it', () => {
    expect(Object.keys(FIELD_PERMISSIONS).sort()).toEqual(fieldsSaying(RESTRICTED).sort());
  });

  it('is described with one wording', () => {
    expect(fieldsSaying(OTHER_WORDS)).toEqual([]);
  });

  /** The fields whose descriptions match, without those of payloads. */
  function fieldsSaying(words: RegExp): string[] {
    const { schema } = test.app.get(GraphQLSchemaHost);
    // Mutations have their own table, and each subscription has its own test of permissions.
    const others: unknown[] = [schema.getMutationType(), schema.getSubscriptionType()];
    return Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !others.includes(type) && !type.name.endsWith('Payload'))
      .flatMap((type) =>
        Object.values(isObjectType(type) ? type.getFields() : {})
          .filter(({ description }) => words.test(description ?? ''))
          .map(({ name }) => `${type.name}.${name}`),
      );
  }

  it.each(Object.entries(FIELD_PERMISSIONS))(
    'such as %s is returned only to the permitted roles',
    async (_, rule) => {
      const right: string[] = [];
      const found: string[] = [];
      for (const role of ROLES) {
        right.push(
          `${role}: ${may(rule, role)}`,
          `${role} elsewhere: ${role === 'ADMINISTRATOR' ? 'yes' : 'no'}`,
        );
        found.push(`${role}: ${await attempt(rule, role, own)}`);
        found.push(`${role} elsewhere: ${await attempt(rule, role, foreign)}`);
      }
      expect(found).toEqual(right);
    },
  );

  async function attempt({ selection }: FieldPermission, role: Role, place: Place): Promise<string> {
    const { data, errors } = await test.api.ask(`{ ${selection} }`, {}, await headersOf(role, place));
    const code = errors?.[0]?.extensions?.code;
    if (code === (role === 'VISITOR' ? 'UNAUTHENTICATED' : 'FORBIDDEN')) return 'no';
    if (errors) throw new Error(`${selection} by ${role}: ${JSON.stringify(errors)}`);
    return hasData(data) ? 'yes' : 'no';
  }

  async function headersOf(role: Role, { event, exhibitor }: Place): Promise<Headers> {
    switch (role) {
      case 'VISITOR':
        return {};
      case 'ACCOUNT':
        return test.accounts.signedIn();
      case 'ADMINISTRATOR':
        return test.accounts.signedIn({ role });
      case 'KEY':
        return keyHeaders(event);
      case 'EXHIBITOR':
        return test.accounts.signedIn({ role, event, exhibitor });
      default:
        return test.accounts.signedIn({ role, event });
    }
  }

  async function keyHeaders(event: string): Promise<Headers> {
    const token = createApiKeyToken();
    const hash = createHash('sha256').update(token).digest();
    await test.sql.query(
      `insert into api_key (event_id, scope, name, token_hash) values ($1, 'READ', 'Test', $2)`,
      [event, hash],
    );
    return { authorization: `Bearer ${token}` };
  }

  /** A published event with an exhibitor. Every restricted field has a value. */
  async function makePlace(slug: string): Promise<Place> {
    const { rows, sql } = test;
    const event = await rows.event({ slug, exhibitor_quota: 9 });
    await rows.category(event, { slug, exhibitor_quota: 9 });
    const zone = await rows.zone(event, { slug, exhibitor_quota: 9 });
    await rows.sponsorLevel(event, { slug });
    await rows.session(event, { slug, external_id: 'S-1' });
    await rows.announcement(event);
    const hall = await rows.hall(event, await rows.venue(event, { slug }));
    const values = { contact_email: 'a@example.org', credit_code: '91350100M000100Y43', external_id: 'A-1' };
    const people = [{ name: { en: 'Ann' }, phone: '+862088881234' }];
    const exhibitor = await rows.exhibitor(event, {
      slug,
      ...values,
      contact_phone: '+862088881234',
      contact_locale: 'en',
      contact_name: 'Wang',
      address: { en: '1 Main Street' },
      postal_code: '10115',
      representatives: people,
      applied_zone_id: zone,
    });
    const { credit_code } = values;
    await rows.exhibitor(event, { slug: `${slug}-again`, credit_code });
    const product = await rows.product(event, exhibitor, { slug, external_id: 'P-1' });
    const proposal = { event_id: event, actor: 'a@example.org', at: '2017-01-01' };
    const rejection = { decision: 'REJECT', note: 'No.', decided_at: '2017-01-03' };
    const changed = { product_id: product, action: 'CHANGE', proposed: { website: 'https://acme.example' } };
    await rows.insert('product_pending_change', { ...proposal, ...changed });
    await rows.insert('product_pending_change', { ...proposal, ...changed, ...rejection, at: '2017-01-02' });
    await rows.allocation(event, await rows.booth(event, hall), exhibitor);
    const hold = { kind: 'HELD', held_until: '2999-01-01' };
    await rows.allocation(event, await rows.booth(event, hall), exhibitor, hold);
    await rows.insert('exhibitor_note', {
      event_id: event,
      exhibitor_id: exhibitor,
      internal_notes: 'Call back.',
      labels: ['vip'],
    });
    const change = { ...proposal, exhibitor_id: exhibitor, proposed: { website: 'https://acme.example' } };
    await rows.insert('exhibitor_pending_change', change);
    await rows.insert('exhibitor_pending_change', { ...change, ...rejection, at: '2017-01-02' });
    await sql.query(
      `insert into exhibitor_review (event_id, exhibitor_id, decision, note, internal_note, actor, notified_at)
        values ($1, $2, 'APPROVE', 'Welcome', 'At last', 'o@example.org', now())`,
      [event, exhibitor],
    );
    await rows.link('mail_outbox', {
      event_id: event,
      exhibitor_id: exhibitor,
      recipient: 'a@example.org',
      subject: 'Welcome',
      text: 'Welcome',
    });
    const entry = { event_id: event, actor: 'a@example.org', action: 'updateEvent' };
    await rows.insert('audit_entry', slug === 'own' ? { ...entry, id: AUDIT_ENTRY } : entry);
    await makeDevices(event, slug);
    return { event, exhibitor };
  }

  /** A kiosk and an enrolment key. */
  async function makeDevices(event: string, slug: string): Promise<void> {
    await pairedKiosk(test.sql, event);
    const hash = (text: string) => createHash('sha256').update(text).digest();
    await test.sql.query(
      `insert into kiosk_enrolment_key (event_id, name, key_hash, devices, expires_at)
        values ($1, 'Fleet', $2, 5, now() + interval '1 day')`,
      [event, hash(slug)],
    );
  }
});

function may({ may: those }: FieldPermission, role: Role): string {
  return role === 'ADMINISTRATOR' || (those as readonly string[]).includes(role) ? 'yes' : 'no';
}

/** Returns whether the first path through the data leads to a value. */
function hasData(data: Data): boolean {
  if (Array.isArray(data)) return data.length > 0 && hasData(data[0]);
  if (typeof data !== 'object' || data === null) return data !== null;
  const [first] = Object.values(data);
  return first === undefined || hasData(first);
}
