import pg from 'pg';
import { Rows, type Values } from '../../setup/rows.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { refusal } from '../../setup/refusal.js';

/** The values that make a correct row wrong, and the constraint that rejects them. */
type Wrong = [what: string, values: Values, constraint: string];

const SLUGS = ['', 'Upper', 'two words', 'a--b', '-a', 'a-', 'a_b', 'é', 'a'.repeat(121)];
const TEXTS = [{}, [], 'text', { en: '' }, { en: '   ' }, { en: 7 }, { english: 'text' }, { EN: 'text' }];

describe('PostgreSQL', () => {
  let database: TestDatabase;
  let rows: Rows;
  let event: string;
  let other: string;
  let hall: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    rows = new Rows(new pg.Client({ connectionString: database.url }));
    await rows.sql.connect();
  });

  beforeEach(async () => {
    await rows.sql.query('begin');
    event = await rows.event();
    other = await rows.event();
    hall = await rows.hall(event, await rows.venue(event));
  });

  afterEach(async () => {
    await rows.sql.query('rollback');
  });

  afterAll(async () => {
    await rows.sql.end();
    await database.drop();
  });

  describe('rejects an event', () => {
    it.each<Wrong>([
      ['that ends before it starts', { starts_on: '2017-09-22' }, 'ck_event_dates'],
      ['without a language', { locales: [] }, 'ck_event_locales'],
      ['with a language that has no tag', { locales: ['en', null] }, 'ck_event_locales'],
      ['with a language that is not well formed', { locales: ['en_US'] }, 'ck_event_locales'],
      ['that names a language twice', { locales: ['en', 'zh-Hans', 'en'] }, 'ck_event_locales'],
      ['of an unknown state', { status: 'OPEN' }, 'ck_event_status'],
      ['of edition 0', { edition: 0 }, 'ck_event_edition'],
      ['for a negative number of exhibitors', { exhibitor_quota: -1 }, 'ck_event_exhibitor_quota'],
      [
        'whose registration closes before it opens',
        { registration_opens_at: '2017-02-01T00:00Z', registration_closes_at: '2017-01-01T00:00Z' },
        'ck_event_registration',
      ],
    ])('%s', async (_, values, constraint) => {
      expect(await refusal(rows.event(values))).toBe(constraint);
    });

    it.each(SLUGS)('with the slug "%s"', async (slug) => {
      expect(await refusal(rows.event({ slug }))).toBe('ck_event_slug');
    });

    it.each(TEXTS.map((name) => [JSON.stringify(name), name]))('with the name %s', async (_, name) => {
      expect(await refusal(rows.event({ name }))).toBe('ck_event_name');
    });

    it('with the slug of another event', async () => {
      await rows.event({ slug: 'fair' });
      expect(await refusal(rows.event({ slug: 'fair' }))).toBe('uq_event_slug');
    });

    it('in a time zone that does not exist', async () => {
      await expect(rows.event({ time_zone: 'Asia/Nowhere' })).rejects.toThrow('Asia/Nowhere');
    });
  });

  describe('rejects a venue', () => {
    it('as a second main venue of the event', async () => {
      await rows.venue(event, { role: 'MAIN' });
      expect(await refusal(rows.venue(event, { role: 'MAIN' }))).toBe('ux_venue_main');
    });

    it('with the slug of another venue of the event', async () => {
      await rows.venue(event, { slug: 'centre' });
      await rows.venue(other, { slug: 'centre' });
      expect(await refusal(rows.venue(event, { slug: 'centre' }))).toBe('uq_venue_slug');
    });

    it.each<Wrong>([
      ['beyond a pole', { latitude: 90.1, longitude: 0 }, 'ck_venue_latitude'],
      ['beyond the date line', { latitude: 0, longitude: -180.1 }, 'ck_venue_longitude'],
      ['with only one coordinate', { latitude: 39.9 }, 'ck_venue_coordinates'],
      ['with an unknown part in the event', { role: 'OTHER' }, 'ck_venue_role'],
    ])('%s', async (_, values, constraint) => {
      expect(await refusal(rows.venue(event, values))).toBe(constraint);
    });
  });

  describe('rejects a hall', () => {
    it('in a venue of another event', async () => {
      expect(await refusal(rows.hall(event, await rows.venue(other)))).toBe('fk_hall_venue');
    });

    it('with the code of another hall of the venue', async () => {
      const venue = await rows.venue(event);
      await rows.hall(event, venue, { code: '1A' });
      expect(await refusal(rows.hall(event, venue, { code: '1A' }))).toBe('uq_hall_code');
    });

    it.each<Wrong>([
      ['with a width and no depth', { width: 10 }, 'ck_hall_plan'],
      ['without any width', { width: 0, depth: 10 }, 'ck_hall_width'],
      ['with an invalid code', { code: ' 1' }, 'ck_hall_code'],
    ])('%s', async (_, values, constraint) => {
      expect(await refusal(rows.hall(event, await rows.venue(event), values))).toBe(constraint);
    });
  });

  it('rejects an exhibitor with a sponsor level of another event', async () => {
    const sponsor_level_id = await rows.sponsorLevel(other);
    expect(await refusal(rows.exhibitor(event, { sponsor_level_id }))).toBe('fk_exhibitor_sponsor_level');
  });

  describe('rejects a booth', () => {
    it('in a hall of another event', async () => {
      expect(await refusal(rows.booth(other, hall))).toBe('fk_booth_hall');
    });

    it('in a zone of another event', async () => {
      const zone_id = await rows.zone(other);
      expect(await refusal(rows.booth(event, hall, { zone_id }))).toBe('fk_booth_zone');
    });

    it('with the code of another booth of the hall', async () => {
      await rows.booth(event, hall, { code: 'A1' });
      expect(await refusal(rows.booth(event, hall, { code: 'A1' }))).toBe('uq_booth_code');
    });

    it.each<Wrong>([
      ['without any area', { area: 0 }, 'ck_booth_area'],
      ['with two corners', { outline: [corner(0, 0), corner(1, 1)] }, 'ck_booth_outline'],
      ['outside the hall', { outline: [corner(0, 0), corner(1, 0), corner(0, -1)] }, 'ck_booth_outline'],
      ['with an invalid corner', { outline: [corner(0, 0), corner(1, 0), {}] }, 'ck_booth_outline'],
    ])('%s', async (_, values, constraint) => {
      expect(await refusal(rows.booth(event, hall, values))).toBe(constraint);
    });
  });

  describe('rejects a category', () => {
    it('below a category of another event', async () => {
      const parent_id = await rows.category(other);
      expect(await refusal(rows.category(event, { parent_id }))).toBe('fk_category_parent');
    });

    it('below itself', async () => {
      const category = await rows.category(event);
      expect(await refusal(rows.update('category', category, { parent_id: category }))).toBe(
        'ck_category_parent',
      );
    });

    it('below one of its descendants', async () => {
      const top = await rows.category(event);
      const middle = await rows.category(event, { parent_id: top });
      const bottom = await rows.category(event, { parent_id: middle });
      expect(await refusal(rows.update('category', top, { parent_id: bottom }))).toBe('ck_category_cycle');
    });
  });

  describe('rejects an exhibitor', () => {
    it.each<Wrong>([
      ['that is published but not approved', { status: 'SUBMITTED' }, 'ck_exhibitor_published'],
      ['with a country in lower case', { country: 'cn' }, 'ck_exhibitor_country'],
      ['whose credit code has an I', { credit_code: '91110000I00000000X' }, 'ck_exhibitor_credit_code'],
      ['whose website is a script', { website: 'javascript:alert(1)' }, 'ck_exhibitor_website'],
      ['whose contact address is invalid', { contact_email: 'nobody' }, 'ck_exhibitor_contact_email'],
      ['of an unknown kind', { kind: 'PERSON' }, 'ck_exhibitor_kind'],
    ])('%s', async (_, values, constraint) => {
      expect(await refusal(rows.exhibitor(event, values))).toBe(constraint);
    });

    it('in a category of another event', async () => {
      const category = await rows.category(other);
      expect(await refusal(rows.exhibitor(event, {}, [category]))).toBe('fk_exhibitor_category_category');
    });

    it('with the external id of another exhibitor of the event', async () => {
      await rows.exhibitor(event, { external_id: '7' });
      expect(await refusal(rows.exhibitor(event, { external_id: '7' }))).toBe('uq_exhibitor_external_id');
    });
  });

  describe('rejects a product', () => {
    it('of an exhibitor of another event', async () => {
      expect(await refusal(rows.product(event, await rows.exhibitor(other)))).toBe('fk_product_exhibitor');
    });

    it('in a category of another event', async () => {
      const exhibitor = await rows.exhibitor(event);
      const category = await rows.category(other);
      expect(await refusal(rows.product(event, exhibitor, {}, [category]))).toBe(
        'fk_product_category_category',
      );
    });

    it('with the slug of another product of the event', async () => {
      await rows.product(event, await rows.exhibitor(event), { slug: 'arm' });
      expect(await refusal(rows.product(event, await rows.exhibitor(event), { slug: 'arm' }))).toBe(
        'uq_product_slug',
      );
    });
  });

  describe('rejects the deletion of', () => {
    it('a venue with halls', async () => {
      const venue = await rows.venue(event);
      await rows.hall(event, venue);
      expect(await refusal(rows.remove('venue', venue))).toBe('fk_hall_venue');
    });

    it('a hall with booths', async () => {
      const used = await rows.hall(event, await rows.venue(event));
      await rows.booth(event, used);
      expect(await refusal(rows.remove('hall', used))).toBe('fk_booth_hall');
    });

    it('an allocated booth, but not of a booth whose allocation is released', async () => {
      const [had, has] = [await rows.booth(event, hall), await rows.booth(event, hall)];
      const exhibitor = await rows.exhibitor(event);
      await rows.allocation(event, had, exhibitor, { released_at: '2017-09-01T00:00:00Z' });
      await rows.allocation(event, has, exhibitor);
      await rows.remove('booth', had);
      expect(await refusal(rows.remove('booth', has))).toBe('fk_booth_allocation_booth');
    });

    it('no object that is deleted with its event', async () => {
      const whole = await rows.event();
      const booth = await rows.booth(whole, await rows.hall(whole, await rows.venue(whole)));
      await rows.allocation(whole, booth, await rows.exhibitor(whole));
      await rows.remove('event', whole);
    });
  });

  describe('rejects a session', () => {
    it('that ends when it starts', async () => {
      const ends_at = '2017-09-15T01:00:00Z';
      expect(await refusal(rows.session(event, { ends_at }))).toBe('ck_session_times');
    });

    it('in a hall of another event', async () => {
      expect(await refusal(rows.session(other, { hall_id: hall }))).toBe('fk_session_hall');
    });

    it('in a hall of another venue, unless the hall has moved there', async () => {
      const [venue, moving] = [await rows.venue(event), await rows.hall(event, await rows.venue(event))];
      const session = await rows.session(event, { hall_id: moving });
      await rows.update('hall', moving, { venue_id: venue });
      await rows.update('session', session, { venue_id: venue });
      expect(await refusal(rows.session(event, { venue_id: venue, hall_id: hall }))).toBe(
        'fk_session_hall_venue',
      );
    });

    it('in a hall that has another session at the time, but not in one that has it later', async () => {
      const taken = await rows.hall(event, await rows.venue(event));
      await rows.session(event, { hall_id: taken });
      const later = { starts_at: '2017-09-15T02:00:00Z', ends_at: '2017-09-15T03:00:00Z' };
      await rows.session(event, { hall_id: taken, ...later });
      expect(await refusal(rows.session(event, { hall_id: taken }))).toBe('ex_session_hall');
    });

    it('on a day outside the event, in the time zone of the event', async () => {
      const early = { starts_at: '2017-09-14T15:59:59Z' };
      expect(await refusal(rows.session(event, early))).toBe('ck_session_days');
    });

    it('with an exhibitor of another event', async () => {
      const exhibitor = await rows.exhibitor(other);
      expect(await refusal(rows.session(event, {}, [exhibitor]))).toBe('fk_session_exhibitor_exhibitor');
    });
  });
});

function corner(x: number, y: number): Values {
  return { x, y };
}
